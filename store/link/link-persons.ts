/** Which records are one person, at this edition: what changed is compared again, and what hangs together with it is clustered again. */
import type pg from 'pg';
import { analyzeTable } from '../analyze-table.ts';
import { personModel } from '../../linking/person-model.ts';
import { makePendingDecisions, settleDecisions } from '../decisions/pending-decisions.ts';
import { activeRelease } from './active-release.ts';
import { allPersons, closeAffected, forgetPairs, makePersonWords } from './affected-persons.ts';
import { assignPersons } from './assign-persons.ts';
import { activateRelease, beginCalibration, learnRelease } from './calibrate-persons.ts';
import { changePersonNodes } from './change-person-nodes.ts';
import { clusterPersons } from './cluster-persons.ts';
import { findFlapping } from './find-flapping.ts';
import { filling } from '../filling.ts';
import { lookingUpFew } from '../looking-up.ts';
import { makeAllNodes } from './make-all-nodes.ts';
import { allCandidates, cappedBlocks, changedCandidates, forgetCandidates, personCandidates } from './person-candidates.ts';
import { comparePairs, countPatterns, weighPairs } from './score-pairs.ts';

/** Needs `stage.changed_record` and the links of the edition's addresses. Counts are of this edition only. */
export async function linkPersons(client: pg.PoolClient, edition: number): Promise<Record<string, number>> {
  await makePendingDecisions(client);
  const active = await activeRelease(client);
  const begun = await beginCalibration(client, active);
  const whole = begun !== null || !(await nodesStand(client, active.release));
  const changed = whole ? await makeAllNodes(client, begun ?? active) : await changePersonNodes(client, edition, active);
  if (changed === 0) {
    await settleDecisions(client, edition);
    return { person_records: 0 };
  }
  if (whole) await allCandidates(client);
  else await changedCandidates(client);
  const capped = await cappedBlocks(client);
  const comparison = { model: personModel, pairs: personCandidates, nodes: 'vault.person_node', into: 'person_compared', open: true };
  if (!whole) await forgetPairs(client);
  await lookingUpFew(client, !whole, () => comparePairs(client, comparison));
  const patterns = await countPatterns(client, 'person_compared');
  const release = begun === null ? active : await learnRelease(client, begun, patterns);
  await forgetCandidates(client);
  if (begun !== null) await activateRelease(client, begun.release);
  const pairs = await filling(client, 'vault.person_pair', () =>
    weighPairs(client, {
      model: personModel,
      parameters: release.parameters,
      patterns,
      compared: 'person_compared',
      into: 'vault.person_pair',
    }),
  );
  if (whole) await analyzeTable(client, 'vault.person_pair', ['a', 'b']);
  await makePersonWords(client, edition);
  const records = whole ? await allPersons(client) : await closeAffected(client);
  const clusters = await clusterPersons(client, whole);
  const assigned = await assignPersons(client, edition, { release: release.release, whole });
  await settleDecisions(client, edition);
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
    ...(await findFlapping(client, edition)),
    ...capped,
    ...(begun === null ? {} : { person_model_calibrated: begun.release ?? 0 }),
  };
}

/** The nodes and pairs are those of the edition before, made with this release. */
async function nodesStand(client: pg.ClientBase, release: number | null): Promise<boolean> {
  const { rows } = await client.query('select from hub.person_linking where release is not distinct from $1', [release]);
  return rows.length > 0;
}
