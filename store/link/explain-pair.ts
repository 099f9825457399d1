/** Compares two records as linking does, and tells what speaks for and against their being one person. No values of persons. */
import type pg from 'pg';
import { waterfall } from '../../linking/match-weight.ts';
import type { Waterfall } from '../../linking/match-weight.ts';
import { personModel } from '../../linking/person-model.ts';
import { graceDays } from '../../linking/resolve-clusters.ts';
import { HubError } from '../../core/hub-error.ts';
import { activeRelease, unknownRarity } from './active-release.ts';
import type { LinkRelease } from './active-release.ts';
import { buildPersonNodes } from './build-person-nodes.ts';
import { recordNamed } from './record-named.ts';
import { comparePairs } from './score-pairs.ts';
import { makeTempTable } from './temp-table.ts';

export interface BlockingEvidence {
  readonly rule: string;
  /** Records under the shared key; null while the keys of the city are not at hand, as after a crash. */
  readonly records: number | null;
  /** Too many records share the key: it makes no candidates. */
  readonly capped: boolean;
}

export type PairConstraint = 'two_citizen_ids' | 'died_before';

export interface PairDecision {
  readonly id: string;
  readonly kind: string;
  readonly joined: boolean;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly undone: boolean;
}

export interface RecordOutcome {
  readonly record: string;
  /** Uid; null when the record is in no edition yet. */
  readonly person: string | null;
  readonly note: string | null;
}

export interface PairExplanation {
  readonly edition: number;
  readonly release: Pick<LinkRelease, 'release' | 'source'>;
  readonly outcomes: readonly [RecordOutcome, RecordOutcome];
  readonly waterfall: Waterfall;
  /** Blocking rules under which the two meet. */
  readonly blocking: readonly BlockingEvidence[];
  readonly constraints: readonly PairConstraint[];
  /** The department itself says that they are one. */
  readonly sameAs: boolean;
  readonly decisions: readonly PairDecision[];
}

/** Records are named `department:stream:key`. Works in a transaction that the caller takes back. @throws HubError BAD_INPUT, EDITION_NOT_FOUND. */
export async function explainPair(client: pg.PoolClient, names: readonly [string, string]): Promise<PairExplanation> {
  const edition = await newestEdition(client);
  const [one, other] = [await findRecord(client, names[0]), await findRecord(client, names[1])];
  if (one === other)
    throw new HubError('BAD_INPUT', { problem: 'The two records are one and the same', fix: 'Name two different records' });
  const release = await activeRelease(client);
  await makeTempTable(client, {
    name: 'explained_pair',
    select: 'select least($1::bigint, $2::bigint) as a, greatest($1::bigint, $2::bigint) as b',
    parameters: [one, other],
  });
  await client.query('create temp table explained_node (like vault.person_node) on commit drop');
  await buildPersonNodes(client, {
    into: 'explained_node',
    records: 'select a from explained_pair union all select b from explained_pair',
    release: release.release,
    unknownRarity: unknownRarity(release),
  });
  const outcomes = [await findOutcome(client, names[0], one, edition), await findOutcome(client, names[1], other, edition)] as const;
  await comparePairs(client, { model: personModel, pairs: 'explained_pair', nodes: 'explained_node', into: 'explained_compared' });
  const compared = await client.query<{ pattern: number; rarity: number }>('select pattern, rarity from explained_compared');
  const { pattern, rarity } = compared.rows[0] ?? { pattern: 0, rarity: 0 };
  return {
    edition,
    release: { release: release.release, source: release.source },
    outcomes,
    waterfall: waterfall(personModel, release.parameters, pattern, rarity),
    blocking: await findBlocking(client),
    constraints: await findConstraints(client),
    sameAs: await saysSameAs(client),
    decisions: await findDecisions(client),
  };
}

async function newestEdition(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ edition: number | null }>(
    `select max(edition) as edition from hub.edition where state = 'published'`,
  );
  const edition = rows[0]?.edition ?? null;
  if (edition !== null) return edition;
  throw new HubError('EDITION_NOT_FOUND', { problem: 'No edition is published yet', fix: 'Run `hub sync --wait` first' });
}

