/** Deletes what find-subject.ts found, in every edition. */
import type pg from 'pg';
import { makeTempTable } from '../link/temp-table.ts';
import { deleteHomes, findHomes } from './delete-homes.ts';
import { tablesOfSeveral, versionedTables } from '../versioned-tables.ts';

export interface ErasureCounts {
  /** Persons: the one and those merged into it. */
  readonly persons: number;
  /** Records that are gone. */
  readonly records: number;
  /** Cases that stay without the person. */
  readonly cases_kept: number;
  /** Cases that lost their free text only. */
  readonly texts_cleared: number;
  /** Versions and rows, of all tables. */
  readonly rows: number;
  /** Dwellings that nobody else's record names. */
  readonly dwellings: number;
  readonly rejects: number;
  readonly grants: number;
}

const ofRecord = `t.record in (select record from erased_record where scope = 'record')`;
const joinsGone = ['source', 'target'].map((end) => `t.${end} in (select record from erased_record where scope = 'record')`).join(' or ');
const ofCase = `t.record in (select record from erased_record where scope = 'person')`;
const isSubjects = (column: string) => `t.${column} in (select record from erased_record where scope <> 'text')`;
const inParty = '(t.record, t.part) in (select record, part from erased_party)';
const inSpan = `exists (select from erased_span s where s.record = t.record and t.from_edition >= s.from_edition and t.until_edition <= s.until_edition)`;
const noCase = 'not exists (select from hub.case_record k where k.record = t.record)';
const isPerson = 't.person in (select person from erased_person)';

/** Table and condition, in the order of deletion. */
const deletions: readonly (readonly [table: string, condition: string])[] = [
  ...versionedTables.filter((table) => !tablesOfSeveral.has(table)).map((table) => [table, ofRecord] as const),
  // Before the nodes that tell whose it is. Of a telephone that others have too, the count is put right when one of them changes.
  [
    'vault.shared_phone',
    `t.phone in (select unnest(array[n.phone1, n.phone2]) from vault.person_node n join erased_record e using (record) where e.scope <> 'text')
      and not exists (select from vault.person_node n where t.phone in (n.phone1, n.phone2) and n.record not in (select record from erased_record where scope <> 'text'))`,
  ],
  ['vault.person_pair', `${isSubjects('a')} or ${isSubjects('b')}`],
  ['vault.person_node', isSubjects('record')],
  ['hub.decided_pair', `${isSubjects('a')} or ${isSubjects('b')}`],
  ['hub.case_link', joinsGone],
  ['hub.matter_link', joinsGone],
  ['hub.person_record', `${ofCase} or ${inSpan}`],
  ['vault.person_record', `${ofCase} or ${inSpan}`],
  ['hub.party_record', inParty],
  ['vault.party_record', inParty],
  ['hub.address_record', `${inSpan} and ${noCase}`],
  ['vault.address_record', `${inSpan} and ${noCase}`],
  ['hub.residence_record', inSpan],
  ['hub.case_party', `${isPerson} or ${inParty} or t.case_record in (select record from erased_record where scope = 'record')`],
  ['hub.person_link', isPerson],
  ['hub.residence', isPerson],
  ['hub.person_version', isPerson],
  ['vault.person_version', isPerson],
  ['vault.person_token', isPerson],
  ['hub.person_redirect', `${isPerson} or t.into_person in (select person from erased_person)`],
  ['stage.changed_record', ofRecord],
  ['access.principal', 't.person in (select uid from erased_person)'],
  ['hub.person', isPerson],
  ['hub.record', ofRecord],
];

/** Every table that may hold something of a person: what is vacuumed afterwards. */
export const touchedTables: readonly string[] = [
  ...new Set([
    ...deletions.map(([table]) => table),
    'hub.reject',
    'hub.link_decision',
    'vault.reject_source',
    'hub.place',
    'hub.place_version',
    'vault.place_version',
    'vault.place_key',
    'stage.raw_row',
    'stage.plan',
    'stage.cleaned_row',
    'stage.cleaned_record',
    'access.grant',
    'access.grant_subject',
  ]),
];

