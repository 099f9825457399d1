/** What a decision moves, before any edition has it: clusters the records that it touches again, as the next link step will, and compares. */
import type pg from 'pg';
import { activeRelease } from '../link/active-release.ts';
import { closeAffected, makePersonWords } from '../link/affected-persons.ts';
import { electPersons } from '../link/assign-persons.ts';
import { clusterPersons } from '../link/cluster-persons.ts';
import { recordName } from '../link/record-named.ts';
import { makeTempTable } from '../link/temp-table.ts';
import { openEdition } from '../versioned-tables.ts';

export interface ForeseenMove {
  readonly recordNumber: number;
  readonly fromPerson: number;
  /** null: a person of its own, new. */
  readonly toPerson: number | null;
}

export interface ForeseenMoves {
  readonly records: readonly ForeseenMove[];
  /** New persons. */
  readonly newPeople: number;
  /** Cases in which a moved record is a party. */
  readonly cases: number;
  readonly openCases: number;
  readonly overdueCases: number;
}

/** The words that count are those that the transaction sees. Null while the links are being made anew: after a crash, a withdrawal, a release. */
export async function foreseeMoves(client: pg.PoolClient, records: readonly number[]): Promise<ForeseenMoves | null> {
  const { release } = await activeRelease(client);
  const { rows: standing } = await client.query('select from hub.person_linking where release is not distinct from $1', [release]);
  if (standing.length === 0) return null;
  await makeTempTable(client, {
    name: 'person_affected',
    select: 'select record, 0 as round from unnest($1::bigint[]) r(record) join vault.person_node using (record) group by record',
    parameters: [records],
  });
  await makePersonWords(client, openEdition);
  await closeAffected(client);
  await clusterPersons(client, false);
  await electPersons(client);
  const { rows } = await client.query<ForeseenMove & { readonly cluster: number }>(
    `select l.record as "recordNumber", l.person as "fromPerson", k.person as "toPerson", c.cluster
     from person_cluster c join hub.person_link l on l.record = c.record and l.until_edition = ${String(openEdition)} left join person_kept k using (cluster)
     where k.person is distinct from l.person order by l.person, l.record`,
  );
  const { rows: cases } = await client.query<Pick<ForeseenMoves, 'cases' | 'openCases' | 'overdueCases'>>(
    `select count(*)::int as cases, count(*) filter (where open)::int as "openCases", count(*) filter (where open and deadline < now())::int as "overdueCases"
     from (
       select distinct c.record, c.stage not in ('CLOSED', 'WITHDRAWN') and c.closed_at is null as open, c.deadline
       from hub.case_party p join hub.case_version c on c.record = p.case_record and c.until_edition = ${String(openEdition)}
       where p.person = any($1::bigint[]) and p.until_edition = ${String(openEdition)}
         and (p.record = any($2::bigint[]) or exists (
           select from hub.party_record q join hub.record r on ${recordName('r')} = q.person_ref
           where q.record = p.record and q.part = p.part and q.until_edition = ${String(openEdition)} and r.record = any($2::bigint[])))
     ) touched`,
    [rows.map(({ fromPerson }) => fromPerson), rows.map(({ recordNumber }) => recordNumber)],
  );
  return {
    records: rows.map(({ recordNumber, fromPerson, toPerson }) => ({ recordNumber, fromPerson, toPerson })),
    newPeople: new Set(rows.flatMap(({ toPerson, cluster }) => (toPerson === null ? [cluster] : []))).size,
    ...(cases[0] ?? { cases: 0, openCases: 0, overdueCases: 0 }),
  };
}
