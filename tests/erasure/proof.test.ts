/** What an erasure means to readers, grants, the log of disclosures, the command line, and a database that comes from a backup. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { liftErasure } from '../../store/erasure/lift-erasure.ts';
import { restoreErasures } from '../../store/erasure/restore-erasures.ts';
import type { SealedErasure } from '../../store/erasure/seal-erasure.ts';
import { vacuumTouched } from '../../store/erasure/vacuum-touched.ts';
import { verifyAuditCommand } from '../../server/commands/audit.ts';
import { eraseCommand } from '../../server/commands/erase.ts';
import { erasuresCommand } from '../../server/commands/erasures.ts';
import { retentionCommand } from '../../server/commands/retention.ts';
import { openJournal } from '../../server/erasure/journal.ts';
import type { HubRuntime } from '../../server/hub-runtime.ts';
import { loadConfiguration } from '../../server/load-configuration.ts';
import { erasureKey, quiet, withHub } from '../jobs/hub-under-test.ts';
import { withDatabase } from '../support/database.ts';
import { startTestApi } from '../support/start-test-api.ts';
import { erase, night, theOrder } from './erase.ts';
import { scan, uidOf } from './scan.ts';
import { connect, her, herWords, his, makeCity } from './two-people.ts';

test('readers find nobody any more, also as of before; grants go on without the person', () =>
  withDatabase(async (test) => {
    const { database } = test;
    const city = makeCity();
    await withHub({ database, connectors: connect(city) }, (hub) => night(hub, 'night', ['police', 'hotline']));
    const uid = await uidOf(database, her.name);
    const other = await uidOf(database, his.name);
    const { rows: persons } = await database.pool.query<{ person: number; uid: string }>('select person, uid from hub.person');
    const grant = async (reason: string, ...uids: string[]) => {
      const { rows } = await database.pool.query<{ number: number }>(
        `insert into access.grant (principal, role, department, purpose, reason, expires_at, approval)
         values ('p', 'officer', 'police', 'CASE_HANDLING', $1, now() + interval '20 minutes', 'none') returning number`,
        [reason],
      );
      for (const one of persons.filter((row) => uids.includes(row.uid)))
        await database.pool.query('insert into access.grant_subject (grant_number, person) values ($1, $2)', [rows[0]?.number, one.person]);
      return rows[0]?.number ?? 0;
    };
    const [alone, both] = [await grant(`visit ${her.name}`, uid), await grant('visit on Friday', uid, other)];
    const api = await startTestApi(test);
    try {
      const token = await api.sign({ role: 'officer', department: 'police' });
      const query = `{ one: person(id: "person_${uid}") { id } other: person(id: "person_${other}") { id } people(search: { phone: "${her.phone}" }) { nodes { id } } }`;
      const { rows: then } = await database.pool.query<{ at: string }>(
        'select to_json(published_at) as at from hub.edition order by edition limit 1',
      );
      // JavaScript's instants end at milliseconds.
      const before = { 'x-hub-as-of': new Date(Date.parse(then[0]?.at ?? '') + 1).toISOString() };
      const found = { one: { id: `person_${uid}` }, other: { id: `person_${other}` }, people: { nodes: [{ id: `person_${uid}` }] } };
      const gone = { ...found, one: null, people: { nodes: [] } };
      expect((await api.ask(query, { token })).body.data).toEqual(found);
      expect((await api.ask(query, { token, headers: before })).body.data).toEqual(found);
      await erase(database, uid);
      expect((await api.ask(query, { token })).body.data).toEqual(gone);
      expect((await api.ask(query, { token, headers: before })).body.data).toEqual(gone);
    } finally {
      await api.close();
    }
    const { rows: grants } = await database.pool.query(
      `select number, reason, closed_at is not null as closed, (select count(*)::int from access.grant_subject s where s.grant_number = g.number) as subjects
         from access.grant g order by number`,
    );
    expect(grants).toEqual([
      { number: alone, reason: '', closed: true, subjects: 0 },
      { number: both, reason: 'visit on Friday', closed: false, subjects: 1 },
    ]);
  }));

test('in a database from an older backup the erased are erased again, once; a lifted erasure is not', async () => {
  const journal: SealedErasure[] = [];
  const dataDir = mkdtempSync(path.join(tmpdir(), 'hub-erasure-'));
  try {
    await withDatabase(async ({ database }) => {
      const city = makeCity();
      await withHub({ database, connectors: connect(city) }, (hub) => night(hub, 'night', ['police', 'hotline']));
      await erase(database, await uidOf(database, her.name), { journal });
      await erase(database, await uidOf(database, his.name), { journal });
      const file = openJournal(dataDir);
      for (const sealed of journal) await file.append(sealed);
      await liftErasure(database, 2, theOrder.by, (lifted) => file.append({ lifted }));
      await expect(liftErasure(database, 2, theOrder.by, () => Promise.resolve())).rejects.toMatchObject({ code: 'BAD_INPUT' });
      expect(await file.read()).toEqual([journal[0]]);
    });
    // The same city as it was before: what a restore of an older backup brings.
    await withDatabase(async ({ database }) => {
      const city = makeCity();
      await withHub({ database, connectors: connect(city) }, async (hub) => {
        await night(hub, 'night', ['police', 'hotline']);
        const erasures = await openJournal(dataDir).read();
        const options = { database, key: erasureKey, journal: openJournal(dataDir).append };
        expect(await restoreErasures(options, erasures)).toBe(1);
        expect(await restoreErasures(options, await openJournal(dataDir).read())).toBe(0);
        await night(hub, 'full', ['police', 'hotline']);
        await vacuumTouched(database);
        expect(await scan(database, herWords)).toEqual([]);
        expect(await uidOf(database, his.name)).toMatch(/-/);
      });
    });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test('a key that a department gives to somebody else comes in once its erasure is lifted', () =>
  withDatabase(async ({ database }) => {
    const city = makeCity();
    await withHub({ database, connectors: connect(city) }, async (hub) => {
      await night(hub, 'night', ['police']);
      const { erasure } = await erase(database, await uidOf(database, her.name));
      const somebody = { rybh: 'HERKEY1', xm: '诸葛明亮', zjlxdm: '111' };
      city.police.streams['ry_jbxx'] = { ...city.police.streams['ry_jbxx'], HERKEY1: somebody };
      await night(hub, 'night', ['police']);
      await expect(uidOf(database, somebody.xm)).rejects.toThrow('0 persons');
      await liftErasure(database, erasure ?? 0, theOrder.by, () => Promise.resolve());
      await night(hub, 'night', ['police']);
      expect(await uidOf(database, somebody.xm)).toMatch(/-/);
    });
  }));

test('on the command line: counts first, then the erasure, its proof in the log, and no value anywhere', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'hub-erasure-'));
  try {
    await withDatabase(async ({ database, url }) => {
      const city = makeCity();
      await withHub({ database, connectors: connect(city) }, (hub) => night(hub, 'night', ['police']));
      const uid = await uidOf(database, her.name);
      const told: Record<string, unknown>[] = [];
      const runtime: HubRuntime = {
        configuration: loadConfiguration({ DATABASE_URL: url, HUB_DATA_DIR: dataDir }, () => ''),
        output: {
          json: true,
          say: () => undefined,
          result: (value) => void told.push(value as Record<string, unknown>),
          progress: () => ({ update: () => undefined, end: () => undefined }),
          close: () => undefined,
        },
        log: quiet,
        signal: new AbortController().signal,
      };
      const order = { by: theOrder.by, basis: 'CONSENT_WITHDRAWN', reason: 'letter 2026-17', keepOut: false, dryRun: false };
      await eraseCommand(runtime, `person_${uid}`, { ...order, dryRun: true });
      expect(await uidOf(database, her.name)).toBe(uid);
      await expect(eraseCommand(runtime, uid, { ...order, basis: 'BECAUSE' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await expect(eraseCommand(runtime, 'case_1', order)).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await eraseCommand(runtime, uid, order);
      await retentionCommand(runtime, { dryRun: false });
      expect(await verifyAuditCommand(runtime, { checkpoints: null, publicKey: null })).toBe(0);
      await erasuresCommand(runtime, { limit: 5 });
      const [tried, erased, retained, verified, listed] = told;
      expect(tried).toMatchObject({ erasure: null, dryRun: true, counts: { records: 2 } });
      expect(erased).toMatchObject({ counts: tried?.['counts'], dryRun: false });
      expect(retained).toMatchObject({ sinceEdition: 0, counts: { versions: 0 } });
      expect(verified).toMatchObject({ whole: true, entries: 2 });
      expect(listed).toMatchObject({ erasures: [{ erasure: erased?.['erasure'], by: order.by, liftedAt: null }] });
      const { rows } = await database.pool.query<{ line: string }>('select line from audit.entry order by seq');
      const [first, second] = rows.map(({ line }) => JSON.parse(line) as Record<string, unknown>);
      expect(first).toMatchObject({
        operationName: 'Erase',
        purpose: 'CONSENT_WITHDRAWN',
        subjects: { [uid]: [] },
        counts: { records: 2 },
      });
      expect(second).toMatchObject({ operationName: 'Retention', principal: 'hub retention', subjects: {} });
      const kept = readFileSync(path.join(dataDir, 'erasure', 'journal.jsonl'), 'utf8');
      expect(herWords.filter((word) => kept.includes(word))).toEqual([]);
      expect(kept).toContain('letter 2026-17');
      expect(await scan(database, herWords)).toEqual([]);
    });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
