/** The hand-written city for the authorisation matrix: with clear values, grants, and a value for every field that has one anywhere. */
import type { Database } from '../../store/database.ts';
import { makeAuditLog } from '../../store/audit/make-audit-log.ts';
import { fillDecisions } from '../graphql/fill-decisions.ts';
import { fillFixture } from '../graphql/fixture.ts';
import { insert, since, theCase, uid } from '../graphql/fixture-rows.ts';
import { fillClearValues } from './clear-values.ts';
import { fillGrants, viewers } from './matrix-viewers.ts';

/** Texts of cases that the fixture leaves without: each department's officers read their own. */
async function fillCases(database: Database): Promise<void> {
  const text = (record: number, what: string) => since(1, { record, part: '', title: `title ${what}`, content: `content ${what}` });
  await database.pool.query(`update vault.case_record set title = 'title J1' where record = 11`);
  await insert(database, 'vault.case_record', [text(12, 'S1'), text(13, 'A1'), text(16, 'W1'), text(17, 'C1')]);
  const step = (record: number) => since(1, { record, part: '9', seq: 9, at: '2026-01-15T01:00:00Z', action: 'note', handler_code: '02' });
  await insert(database, 'hub.event_record', [12, 13, 16, 17].map(step));
  const note = (record: number, part: string) => since(1, { record, part, note: `note ${String(record)}` });
  await insert(database, 'vault.event_record', [note(11, '1'), note(12, '9'), note(13, '9'), note(16, '9'), note(17, '9')]);
  await insert(database, 'hub.code_record', [
    since(1, { record: 38, part: 'root', system: 'hotline:category', code: '03', name: '住房', parent: null, working_days: 5 }),
  ]);
  await database.pool.query(`update hub.code_record set parent = '03' where code = '03.07'`);
  // Whatever a kind of case may lack: places, categories, deadlines, ends.
  await database.pool.query(
    `update hub.case_version set category_system = 'hotline:category', category = '03.07', deadline = '2026-01-16T10:00:00Z', handler_code = '02', place = coalesce(place, 3),
       closed_at = case when record in (11, 13, 14, 16, 17) then '2026-01-17T00:00:00Z'::timestamptz else closed_at end`,
  );
  const more: readonly (readonly [number, Readonly<Record<string, unknown>>])[] = [
    [12, { followUp: { at: '2026-01-15T01:00:00Z', resolved: true } }],
    [14, { duplicateOf: 'O2', followUp: { at: '2026-01-18T02:00:00Z', reached: true, resolved: true, satisfaction: 4 } }],
  ];
  for (const [record, details] of more)
    await database.pool.query('update hub.case_version set details = details || $2 where record = $1', [record, details]);
  // A closed dispute; the grants of the matrix hang on the open one.
  await insert(database, 'hub.record', [{ record: 18, uid: uid('r', 18), department: 'police', stream: 'jf_jbxx', key: 'S2' }]);
  await insert(database, 'hub.record_version', [
    since(1, { record: 18, hash: uid('h', 1), run: 1, seen_at: '2026-01-17T17:10:00Z', verdicts: { lx: 'repaired:space' } }),
  ]);
  await insert(database, 'hub.case_version', [
    since(1, theCase(18, 'police', 'DISPUTE', 'S2', '2026-01-02T01:00:00Z', { stage: 'CLOSED', closed_at: '2026-01-03T01:00:00Z' })),
  ]);
  const link = (source: number, target: number, kind: string) =>
    since(1, { source, target, kind, evidence: { record: 12, field: 'jqbh' } });
  await insert(database, 'hub.case_link', [link(13, 12, 'BECAME'), link(17, 16, 'FOLLOW_ON')]);
}

async function fillBeliefs(database: Database): Promise<void> {
  await database.pool.query(`update hub.record_version set verdicts = '{"gmsfhm": "rejected:checksum"}'`);
  await database.pool.query(`update hub.organization_version set parent = 9, place = 2`);
  await database.pool.query(`update hub.organization_record set parent_code = '02' where organization_kind = 'POLICE_UNIT'`);
  await database.pool.query(`update hub.area_record set successor = '360103001001' where code = '360103001'`);
  await database.pool.query(`update hub.person_link set note = 'contested' where pattern is not null`);
  await insert(database, 'hub.case_party', [since(1, { record: 16, part: 'a', case_record: 16, person: 2, role: 'PARTY_A' })]);
  await insert(database, 'hub.residence', [
    since(1, { record: 2, part: 'old', person: 1, place: 4, relation: 'TENANT', since: '2001-01-01', until: '2002-01-01' }),
  ]);
}

async function fillLedger(database: Database): Promise<void> {
  await database.pool.query(
    `update hub.run set started_at = '2026-01-18T18:00:00Z', finished_at = '2026-01-18T18:09:00Z', error = '{"code":"CONNECTOR","message":"It failed."}', guard = '{"rule":"shrink","facts":{"had":9}}'`,
  );
  await database.pool.query(
    `update hub.run_step set state = 'failed', started_at = '2026-01-18T18:00:00Z', finished_at = '2026-01-18T18:09:00Z'`,
  );
  await database.pool.query(`update hub.edition set withdrawn_at = '2026-01-19T18:00:00Z'`);
  await database.pool.query(
    `update hub.run_stream set read = 400, stored = 100, unchanged = 100, rejected = 100, duplicates = 100, deleted = 100, missing = 100`,
  );
}

/** Each viewer has been told something before, for a purpose, and a grant of each has been settled. */
async function fillLog(database: Database): Promise<void> {
  const log = makeAuditLog(database);
  for (const viewer of viewers) {
    if (viewer === null) continue;
    await log.append({
      principal: viewer.subject,
      department: viewer.department ?? 'police',
      role: viewer.role,
      grant: '1',
      purpose: 'MEDIATION',
      operation: '0'.repeat(64),
      operationName: null,
      subjects: { [uid('p', 1)]: ['Person.name'] },
      counts: { subjects: 1, fields: 1 },
      decision: 'answered',
      code: null,
      policyVersion: '1',
      edition: 2,
    });
  }
  await log.close();
  await database.pool.query(
    `update access.grant set reviewed_by = 'm-auditor', reviewed_at = clock_timestamp(), review = 'justified' where break_glass`,
  );
}

export async function fillMatrixCity(database: Database): Promise<void> {
  await fillFixture(database);
  await fillDecisions(database);
  await fillClearValues(database);
  await fillGrants(database);
  await fillCases(database);
  await fillBeliefs(database);
  await fillLedger(database);
  await fillLog(database);
}
