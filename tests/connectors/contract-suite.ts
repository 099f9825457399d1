/** What every connector must do, whatever its department: run by one test file for each of them over its fixtures. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HubError } from '../../core/hub-error.ts';
import type { Connector, SourceRow } from '../../connectors/connector.ts';
import { canaryCodes, canaryTexts } from '../../sandbox/canaries.ts';
import { extractAll } from './extract-all.ts';
import { poisonedRow, poisonValue } from './poisoned-row.ts';

/** Keys by stream, as the hub names them. */
export type KeysByStream = Readonly<Record<string, readonly string[]>>;

export interface BadInput {
  readonly what: string;
  readonly code: string;
  /** What the sentence must name: department, setting or file, fix. */
  readonly mentions: readonly string[];
  /** Extracts from a source that has this fault; must throw. */
  readonly attempt: () => Promise<unknown>;
}

export interface ConnectorFixture {
  /** Several may be open at once; the suite closes them. */
  connect(pageSize: number): Connector<string>;
  /** What stands in the source, found without the connector. */
  truth(): Promise<KeysByStream>;
  /** Lets the source change: new and changed keys, and deleted ones (those that the source tells or that its snapshot no longer has). */
  change(): Promise<{ readonly changed: KeysByStream; readonly deleted: KeysByStream }>;
  readonly badInputs: readonly BadInput[];
  close(): Promise<void>;
}

const today = '2026-01-18';

/** The password or key of every attempt with bad input that takes one: no error holds it, nor anything that it was caused by. */
export const canarySecret = 'canary-secret-7d41';

/** The newest row of each key, as the store will see it: highest version, then last read. Deleted keys are left out. */
function standing(rows: readonly SourceRow[]): Map<string, SourceRow> {
  const newest = new Map<string, SourceRow>();
  for (const row of rows) {
    if (row.key === null || row.fault !== undefined) continue;
    const other = newest.get(row.key);
    if (other === undefined || (other.version ?? '') <= (row.version ?? '')) newest.set(row.key, row);
  }
  for (const [key, row] of newest) if (row.op === 'delete') newest.delete(key);
  return newest;
}

const keysOf = (rows: readonly SourceRow[]): string[] => [...standing(rows).keys()].sort();

