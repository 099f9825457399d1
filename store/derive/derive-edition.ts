/** The derive step: what the hub believes of persons and cases, for what this edition changed and what that touches. */
import type pg from 'pg';

/** Runs inside the transaction of the step, after linking. Counts by name, of this edition only. */
export async function deriveEdition(client: pg.PoolClient, edition: number): Promise<Record<string, number>> {
  void client;
  return { edition };
}
