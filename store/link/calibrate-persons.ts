/** Makes a release of the model of people from the records that stand: first the rarity of names, which nodes need; then, from their compared pairs, the probabilities. */
import type pg from 'pg';
import { analyzeTable } from '../analyze-table.ts';
import type { PatternCount } from '../../linking/estimate-parameters.ts';
import { isKinPattern, leastNodes, personModel } from '../../linking/person-model.ts';
import { shippedNodes, shippedPersonParameters } from '../../linking/person-parameters.ts';
import { openEdition } from '../versioned-tables.ts';
import type { LinkRelease } from './active-release.ts';
import { learnParameters } from './learn-parameters.ts';
import { personCandidates } from './person-candidates.ts';
import { comparePairs, countPatterns } from './score-pairs.ts';
import { makeTempTable } from './temp-table.ts';

/** A city that has grown by this factor is learnt again. */
const growth = 2;

interface Population {
  readonly nodes: number;
  readonly departments: readonly string[];
}

/**
 * Begins a release when the active one no longer fits: none yet, a department that it has not seen, or twice its records. Null otherwise, and while one is
 * active that somebody chose: that stays until somebody releases another.
 */
export async function beginCalibration(client: pg.ClientBase, active: LinkRelease): Promise<LinkRelease | null> {
  if (active.chosen || (await stillFits(client, active))) return null;
  const { nodes, departments } = await population(client);
  if (nodes < leastNodes) return null;
  return await beginRelease(client, { source: 'calibrated', nodes, departments });
}

/** Looks at what the edition changed and counts, which takes a night no time; how many records each department has does. */
async function stillFits(client: pg.ClientBase, active: LinkRelease): Promise<boolean> {
  if (active.source !== 'calibrated') return false;
  const { rows } = await client.query<{ fits: boolean }>(
    `select (select count(*) from hub.person_record where until_edition = ${openEdition}) < $1 and not exists (
       select from stage.changed_record c join hub.person_record p using (record) where p.until_edition = ${openEdition} and c.department <> all($2)) as fits`,
    [growth * active.nodes, active.departments],
  );
  return rows[0]?.fits ?? false;
}

/** Begins a release that somebody asked for, whatever the active one fits. */
export async function beginTraining(client: pg.ClientBase): Promise<LinkRelease> {
  return await beginRelease(client, { source: 'trained', ...(await population(client)) });
}

async function population(client: pg.ClientBase): Promise<Population> {
  const { rows } = await client.query<{ department: string; nodes: number }>(
    `select r.department, count(*)::int as nodes from hub.person_record p join hub.record r using (record)
     where p.until_edition = ${openEdition} group by r.department order by r.department`,
  );
  return { nodes: rows.reduce((sum, { nodes }) => sum + nodes, 0), departments: rows.map(({ department }) => department) };
}

/** A candidate without parameters, with the rarity of the names that stand. */
async function beginRelease(
  client: pg.ClientBase,
  begun: Population & { readonly source: 'calibrated' | 'trained' },
): Promise<LinkRelease> {
  const { rows } = await client.query<{ release: number }>(
    `insert into hub.link_release (source, state, parameters, nodes, departments) values ($1, 'candidate', $2, $3, $4) returning release`,
    [begun.source, JSON.stringify(shippedPersonParameters), begun.nodes, begun.departments],
  );
  const release = rows[0]?.release ?? 0;
  await makeTempTable(client, {
    name: 'name_token',
    select: `
      select hashtextextended(v.name_match, 0) as n,
        hashtextextended(coalesce(v.name_pinyin, case when p.name_kind = 'latin' then lower(v.name_match) end), 0) as s,
        case when p.name_kind is distinct from 'latin' then hashtextextended(left(v.name_match, 1), 0) end as f
      from vault.person_record v join hub.person_record p using (record, part)
      where v.until_edition = ${openEdition} and p.until_edition = ${openEdition}`,
    statistics: ['n', 's', 'f'],
  });
  for (const kind of ['n', 's', 'f']) {
    // What was met once is as rare as what was never met: it needs no row.
    await client.query(
      `insert into vault.name_rarity
       select $1, $2, ${kind}, ln($3::float8 / count(*)) / ln(2::float8) from name_token where ${kind} is not null group by ${kind} having count(*) > 1`,
      [release, kind, begun.nodes],
    );
  }
  await analyzeTable(client, 'vault.name_rarity');
  return { ...begun, release, chosen: false, parameters: shippedPersonParameters };
}

/** Candidates among which kin are counted: a part tells as well as millions. */
const kinCandidates = 30_000;

/** Most kin are not compared otherwise, as the model has them apart. */
async function kinPatterns(client: pg.ClientBase): Promise<PatternCount[]> {
  const { rows } = await client.query<{ candidates: number }>(`select count(*)::int as candidates from ${personCandidates}`);
  const oneOf = Math.max(1, Math.floor((rows[0]?.candidates ?? 0) / kinCandidates));
  await makeTempTable(client, {
    name: 'kin_candidate',
    select: `select a, b from ${personCandidates} where hashint8extended(a, b) % $1 = 0`,
    parameters: [oneOf],
    statistics: ['a', 'b'],
  });
  await comparePairs(client, { model: personModel, pairs: 'kin_candidate', nodes: 'vault.person_node', into: 'kin_compared' });
  const found = await countPatterns(client, 'kin_compared');
  return found.filter(({ pattern }) => isKinPattern(pattern)).map((each) => ({ ...each, pairs: each.pairs * oneOf }));
}

/** Needs all nodes and {@link personCandidates}; `patterns` are those of the candidates that were compared. The release is a candidate still. */
export async function learnRelease(client: pg.ClientBase, begun: LinkRelease, patterns: readonly PatternCount[]): Promise<LinkRelease> {
  const kin = await kinPatterns(client);
  const { rows } = await client.query<{ nodes: number; known: number }>(
    'select count(*)::int as nodes, count(citizen_id)::int as known from vault.person_node',
  );
  const { nodes, known } = rows[0] ?? { nodes: 0, known: 0 };
  const { parameters } = await learnParameters(client, {
    model: personModel,
    nodes: 'vault.person_node',
    count: nodes,
    patterns,
    // Of people with a citizen id it is known that they are different; the others share homes as they do.
    kin: { patterns: kin, rate: Math.max(1e-12, kin.reduce((sum, { pairs }) => sum + pairs, 0) / Math.max(1, (known * (known - 1)) / 2)) },
    start: shippedPersonParameters,
    startNodes: shippedNodes,
  });
  await client.query('update hub.link_release set parameters = $2 where release = $1', [begun.release, JSON.stringify(parameters)]);
  return { ...begun, parameters };
}

/** The release counts from now on. */
export async function activateRelease(client: pg.ClientBase, release: number | null): Promise<void> {
  await client.query(`update hub.link_release set state = 'retired', retired_at = clock_timestamp() where state = 'active'`);
  await client.query(`update hub.link_release set state = 'active', released_at = clock_timestamp() where release = $1`, [release]);
}