export function runContractSuite(name: string, makeFixture: () => Promise<ConnectorFixture>): void {
  describe(`${name}: the connector contract`, () => {
    let fixture: ConnectorFixture;
    const open: Connector<string>[] = [];
    const connect = (pageSize = 7): Connector<string> => {
      const connector = fixture.connect(pageSize);
      open.push(connector);
      return connector;
    };
    const streamsOf = (connector: Connector<string>): readonly string[] => connector.streams.map((stream) => stream.name);

    beforeAll(async () => {
      fixture = await makeFixture();
    });
    afterAll(async () => {
      await Promise.all(open.map((connector) => connector.close()));
      await fixture.close();
    });

    test('the check passes', async () => {
      await connect().check(new AbortController().signal);
    });

    test('a first load brings exactly what stands in the source, in pages of the size asked for', async () => {
      const connector = connect();
      const truth = await fixture.truth();
      expect(streamsOf(connector).toSorted()).toEqual(Object.keys(truth).sort());
      for (const stream of streamsOf(connector)) {
        const { rows, pages, end } = await extractAll(connector, stream);
        expect({ stream, keys: keysOf(rows) }).toEqual({ stream, keys: [...(truth[stream] ?? [])].sort() });
        expect(Math.max(0, ...pages.map((page) => page.rows.length))).toBeLessThanOrEqual(7);
        expect(end.coverage).toBe('snapshot');
        expect(end.asOf).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
        expect(JSON.parse(JSON.stringify(end.cursor))).toEqual(end.cursor);
      }
    });

    test('an interrupted extraction goes on from any page, in another process, with nothing lost', async () => {
      const connector = connect();
      for (const stream of streamsOf(connector)) {
        const whole = await extractAll(connector, stream);
        for (const [index, page] of whole.pages.entries()) {
          const resume: unknown = JSON.parse(JSON.stringify(page.resume));
          const rest = await extractAll(connect(), stream, { resume: resume as Record<string, unknown> });
          const before = whole.pages.slice(0, index + 1).flatMap(({ rows }) => rows);
          expect({ stream, index, keys: keysOf([...before, ...rest.rows]) }).toEqual({ stream, index, keys: keysOf(whole.rows) });
          expect(rest.end.cursor).toEqual(whole.end.cursor);
          expect(rest.end.coverage).toBe(whole.end.coverage);
        }
      }
    });

    test('every row becomes canonical rows or a reject', async () => {
      const connector = connect(500);
      for (const stream of connector.streams) {
        const { rows } = await extractAll(connector, stream.name);
        let made = 0;
        for (const [key, row] of standing(rows)) {
          const cleaned = stream.clean({ key, raw: row.raw }, { today });
          if ('rows' in cleaned) made++;
          else expect(cleaned.reject.reason).toMatch(/^[a-z0-9_]+$/);
        }
        expect({ stream: stream.name, some: made > 0 }).toEqual({ stream: stream.name, some: true });
      }
    });

    test('poisoned values are rejected or cleaned, never thrown, never stored', async () => {
      const connector = connect(500);
      for (const stream of connector.streams) {
        const { rows } = await extractAll(connector, stream.name);
        const samples = [...standing(rows)].slice(0, 20).map(([key, { raw }]) => ({ key, raw }));
        fc.assert(
          fc.property(fc.constantFrom(...samples), poisonValue, fc.nat(), ({ key, raw }, value, column) => {
            const cleaned = stream.clean({ key, raw: poisonedRow(raw, value, column) }, { today });
            if (!('rows' in cleaned)) return;
            const text = JSON.stringify(cleaned);
            expect(text).not.toMatch(/\\u0000|\\ud[89a-f][0-9a-f]{2}/i);
            expect(text).not.toContain('\ufffd');
          }),
          { numRuns: 500 },
        );
      }
    });

    test('a stop ends the extraction between pages with one error that may be tried again', async () => {
      const connector = connect(1);
      for (const stream of streamsOf(connector)) {
        const stopper = new AbortController();
        const stopped = extractAll(connector, stream, { signal: stopper.signal, onPage: () => stopper.abort() });
        await expect(stopped).rejects.toMatchObject({ name: 'HubError', code: 'RUN_STOPPED', retryable: true });
      }
    });

    test('a stop at whatever moment is told as a stop, never as a fault of the department', async () => {
      const connector = connect(3);
      for (const stream of streamsOf(connector)) {
        for (let turns = 0; ; turns = 4 * turns + 1) {
          const stopper = new AbortController();
          const run = { ended: false };
          const outcome = extractAll(connector, stream, { signal: stopper.signal })
            .then(
              () => null,
              (error: unknown) => error,
            )
            .finally(() => (run.ended = true));
          for (let turn = 0; turn < turns && !run.ended; turn++) await nextTurn();
          if (run.ended) {
            expect([stream, await outcome]).toEqual([stream, null]);
            break;
          }
          stopper.abort();
          await expect(outcome).resolves.toMatchObject({ name: 'HubError', code: 'RUN_STOPPED', retryable: true });
        }
      }
    });

    test('nothing that is not to be pulled comes through', async () => {
      const connector = connect(500);
      for (const stream of connector.streams) {
        const { rows } = await extractAll(connector, stream.name);
        const cleaned = [...standing(rows)].map(([key, { raw }]) => stream.clean({ key, raw }, { today }));
        const text = JSON.stringify([rows, cleaned]);
        for (const canary of [...canaryTexts(), ...Object.values(canaryCodes).map((code) => `"${code}"`)])
          expect(text).not.toContain(canary);
      }
    });

    test('an increment brings what changed and what was deleted; doing it again changes nothing', async () => {
      const connector = connect();
      const before = new Map<string, { cursor: Readonly<Record<string, unknown>>; keys: string[] }>();
      for (const stream of streamsOf(connector)) {
        const { rows, end } = await extractAll(connector, stream);
        before.set(stream, { cursor: end.cursor, keys: keysOf(rows) });
      }
      const { changed, deleted } = await fixture.change();
      const truth = await fixture.truth();
      for (const [stream, { cursor, keys }] of before) {
        const next = await extractAll(connector, stream, { cursor });
        const seen = standing(next.rows);
        for (const key of changed[stream] ?? []) expect([stream, key, seen.has(key)]).toEqual([stream, key, true]);
        const gone = new Set(next.rows.flatMap(({ key }) => (key !== null && !seen.has(key) ? [key] : [])));
        const told = (key: string): boolean => gone.has(key) || (next.end.coverage === 'snapshot' && !seen.has(key));
        for (const key of deleted[stream] ?? []) expect([stream, key, told(key)]).toEqual([stream, key, true]);
        const kept = next.end.coverage === 'snapshot' ? [] : keys.filter((key) => !gone.has(key));
        expect({ stream, keys: [...new Set([...kept, ...seen.keys()])].sort() }).toEqual({
          stream,
          keys: [...(truth[stream] ?? [])].sort(),
        });
        const again = await extractAll(connector, stream, { cursor: next.end.cursor });
        for (const key of keysOf(again.rows)) expect(truth[stream]).toContain(key);
        expect(again.end.cursor).toEqual(next.end.cursor);
      }
    });

    test('bad input is one clear error that names the department, the setting or file, and the fix', async () => {
      for (const { what, code, mentions, attempt } of fixture.badInputs) {
        const error: unknown = await attempt().then(
          () => new Error('no error'),
          (reason: unknown) => reason,
        );
        // Anything else is a fault of the fixture or the connector, and says itself which.
        if (!(error instanceof HubError)) throw error;
        const { message } = error;
        expect({ what, code: error.code }).toEqual({ what, code });
        for (const mention of mentions) expect({ what, message, has: message.includes(mention) }).toEqual({ what, message, has: true });
        expect(message.split('\n')).toHaveLength(1);
        const whole = inspect(error, { depth: 20, showHidden: true, maxStringLength: null, maxArrayLength: null });
        expect({ what, holds: whole.includes(canarySecret) }).toEqual({ what, holds: false });
      }
    });
  });
}