export async function deleteSubject(client: pg.ClientBase): Promise<ErasureCounts> {
  await findHomes(client);
  const rejects = await clearRejects(client);
  const grants = await leaveGrants(client);
  await clearTexts(client);
  await forgetTwins(client);
  await forgetCallers(client);
  await clearDecisions(client);
  let rows = 0;
  for (const [table, condition] of deletions) rows += await change(client, `delete from ${table} t where ${condition}`);
  const { rows: counted } = await client.query<Omit<ErasureCounts, 'rows' | 'dwellings' | 'rejects' | 'grants'>>(
    `select (select count(*)::int from erased_person) as persons,
            count(*) filter (where scope = 'record')::int as records, count(*) filter (where scope = 'person')::int as cases_kept,
            count(*) filter (where scope = 'text')::int as texts_cleared from erased_record`,
  );
  const found = counted[0] ?? { persons: 0, records: 0, cases_kept: 0, texts_cleared: 0 };
  return { ...found, rows, dwellings: await deleteHomes(client), rejects, grants };
}

async function change(client: pg.ClientBase, sql: string): Promise<number> {
  return (await client.query(sql)).rowCount ?? 0;
}

/** The same columns as `withoutText` of keep-out.ts. */
async function clearTexts(client: pg.ClientBase): Promise<void> {
  const kept = `t.record in (select record from erased_record where scope <> 'record')`;
  await change(client, `update vault.case_record t set title = null, content = null where ${kept}`);
  await change(client, `update vault.event_record t set note = null where ${kept}`);
  await change(
    client,
    `update vault.address_record t set text = null, unit = null, room = null, original_coordinates = null, datum = null where ${kept}`,
  );
}

/** Other people's records that the department once declared to be the same person. */
async function forgetTwins(client: pg.ClientBase): Promise<void> {
  await change(
    client,
    `update hub.person_record t set same_as = array(select name from unnest(t.same_as) name where name not in (select name from erased_own))
      where t.same_as <> '{}' and t.same_as && array(select name from erased_own)`,
  );
}

/**
 * What a steward wrote of two records, one of them theirs. Decisions stay in their book, and its trigger lets no words be changed: it is off while those that
 * name the person go, to nobody but this transaction.
 */
async function clearDecisions(client: pg.ClientBase): Promise<void> {
  const names = (column: string) => `exists (select from erased_value v where position(v.value in d.${column}) > 0)`;
  const named = await makeTempTable(client, {
    name: 'erased_decision',
    select: `
      select d.decision from hub.link_decision d
       where (${names('reason')} or ${names('undone_reason')})
         and exists (select from hub.decided_pair t where t.decision = d.decision and (${isSubjects('a')} or ${isSubjects('b')}))`,
  });
  if (named === 0) return;
  await client.query('alter table hub.link_decision disable trigger link_decision_stands');
  await change(
    client,
    `update hub.link_decision set reason = 'erased', undone_reason = case when undone_reason is not null then 'erased' end
      where decision in (select decision from erased_decision)`,
  );
  await client.query('alter table hub.link_decision enable trigger link_decision_stands');
}

/** What callers said for two cases being one matter; the rest of the weight is worked out anew when one of them changes. */
async function forgetCallers(client: pg.ClientBase): Promise<void> {
  const kept = `in (select record from erased_record where scope = 'person')`;
  await change(
    client,
    `update hub.matter_link t set weight = weight - coalesce(caller_weight, 0), caller_weight = null, caller_level = null
      where t.source ${kept} or t.target ${kept}`,
  );
}

/** The count stays; key, place and words go, also of rows that were rejected under another key and hold a value that is this person's alone. */
async function clearRejects(client: pg.ClientBase): Promise<number> {
  await change(client, 'delete from vault.reject_source where reject in (select reject from erased_reject)');
  return change(client, `update hub.reject set key = null, origin = 'erased' where reject in (select reject from erased_reject)`);
}

/** A grant goes on for its other subjects; one that was for this person alone is closed. */
async function leaveGrants(client: pg.ClientBase): Promise<number> {
  await makeTempTable(client, {
    name: 'erased_grant',
    select: `select distinct grant_number as number from access.grant_subject t where ${isPerson}`,
  });
  await change(client, `delete from access.grant_subject t where ${isPerson}`);
  await change(
    client,
    `update access.grant g set reason = '' where exists (select from erased_value v where position(v.value in g.reason) > 0)
        and g.number in (select number from erased_grant)`,
  );
  return change(
    client,
    `update access.grant g set closed_at = clock_timestamp() where g.number in (select number from erased_grant) and g.closed_at is null
        and not exists (select from access.grant_subject s where s.grant_number = g.number)`,
  );
}
