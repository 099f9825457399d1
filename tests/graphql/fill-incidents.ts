/** Makes a fixture larger without making it different. */
import type { Database } from '../../store/database.ts';
import { insert, place, since, theCase, uid } from './fixture-rows.ts';

/** More incidents of the same shape, each at a door number of its own with a party of its own, to see whether statements grow with rows. */
export async function fillIncidents(database: Database, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => 1000 + index);
  await insert(
    database,
    'hub.record',
    numbers.flatMap((n) => [
      { record: n, uid: uid('r', n), department: 'police', stream: 'jq_jbxx', key: `J${n}` },
      { record: n + 10_000, uid: uid('r', n + 10_000), department: 'police', stream: 'ry_jbxx', key: `R${n}` },
    ]),
  );
  await insert(
    database,
    'hub.record_version',
    numbers
      .flatMap((n) => [n, n + 10_000])
      .map((record) => since(1, { record, hash: uid('h', 1), run: 1, seen_at: '2026-01-17T17:10:00Z', verdicts: {} })),
  );
  await insert(
    database,
    'hub.person',
    numbers.map((n) => ({ person: n, uid: uid('p', n), first_edition: 1 })),
  );
  await insert(
    database,
    'hub.person_link',
    numbers.map((n) => since(1, { record: n + 10_000, person: n, rule: 'alone' })),
  );
  await insert(
    database,
    'hub.person_version',
    numbers.map((n) => since(1, { person: n, name_masked: '张*', deceased: false, record_count: 1, department_count: 1 })),
  );
  await insert(
    database,
    'hub.place',
    numbers.map((n) => ({ place: n, uid: uid('l', n), kind: 'ROAD_NUMBER', first_edition: 1 })),
  );
  await insert(
    database,
    'hub.place_version',
    numbers.map((n) => place(n, 'ROAD_NUMBER', 1, `西湖区长街${n}号`, { road: '长街', road_number: String(n) })),
  );
  await insert(
    database,
    'hub.residence',
    numbers.map((n) => since(1, { record: n + 10_000, part: '', person: n, place: n, relation: 'RESIDENT' })),
  );
  await insert(
    database,
    'hub.case_version',
    numbers.map((n) => since(1, theCase(n, 'police', 'INCIDENT', `J${n}`, '2026-01-15T01:00:00Z', { place: n }))),
  );
  await insert(
    database,
    'hub.case_party',
    numbers.map((n) => since(1, { record: n + 10_000, part: '', case_record: n, person: n, role: 'OTHER' })),
  );
}
