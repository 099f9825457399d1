/** Takes an edition back from every versioned table: what it opened goes, what it closed stands again, and the sources' cursors are the older ones. */
import type pg from 'pg';
import { openEdition, versionedTables } from '../versioned-tables.ts';

/** The edition must be the newest that has written anything. */
export async function undoEdition(client: pg.PoolClient, edition: number, reason: string): Promise<void> {
  for (const table of versionedTables) {
    // Delete before reopening: two standing versions of a record would break the unique index.
    await client.query(`delete from ${table} where from_edition = $1`, [edition]);
    await client.query(`update ${table} set until_edition = $2 where until_edition = $1`, [edition, openEdition]);
  }
  // Nodes and pairs of people were those of this edition: the next one makes them anew.
  await client.query('truncate hub.person_linking');
  await client.query('update hub.decided_pair set pending = true where edition = $1', [edition]);
  await client.query('delete from hub.source_cursor where edition = $1', [edition]);
  await client.query(`update hub.edition set state = 'withdrawn', withdrawn_at = clock_timestamp(), reason = $2 where edition = $1`, [
    edition,
    reason,
  ]);
}
