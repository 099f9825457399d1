/** Lets a guard stop a run before it publishes: it waits for a person's word and holds up nobody else. */
import type pg from 'pg';

export interface Guard {
  readonly rule: 'snapshot_shrunk' | 'key_overlap' | 'too_many_deletes' | 'too_many_rejects' | 'unknown_codes';
  readonly stream: string;
  readonly facts: Readonly<Record<string, number>>;
}

export async function stopRun(client: pg.PoolClient, run: number, guard: Guard): Promise<void> {
  await client.query(`update hub.run set state = 'stopped', guard = $2 where run = $1`, [run, JSON.stringify(guard)]);
}
