/** The parts of linking and deriving: what may run side by side, and what has to wait for what. */
import type pg from 'pg';
import { briefStatistics } from './refresh-statistics.ts';

/**
 * Brings some versioned tables to an edition, in a transaction of its own. Running it again for the same edition changes nothing, so a step that was
 * interrupted between its parts starts all of them again. Gives counts by name, of this edition only.
 */
export type EditionPart = (client: pg.PoolClient, edition: number) => Promise<Record<string, number>>;

/** Parts of one stage write and analyse different tables and may run at once; the stages follow each other. */
export type EditionStages = readonly (readonly EditionPart[])[];

/** Settings of a transaction that links or derives: it works on temporary tables of some hundred thousand rows. */
export const partSettings = `set local work_mem = '96MB'; set local jit = off; set local client_min_messages = warning; set local default_statistics_target = ${String(briefStatistics)}`;

export async function runPart(part: EditionPart, client: pg.PoolClient, edition: number): Promise<Record<string, number>> {
  await client.query(partSettings);
  return await part(client, edition);
}
