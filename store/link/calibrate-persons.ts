/** Makes a release of the model of people from the records that stand: first the rarity of names, which nodes need; then, from their compared pairs, the probabilities. */
import type pg from 'pg';
import { analyzeTable } from '../analyze-table.ts';
import { leastNodes, kinPair, personModel } from '../../linking/person-model.ts';
import { shippedNodes, shippedPersonParameters } from '../../linking/person-parameters.ts';
import { openEdition } from '../versioned-tables.ts';
import type { LinkRelease } from './active-release.ts';
import { learnParameters } from './learn-parameters.ts';
import { countPatterns } from './score-pairs.ts';
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
  if (active.chosen) return null;
  const { nodes, departments } = await population(client);
  const fits =
    active.source === 'calibrated' &&
    nodes < growth * active.nodes &&
    departments.every((department) => active.departments.includes(department));
  if (nodes < leastNodes || fits) return null;
  return await beginRelease(client, { source: 'calibrated', nodes, departments });
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
  const kinds = [
    ['n', 'v.name_match'],
    ['s', `coalesce(v.name_pinyin, case when p.name_kind = 'latin' then lower(v.name_match) end)`],
    ['f', `case when p.name_kind is distinct from 'latin' then left(v.name_match, 1) end`],
  ] as const;
  for (const [kind, token] of kinds) {
    // What was met once is as rare as what was never met: it needs no row.
    await client.query(
      `insert into vault.name_rarity
       select $1, $2, hashtextextended(token, 0), ln($3::float8 / count(*)) / ln(2::float8)
       from (
         select ${token} as token from vault.person_record v join hub.person_record p using (record, part)
         where v.until_edition = ${openEdition} and p.until_edition = ${openEdition}
       ) t
       where token is not null group by token having count(*) > 1`,
      [release, kind, begun.nodes],
    );
  }
  await analyzeTable(client, 'vault.name_rarity');
  return { ...begun, release, chosen: false, parameters: shippedPersonParameters };
}

/** Needs all nodes, and `person_compared (a, b, pattern, rarity, kin)` of all candidate pairs. The release is a candidate still. */
export async function learnRelease(client: pg.ClientBase, begun: LinkRelease): Promise<LinkRelease> {
  await makeTempTable(client, { name: 'kin_compared', select: 'select pattern, rarity from person_compared where kin', statistics: [] });
  const kin = await countPatterns(client, 'kin_compared');
  const { rows } = await client.query<{ nodes: number; known: number }>(
    'select count(*)::int as nodes, count(citizen_id)::int as known from vault.person_node',
  );
  const { nodes, known } = rows[0] ?? { nodes: 0, known: 0 };
  const { parameters } = await learnParameters(client, {
    model: personModel,
    nodes: 'vault.person_node',
    count: nodes,
    patterns: await countPatterns(client, 'person_compared'),
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

export const kinColumn = `coalesce(${kinPair}, false) as kin`;
