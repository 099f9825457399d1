/** Which records are one person, at this edition: what changed is compared again, and what hangs together with it is clustered again. */
import type pg from 'pg';
import { analyzeTable } from '../analyze-table.ts';
import { personModel } from '../../linking/person-model.ts';
import { activeRelease, unknownRarity } from './active-release.ts';
import type { LinkRelease } from './active-release.ts';
import { allPersons, closeAffected, forgetPairs, makePersonWords } from './affected-persons.ts';
import { assignPersons } from './assign-persons.ts';
import { buildPersonNodes } from './build-person-nodes.ts';
import { activateRelease, beginCalibration, kinColumn, learnRelease } from './calibrate-persons.ts';
import { changePersonNodes } from './change-person-nodes.ts';
import { clusterPersons } from './cluster-persons.ts';
import { allCandidates, cappedBlocks, changedCandidates } from './person-candidates.ts';
import { comparePairs, countPatterns, weighPairs } from './score-pairs.ts';
import { sharePhones } from './share-phones.ts';

/** Needs `stage.changed_record` and the links of the edition's addresses. Counts are of this edition only. */
export async function linkPersons(client: pg.PoolClient, edition: number): Promise<Record<string, number>> {
  const active = await activeRelease(client);
  const begun = await beginCalibration(client, active);
  const whole = begun !== null || !(await nodesStand(client, active.release));
  const changed = whole ? await makeAllNodes(client, begun ?? active) : await changePersonNodes(client, edition, active);
  if (changed === 0) return { person_records: 0 };
  if (whole) await allCandidates(client);
  else await changedCandidates(client);
  const capped = await cappedBlocks(client);
  if (!whole) await forgetPairs(client);
  await comparePairs(client, {
    model: personModel,
    pairs: 'person_candidate',
    nodes: 'vault.person_node',
    into: 'person_compared',
    also: kinColumn,
  });
  const release = begun === null ? active : await learnRelease(client, begun);
  if (begun !== null) await activateRelease(client, begun.release);
  const pairs = await weighPairs(client, {
    model: personModel,
    parameters: release.parameters,
    patterns: await countPatterns(client, 'person_compared'),
    compared: 'person_compared',
    into: 'vault.person_pair',
  });
  if (whole) await analyzeTable(client, 'vault.person_pair', ['a', 'b']);
  await makePersonWords(client, edition);
  const records = whole ? await allPersons(client) : await closeAffected(client);
  const clusters = await clusterPersons(client);
  const assigned = await assignPersons(client, edition, release.release);
  await client.query('update hub.decided_pair set pending = false where pending');
  await client.query('delete from hub.person_linking');
  await client.query('insert into hub.person_linking (edition, release) values ($1, $2)', [edition, release.release]);
  return {
    person_records: records,
    person_pairs: pairs,
    person_links_opened: assigned.opened,
    person_links_closed: assigned.closed,
    persons_new: assigned.minted,
    persons_merged: assigned.redirected,
    person_records_cut: clusters.cut,
    person_records_contested: clusters.contested,
    ...capped,
    ...(begun === null ? {} : { person_model_calibrated: begun.release ?? 0 }),
  };
}

/** The nodes and pairs are those of the edition before, made with this release. */
async function nodesStand(client: pg.ClientBase, release: number | null): Promise<boolean> {
  const { rows } = await client.query('select from hub.person_linking where release is not distinct from $1', [release]);
  return rows.length > 0;
}

/** Gives the number of nodes, or 1 if there are none: whatever stood has to go. */
async function makeAllNodes(client: pg.ClientBase, release: LinkRelease): Promise<number> {
  await client.query('truncate vault.person_node, vault.person_pair, vault.shared_phone');
  const nodes = await buildPersonNodes(client, {
    into: 'vault.person_node',
    records: null,
    release: release.release,
    unknownRarity: unknownRarity(release),
  });
  await analyzeTable(client, 'vault.person_node', ['record', 'citizen_id', 'phone1', 'phone2']);
  await sharePhones(client, null);
  return Math.max(nodes, 1);
}
