/** Any sequence of deliveries ends in what a plain Map would hold, the counts account for every row, and a repeated delivery changes nothing. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withDatabase } from '../support/database.ts';
import { withHub } from './hub-under-test.ts';
import { scriptedConnector } from './scripted-connector.ts';
import type { Script, ScriptRow } from './scripted-connector.ts';
import { standing } from './standing.ts';

const row = fc.record({
  key: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { freq: 12 }),
  name: fc.constantFrom('n1', 'n2', 'n3+', 'n4+', 'bad'),
  op: fc.constantFrom('upsert' as const, 'upsert' as const, 'upsert' as const, 'delete' as const),
  version: fc.option(fc.constantFrom('1', '2', '3')),
}) as fc.Arbitrary<ScriptRow>;
const delivery = fc.record({
  rows: fc.array(row, { maxLength: 25 }),
  coverage: fc.constantFrom('changes' as const, 'snapshot' as const),
  page: fc.integer({ min: 1, max: 9 }),
});

/** Which row of a key wins: the highest version, then the one read last; a row without a version is below all that have one. */
function winners(rows: readonly ScriptRow[]): Map<string, ScriptRow> {
  const found = new Map<string, ScriptRow>();
  for (const one of rows) {
    if (one.key === null) continue;
    const standing = found.get(one.key);
    if (standing === undefined || (one.version ?? '') >= (standing.version ?? '')) found.set(one.key, one);
  }
  return found;
}

function deliver(model: Map<string, string>, { rows, coverage }: { rows: readonly ScriptRow[]; coverage: string }): Map<string, string> {
  const seen = winners(rows);
  const next = new Map(coverage === 'snapshot' ? [...model].filter(([key]) => seen.has(key)) : model);
  for (const [key, one] of seen) {
    if (one.op === 'delete') next.delete(key);
    else if (one.name !== 'bad') next.set(key, one.name);
  }
  return next;
}

test('the store equals the model after every delivery', () =>
  withDatabase(async ({ database }) => {
    // Guards have tests of their own; here every delivery is approved beforehand.
    await database.pool.query(`
      create function hub.approve() returns trigger language plpgsql as $$ begin new.approved_by := 'test'; return new; end $$;
      create trigger approve before insert on hub.run for each row execute function hub.approve()`);
    const script: Script = { coverage: 'changes', cursor: {}, rows: [] };
    await withHub({ database, connectors: [scriptedConnector('housing', script)] }, async (hub) => {
      let model = new Map<string, string>();
      const deliveries = fc.sample(delivery, { numRuns: 12, seed: Number(process.env['HUB_TEST_SEED'] ?? 20260118) });
      for (const one of deliveries) {
        Object.assign(script, one);
        const before = model;
        model = deliver(model, one);
        const run = await hub.run('housing');
        expect(run).toMatchObject({ state: 'published', error: null });
        const edition = run.edition ?? 0;
        expect([...(await standing(database))].sort()).toEqual([...model].sort());
        expect([...(await standing(database, edition - 1))].sort()).toEqual([...before].sort());
        const counts = run.streams[0];
        expect(counts?.read).toBe(one.rows.length);
        expect(counts?.read).toBe((counts?.stored ?? 0) + (counts?.unchanged ?? 0) + (counts?.rejected ?? 0) + (counts?.duplicates ?? 0));

        const again = await hub.run('housing');
        expect([...(await standing(database))].sort()).toEqual([...model].sort());
        expect(again.streams[0]).toMatchObject({ stored: 0, missing: 0, read: one.rows.length });
      }
    });
  }));
