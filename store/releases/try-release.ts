/** Clusters the whole city with a release's parameters, shows the outcome, and takes all of it back: links, nodes and pairs stand as before. */
import type pg from 'pg';
import { partSettings } from '../edition-part.ts';
import { filling } from '../filling.ts';
import { personModel } from '../../linking/person-model.ts';
import { HubError } from '../../core/hub-error.ts';
import { openEdition } from '../versioned-tables.ts';
import type { LinkRelease } from '../link/active-release.ts';
import { allPersons, makePersonWords } from '../link/affected-persons.ts';
import { learnRelease } from '../link/calibrate-persons.ts';
import { clusterPersons } from '../link/cluster-persons.ts';
import { makeAllNodes } from '../link/make-all-nodes.ts';
import { allCandidates, personCandidates } from '../link/person-candidates.ts';
import { comparePairs, countPatterns, weighPairs } from '../link/score-pairs.ts';

/** Keeps runs from preparing an edition until the transaction ends. @throws HubError PRESS_BUSY. */
export async function holdPress(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ busy: boolean }>(
    `select p.run is not null or exists (select from hub.edition where state = 'preparing') as busy from hub.press p for update`,
  );
  if (rows[0]?.busy !== true) return;
  throw new HubError('PRESS_BUSY', {
    problem: 'A run prepares an edition just now',
    fix: 'Try again when it has ended (`hub status`)',
    retryable: true,
  });
}

export interface TriedRelease<T> {
  readonly release: LinkRelease;
  readonly seen: T;
}

/**
 * `learn`: the release's parameters are learnt first, from all pairs. `look` finds nodes, pairs with their weights and `person_cluster`.
 * The caller holds the press.
 */
export async function tryRelease<T>(
  client: pg.PoolClient,
  begun: LinkRelease,
  learn: boolean,
  look: (client: pg.PoolClient) => Promise<T>,
): Promise<TriedRelease<T>> {
  await client.query(partSettings);
  await client.query('savepoint trial');
  await makeAllNodes(client, begun);
  await allCandidates(client);
  await comparePairs(client, {
    model: personModel,
    pairs: personCandidates,
    nodes: 'vault.person_node',
    into: 'person_compared',
    open: true,
  });
  const patterns = await countPatterns(client, 'person_compared');
  const release = learn ? await learnRelease(client, begun, patterns) : begun;
  await filling(client, 'vault.person_pair', () =>
    weighPairs(client, {
      model: personModel,
      parameters: release.parameters,
      patterns,
      compared: 'person_compared',
      into: 'vault.person_pair',
    }),
  );
  await makePersonWords(client, openEdition);
  await allPersons(client);
  await clusterPersons(client, true);
  const seen = await look(client);
  await client.query('rollback to savepoint trial');
  return { release, seen };
}
