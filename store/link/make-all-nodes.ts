/** Makes the nodes of all records that stand, in place of whatever nodes and pairs there were. */
import type pg from 'pg';
import { analyzeTable } from '../analyze-table.ts';
import { unknownRarity } from './active-release.ts';
import type { LinkRelease } from './active-release.ts';
import { buildPersonNodes } from './build-person-nodes.ts';
import { sharePhones } from './share-phones.ts';

/** Gives the number of nodes, or 1 if there are none: whatever stood has to go. */
export async function makeAllNodes(client: pg.ClientBase, release: LinkRelease): Promise<number> {
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