async function findRecord(client: pg.ClientBase, name: string): Promise<number> {
  const { rows } = await client.query<{ record: number; stands: boolean; person: boolean }>(
    `select t.record, exists (select from hub.record_version v where v.record = t.record and v.until_edition = 2147483647) as stands,
       exists (select from hub.person_record p where p.record = t.record and p.part = '' and p.until_edition = 2147483647) as person
     from ${recordNamed('$1::text')} t`,
    [name],
  );
  const [found] = rows;
  if (found?.stands !== true) {
    throw new HubError('BAD_INPUT', {
      problem: found === undefined ? 'The hub has never seen one of the records' : 'One of the records was deleted by its department',
      fix: 'Name records as `hub export identities` does, such as police:ry_jbxx:R1',
    });
  }
  if (!found.person) {
    throw new HubError('BAD_INPUT', {
      problem: `${name.split(':').slice(0, 2).join(':')} has no person in this record`,
      fix: 'Name a record of a person, as `hub export identities` lists them',
    });
  }
  return found.record;
}

async function findOutcome(client: pg.ClientBase, name: string, record: number, edition: number): Promise<RecordOutcome> {
  const { rows } = await client.query<{ person: string; note: string | null }>(
    `select p.uid as person, l.note from hub.person_link l join hub.person p using (person)
     where l.record = $1 and l.from_edition <= $2 and l.until_edition > $2`,
    [record, edition],
  );
  return { record: name, person: rows[0]?.person ?? null, note: rows[0]?.note ?? null };
}

async function findBlocking(client: pg.ClientBase): Promise<BlockingEvidence[]> {
  const { rows } = await client.query<{ rule: number; records: number; known: boolean }>(
    `select (k.key & 15)::int as rule, max(n.records)::int as records, exists (select from hub.person_linking) as known
     from explained_pair p join explained_node a on a.record = p.a join explained_node b on b.record = p.b
     cross join lateral (select unnest(a.keys) as key intersect select unnest(b.keys)) k
     cross join lateral (select count(*) as records from vault.person_node c where c.keys @> array[k.key]) n
     group by 1 order by 1`,
  );
  return rows.flatMap(({ rule, records, known }) => {
    const blocking = personModel.blocking[rule];
    return blocking === undefined
      ? []
      : [{ rule: blocking.name, records: known ? records : null, capped: known && records > blocking.cap }];
  });
}

async function findConstraints(client: pg.ClientBase): Promise<PairConstraint[]> {
  const { rows } = await client.query<{ two_citizen_ids: boolean | null; died_before: boolean | null }>(
    `select a.citizen_id <> b.citizen_id as two_citizen_ids, coalesce(b.seen > a.died + $1::int, false) or coalesce(a.seen > b.died + $1::int, false) as died_before
     from explained_pair p join explained_node a on a.record = p.a join explained_node b on b.record = p.b`,
    [graceDays],
  );
  return (['two_citizen_ids', 'died_before'] as const).filter((constraint) => rows[0]?.[constraint] === true);
}

async function saysSameAs(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query(
    `select from explained_pair p
     join hub.person_record q on q.record in (p.a, p.b) and q.until_edition = 2147483647
     join hub.record r on r.record in (p.a, p.b) and r.record <> q.record
     where r.department || ':' || r.stream || ':' || r.key = any(q.same_as) limit 1`,
  );
  return rows.length > 0;
}

async function findDecisions(client: pg.ClientBase): Promise<PairDecision[]> {
  const { rows } = await client.query<PairDecision>(
    `select d.uid as id, d.kind, p.joined, d.decided_by as "decidedBy", to_json(d.decided_at) as "decidedAt", p.undone_at is not null as undone
     from explained_pair e join hub.decided_pair p using (a, b) join hub.link_decision d using (decision) order by d.decision`,
  );
  return rows;
}
