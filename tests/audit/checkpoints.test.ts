/** Checkpoints: signed into a file that outlives crashes; and the commands that prove and export the log, as a person runs them. */
import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeLogger } from '../../core/logger.ts';
import { checkpointPaths } from '../../server/audit/checkpoint-keys.ts';
import { readCheckpoints } from '../../server/audit/read-checkpoints.ts';
import { startCheckpoints } from '../../server/audit/start-checkpoints.ts';
import type { CheckpointOptions } from '../../server/audit/start-checkpoints.ts';
import { makeAuditLog } from '../../store/audit/make-audit-log.ts';
import { readHead } from '../../store/audit/read-head.ts';
import { openDatabase } from '../../store/database.ts';
import { createDatabase } from '../support/database.ts';
import { sampleEntry } from './sample-entry.ts';

const root = path.resolve(import.meta.dirname, '../..');
const log = makeLogger({ level: 'silent' });
const dataDir = mkdtempSync(path.join(tmpdir(), 'hub-audit-'));
const paths = checkpointPaths({ dataDir, checkpointFile: path.join(dataDir, 'share', 'signed.jsonl') });
let test1: Awaited<ReturnType<typeof createDatabase>>;

beforeAll(async () => {
  test1 = await createDatabase();
});
afterAll(async () => {
  await test1.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const start = (changes: Partial<CheckpointOptions> = {}) =>
  startCheckpoints({ database: test1.database, paths, log, interval: 10, every: 60_000, ...changes });

async function append(count: number): Promise<void> {
  const auditLog = makeAuditLog(test1.database);
  await Promise.all(Array.from({ length: count }, (_, at) => auditLog.append(sampleEntry(at))));
  await auditLog.close();
}

async function signed(): Promise<(number | null)[]> {
  const seqs: (number | null)[] = [];
  for await (const head of readCheckpoints(paths)) seqs.push(head?.seq ?? null);
  return seqs;
}

/** Until a condition holds. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Runs a program; resolves to its code and what it said. */
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, DATABASE_URL: test1.url, HUB_DATA_DIR: dataDir, HUB_AUDIT_CHECKPOINTS: paths.checkpoints };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}
const hub = (...args: string[]) => run('bin/hub.mjs', ...args);

describe('the checkpoint file', () => {
  test('of an empty log stays empty; keys and folder are the hub’s alone', async () => {
    await (await start()).close();
    expect(await signed()).toEqual([]);
    expect(statSync(path.dirname(paths.checkpoints)).mode & 0o777).toBe(0o700);
    expect(statSync(paths.privateKey).mode & 0o777).toBe(0o600);
    expect(statSync(paths.checkpoints).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(paths.privateKey)).sort()).toEqual(['checkpoint-key.pem', 'checkpoint-public.pem']);
    expect(readdirSync(path.dirname(paths.checkpoints))).toEqual(['signed.jsonl']);
    expect(path.basename(checkpointPaths({ dataDir, checkpointFile: null }).checkpoints)).toBe('checkpoints.jsonl');
  });

  test('has the first entry at once, then one after so many entries, then the last on closing', async () => {
    const checkpoints = await start({ everyEntries: 50 });
    await append(1);
    await until(async () => (await signed()).length === 1);
    await append(49);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await signed()).toEqual([1]);
    await append(1);
    await until(async () => (await signed()).length === 2);
    await append(3);
    await checkpoints.close();
    expect(await signed()).toEqual([1, 51, 54]);
  });

  test('has one after so much time', async () => {
    const checkpoints = await start({ every: 50 });
    await append(2);
    await until(async () => (await signed()).includes(56));
    await checkpoints.close();
    expect((await signed()).at(-1)).toBe(56);
  });

  test('loses the half line of a crash and nothing else', async () => {
    const before = readFileSync(paths.checkpoints, 'utf8');
    appendFileSync(paths.checkpoints, before.slice(0, 70));
    expect((await signed()).at(-1)).toBeNull();
    await (await start()).close();
    const lines = await signed();
    expect(lines).not.toContain(null);
    expect(readFileSync(paths.checkpoints, 'utf8').startsWith(before)).toBe(true);
  });

  test('of several processes that start at once has one key', async () => {
    rmSync(path.dirname(paths.checkpoints), { recursive: true });
    await Promise.all((await Promise.all(Array.from({ length: 5 }, () => start()))).map((each) => each.close()));
    expect(await signed()).toEqual([56, 56, 56, 56, 56]);
  });

  test('goes on when the database was away', async () => {
    const database = openDatabase({ url: test1.url, applicationName: 'checkpointer' });
    const checkpoints = await start({ database, everyEntries: 1 });
    for (let turn = 0; turn < 5; turn++) {
      await test1.database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'checkpointer'`);
      await append(1);
    }
    await until(async () => (await signed()).includes(61));
    await checkpoints.close();
    await database.close();
    expect(await signed()).not.toContain(null);
  });
});

describe('hub audit', () => {
  test('verify tells that the log is whole, and the verifier without the hub agrees', async () => {
    const { seq } = (await readHead(test1.database)) ?? { seq: 0 };
    const proof = await hub('audit', 'verify', '--json');
    expect(JSON.parse(proof.out)).toMatchObject({ whole: true, entries: seq, signedUntil: seq, fault: null });
    expect(proof.code).toBe(0);
    const file = path.join(dataDir, 'entries.jsonl');
    expect(await hub('audit', 'export', '--out', file)).toMatchObject({ code: 0, out: `${seq} entries written to ${file}\n` });
    const outside = await run('tools/verify-audit.mjs', file, paths.checkpoints, paths.publicKey);
    expect(outside.code).toBe(0);
    expect(outside.out).toContain(`The log is whole: ${seq} entries`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('officer-3', 'officer-4'));
    expect(await run('tools/verify-audit.mjs', file, paths.checkpoints, paths.publicKey)).toMatchObject({
      code: 1,
      out: 'The log is broken at entry 5: it is not what was hashed.\n',
    });
    expect((await run('tools/verify-audit.mjs', file, `${file}.none`, paths.publicKey)).code).toBe(2);
  });

  test('verify ends with 1 and one sentence when the log was changed, cut or is not signed', async () => {
    const { pool } = test1.database;
    expect(await hub('audit', 'verify', '--checkpoints', path.join(dataDir, 'none'))).toMatchObject({
      code: 1,
      out: 'The log of disclosures is broken: entry 1 is there, and no checkpoint signs the log (unsigned).\n',
    });
    await pool.query(`alter table audit.entry disable trigger all; alter table audit.entry_subject disable trigger all`);
    await pool.query('delete from audit.entry where seq > 58; delete from audit.entry_subject where seq > 58');
    const cut = await hub('audit', 'verify');
    expect(cut.out).toMatch(/^The log of disclosures is broken: entry \d+ was signed by a checkpoint and is gone \(truncated\)\.\n$/);
    expect(cut.code).toBe(1);
    await pool.query(`update audit.entry set line = replace(line, 'police', 'health') where seq = 17`);
    expect(await hub('audit', 'verify', '--json').then(({ code, out }) => ({ code, ...(JSON.parse(out) as object) }))).toMatchObject({
      code: 1,
      whole: false,
      fault: { kind: 'content', seq: 17 },
    });
  });
});
