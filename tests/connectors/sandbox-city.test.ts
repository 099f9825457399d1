/** The file and database connectors over a whole sandbox city: everything arrives, and next to nothing is rejected. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connector, Cursor, SourceRow, StreamEnd } from '../../connectors/connector.ts';
import { makeHousingConnector } from '../../connectors/housing/connector.ts';
import { makePoliceConnector } from '../../connectors/police/connector.ts';
import { makeReferenceConnector } from '../../connectors/reference/connector.ts';
import { makeLogger } from '../../core/logger.ts';
import { advanceCity } from '../../sandbox/advance-city.ts';
import { buildCity } from '../../sandbox/build-city.ts';
import { canaryTexts } from '../../sandbox/canaries.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { extractAll } from './extract-all.ts';
import { openSftpFolder } from './fixtures/sftp-folder.ts';
import type { SftpFolder } from './fixtures/sftp-folder.ts';

const log = makeLogger({ level: 'silent' });
const today = '2026-01-18';

describe('a sandbox city', () => {
  let dir: string;
  let folder: SftpFolder;
  let drop: () => Promise<unknown>;
  let connectors: readonly Connector[];
  let advance: (days: number) => Promise<unknown>;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'city-'));
    const [police, office] = [await createEmptyDatabase('police'), await createEmptyDatabase('office')];
    await buildCity({ dir, policeUrl: police.url, officeUrl: office.url, people: 1_000, seed: 3, today, log });
    folder = await openSftpFolder('HOUSING', '/', join(dir, 'sftp'));
    drop = () => Promise.all([police.drop(), office.drop()]);
    advance = (days) => advanceCity({ dir, policeUrl: police.url, officeUrl: office.url, days, log });
    connectors = [
      makeReferenceConnector(folder.settings({ root: '/reference' }), { log }),
      makeHousingConnector(folder.settings(), { log }),
      makePoliceConnector({ databaseUrl: police.url }, { log }),
    ];
  });
  afterAll(async () => {
    await Promise.all(connectors.map((connector) => connector.close()));
    await folder.close();
    await drop();
    await rm(dir, { recursive: true, force: true });
  });

  test('every stream comes whole, cleans to canonical rows, and brings nothing that is not to be pulled', async () => {
    for (const connector of connectors) {
      await connector.check(new AbortController().signal);
      for (const stream of connector.streams) {
        const { rows, end } = await extractAll(connector, stream.name);
        const name = `${connector.department}:${stream.name}`;
        expect({ name, coverage: end.coverage, notes: end.notes }).toEqual({ name, coverage: 'snapshot', notes: [] });
        const outcomes = new Map<string, number>();
        let unknownCodes = 0;
        for (const { key, op, raw, fault } of rows) {
          if (op === 'delete') continue;
          const cleaned = key === null || fault !== undefined ? null : stream.clean({ key, raw }, { today });
          const outcome = cleaned === null ? (fault?.reason ?? 'missing_key') : 'rows' in cleaned ? 'rows' : cleaned.reject.reason;
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
          if (cleaned !== null && 'rows' in cleaned && Object.values(cleaned.verdicts).includes('rejected:unknown_code')) unknownCodes++;
        }
        // Beyond half a per cent a guard would stop the night.
        expect({ name, few: unknownCodes <= Math.max(1, rows.length * 0.003), unknownCodes }).toMatchObject({ name, few: true });
        const made = outcomes.get('rows') ?? 0;
        expect({
          name,
          enough: made > 0 && made >= rows.filter(({ op }) => op === 'upsert').length * 0.99,
          outcomes: [...outcomes],
        }).toMatchObject({ name, enough: true });
        const text = JSON.stringify(rows);
        for (const canary of canaryTexts()) expect(text).not.toContain(canary);
      }
    }
  });

  test('after nights of changes, deletions, repairs and added columns the increments have led to what a full load finds', async () => {
    const memory = new Map<string, { state: Map<string, string>; cursor: Cursor }>();
    const each = async (visit: (name: string, connector: Connector, stream: string) => Promise<void>): Promise<void> => {
      for (const connector of connectors)
        for (const { name } of connector.streams) await visit(`${connector.department}:${name}`, connector, name);
    };
    await each(async (name, connector, stream) => {
      const { rows, end } = await extractAll(connector, stream);
      memory.set(name, { state: applied(new Map(), rows, end), cursor: end.cursor });
    });
    const codes = new Set<string>();
    for (const days of [1, 2, 5]) {
      await advance(days);
      await each(async (name, connector, stream) => {
        const known = memory.get(name);
        const { rows, end } = await extractAll(connector, stream, { cursor: known?.cursor ?? null });
        end.notes.forEach(({ code }) => codes.add(code));
        memory.set(name, { state: applied(known?.state ?? new Map(), rows, end), cursor: end.cursor });
      });
    }
    await each(async (name, connector, stream) => {
      const { rows, end } = await extractAll(connector, stream, { full: true });
      const whole = applied(new Map(), rows, end);
      const state = memory.get(name)?.state ?? new Map<string, string>();
      const differing = [...new Set([...whole.keys(), ...state.keys()])].filter((key) => whole.get(key) !== state.get(key));
      expect({ name, differing }).toEqual({ name, differing: [] });
    });
    expect([...codes].sort()).toEqual(expect.arrayContaining(['column_added', 'drop_repaired']));
  });
});

const volatile = new Set(['gxsj', '更新时间', '操作']);

/** What the store would hold after these rows: content by key, as it decides by version and then by order. */
function applied(before: ReadonlyMap<string, string>, rows: readonly SourceRow[], end: StreamEnd): Map<string, string> {
  const newest = new Map<string, SourceRow>();
  for (const row of rows) {
    const other = row.key === null ? undefined : newest.get(row.key);
    if (row.key !== null && row.fault === undefined && (other?.version ?? '') <= (row.version ?? '')) newest.set(row.key, row);
  }
  const state = end.coverage === 'snapshot' ? new Map<string, string>() : new Map(before);
  for (const [key, { op, raw }] of newest) {
    if (op === 'delete') state.delete(key);
    else
      state.set(
        key,
        JSON.stringify(
          Object.entries(raw as object)
            .filter(([column]) => !volatile.has(column))
            .sort(),
        ),
      );
  }
  return state;
}
