/** The derive step: what the hub believes of persons and cases, for what this edition changed and what that touches. */
import type pg from 'pg';
import { makeChangedRecords } from '../link/changed-records.ts';
import { briefStatistics, refreshStatistics } from '../link/refresh-statistics.ts';
import { deriveCaseLinks } from './derive-case-links.ts';
import { deriveCases } from './derive-cases.ts';
import { deriveParties } from './derive-parties.ts';
import { derivePersons } from './derive-persons.ts';

/** Runs inside the transaction of the step, after linking. Counts by name, of this edition only. */
export async function deriveEdition(client: pg.PoolClient, edition: number): Promise<Record<string, number>> {
  await client.query(
    `set local work_mem = '96MB'; set local jit = off; set local client_min_messages = warning; set local default_statistics_target = ${briefStatistics}`,
  );
  await refreshStatistics(client);
  await makeChangedRecords(client, edition);
  const persons = await derivePersons(client, edition);
  const cases = await deriveCases(client, edition);
  const parties = await deriveParties(client, edition);
  const links = await deriveCaseLinks(client, edition);
  return { ...persons, ...cases, ...parties, ...links };
}
