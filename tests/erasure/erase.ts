/** Nights of the two people's city and erasures in it, as the tests share them. */
import { expect } from '@jest/globals';
import type { Department } from '../../core/department.ts';
import type { Database } from '../../store/database.ts';
import { erasePerson } from '../../store/erasure/erase-person.ts';
import type { ErasureOrder, SealedErasure } from '../../store/erasure/seal-erasure.ts';
import type { RunReport } from '../../store/runs/read-run.ts';
import { erasureKey } from '../jobs/hub-under-test.ts';
import type { HubUnderTest } from '../jobs/hub-under-test.ts';
import { offices } from './two-people.ts';

export const theOrder: ErasureOrder = {
  by: 'data protection office',
  basis: 'CONSENT_WITHDRAWN',
  reason: 'letter 2026-17',
  keepOut: false,
};

export const erase = (
  database: Database,
  uid: string,
  more: Partial<ErasureOrder> & { dryRun?: boolean; journal?: SealedErasure[] } = {},
) => {
  const { dryRun = false, journal = [], ...order } = more;
  const options = { database, key: erasureKey, journal: (sealed: SealedErasure) => Promise.resolve(void journal.push(sealed)) };
  return erasePerson(options, uid, { ...theOrder, ...order }, dryRun);
};

/** Every run is published, and nothing of what was read is unaccounted for. */
export async function night(
  hub: HubUnderTest,
  mode: 'night' | 'full' = 'night',
  only: readonly Department[] = offices,
): Promise<readonly RunReport[]> {
  // Together, as a night is: they extract side by side and take turns at the press.
  const reports = await Promise.all(only.map((department) => hub.run(department, mode)));
  for (const report of reports) balanced(report);
  return reports;
}

export function balanced({ state, streams }: RunReport): void {
  expect(state).toBe('published');
  for (const { read, stored, unchanged, rejected, duplicates } of streams) expect(stored + unchanged + rejected + duplicates).toBe(read);
}
