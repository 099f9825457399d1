/** Every falsification of the log of disclosures is found: by the verifier that shares no code with the hub, and by the hub's own in the database. */
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeRandom } from '../../sandbox/city/random.ts';
import { openCheckpoint, sealCheckpoint } from '../../server/audit/checkpoint.ts';
import type { AuditEntry } from '../../store/audit/audit-entry.ts';
import type { ChainedEntry } from '../../store/audit/chained-entry.ts';
import { exportLog } from '../../store/audit/export-log.ts';
import { makeAuditLog } from '../../store/audit/make-audit-log.ts';
import { readHead } from '../../store/audit/read-head.ts';
import { verifyLog } from '../../store/audit/verify-log.ts';
import { verifyAudit } from '../../tools/verify-audit.mjs';
import { createDatabase } from '../support/database.ts';
import { sampleEntry, uidOf } from './sample-entry.ts';
import { tamper, tamperKinds } from './tamper.ts';
import type { ExportedLog, TamperKind } from './tamper.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const pem = publicKey.export({ format: 'pem', type: 'spki' });
const linesOf = (entries: readonly ChainedEntry[]) => entries.map((entry) => JSON.stringify(entry));
const verify = ({ entries, checkpoints }: ExportedLog) => verifyAudit(linesOf(entries), checkpoints, pem);

let database: Awaited<ReturnType<typeof createDatabase>>;
let log: ExportedLog;

/** Sixty entries, a checkpoint every twelve. */
beforeAll(async () => {
  database = await createDatabase();
  const auditLog = makeAuditLog(database.database);
  const checkpoints: string[] = [];
  for (let part = 0; part < 5; part++) {
    await Promise.all(Array.from({ length: 12 }, (_, at) => auditLog.append(sampleEntry(part * 12 + at))));
    const head = await readHead(database.database);
    if (head !== null) checkpoints.push(sealCheckpoint(head, privateKey));
  }
  await auditLog.close();
  const entries: ChainedEntry[] = [];
  for await (const line of exportLog(database.database.pool)) entries.push(JSON.parse(line) as ChainedEntry);
  log = { entries, checkpoints };
});
afterAll(() => database.drop());

describe('tools/verify-audit.mjs', () => {
  test('has at most 150 lines and imports nothing but Node', () => {
    const text = readFileSync(new URL('../../tools/verify-audit.mjs', import.meta.url), 'utf8');
    expect(text.split('\n').length).toBeLessThanOrEqual(150);
    const sources = [...text.matchAll(/(?:from|import|require)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => source?.startsWith('node:') !== true)).toEqual([]);
  });

  test('finds nothing in an honest log', async () => {
    expect(await verify(log)).toEqual({ whole: true, entries: 60, checkpoints: 5, signedUntil: 60 });
    expect(await verifyAudit([], [], pem)).toEqual({ whole: true, entries: 0, checkpoints: 0, signedUntil: 0 });
  });

  test('finds 10,000 of 10,000 falsifications', async () => {
    const missed: string[] = [];
    const found = new Map<TamperKind, number>();
    for (let turn = 0; turn < 10_000; turn++) {
      const kind = tamperKinds[turn % tamperKinds.length] ?? 'edit';
      const proof = await verify(tamper(kind, makeRandom('tamper', turn), log));
      if (proof.whole) missed.push(`${kind} ${turn}`);
      else found.set(kind, (found.get(kind) ?? 0) + 1);
    }
    expect(missed).toEqual([]);
    expect([...found.values()].reduce((sum, count) => sum + count, 0)).toBe(10_000);
    expect([...found.keys()]).toEqual([...tamperKinds]);
  }, 300_000);

  test('finds any one character that was changed in either file', async () => {
    const random = makeRandom('character');
    for (let turn = 0; turn < 1_000; turn++) {
      const entryLines = linesOf(log.entries);
      const checkpoints = [...log.checkpoints];
      const lines = random.chance(0.7) ? entryLines : checkpoints;
      const row = random.int(lines.length);
      const text = lines[row] ?? '';
      const at = random.int(text.length);
      const character = String.fromCharCode(32 + ((text.charCodeAt(at) - 32 + 1 + random.int(94)) % 95));
      lines[row] = text.slice(0, at) + character + text.slice(at + 1);
      expect([turn, (await verifyAudit(entryLines, checkpoints, pem)).whole]).toEqual([turn, false]);
    }
  });

  test('asks for a checkpoint, and for its own kind of key', async () => {
    expect(await verify({ ...log, checkpoints: [] })).toMatchObject({ whole: false });
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 }).publicKey.export({ format: 'pem', type: 'spki' });
    await expect(verifyAudit([], [], rsa)).rejects.toThrow('Ed25519');
  });
});

describe('verification in the database', () => {
  const pool = () => database.database.pool;
  const key = createPublicKey(pem);

  async function* opened(checkpoints: readonly string[]) {
    for (const line of checkpoints) yield openCheckpoint(line, key);
  }
  const prove = (checkpoints: readonly string[] = log.checkpoints) => verifyLog(database.database, opened(checkpoints));

  /** As who owns the database can: triggers off, keys dropped, and the side table made to fit. */
  async function put(entries: readonly ChainedEntry[]): Promise<void> {
    await pool().query('delete from audit.entry; delete from audit.entry_subject');
    await pool().query(
      `insert into audit.entry (seq, at, line, previous, hash)
         select seq, at, line, decode(previous, 'hex'), decode(hash, 'hex') from jsonb_to_recordset($1::jsonb) t(seq bigint, at timestamptz, line text, previous text, hash text)`,
      [JSON.stringify(entries)],
    );
    const subjects = entries.flatMap(({ seq, line }) =>
      Object.keys((JSON.parse(line) as AuditEntry).subjects).map((subject) => ({ seq, subject })),
    );
    await pool().query(
      'insert into audit.entry_subject (seq, subject) select distinct seq, subject from jsonb_to_recordset($1::jsonb) t(seq bigint, subject uuid)',
      [JSON.stringify(subjects)],
    );
  }

  beforeAll(async () => {
    await pool().query(`
      alter table audit.entry disable trigger all; alter table audit.entry_subject disable trigger all;
      alter table audit.entry drop constraint entry_pkey; create index on audit.entry (seq)`);
  });

  test('finds nothing in an honest log', async () => {
    await put(log.entries);
    expect(await prove()).toEqual({ entries: 60, checkpoints: 5, signedUntil: 60, fault: null });
  });

  test.each(tamperKinds)('finds each of 16: %s', async (kind) => {
    for (let turn = 0; turn < 16; turn++) {
      const changed = tamper(kind, makeRandom('database', kind, turn), log);
      // A table has no order but that of its numbers: entries that changed places have changed their numbers.
      await put(kind === 'swap' ? changed.entries.map((entry, at) => ({ ...entry, seq: at + 1 })) : changed.entries);
      expect([turn, (await prove(changed.checkpoints)).fault]).toEqual([turn, expect.anything()]);
    }
  });

  test('tells the first bad entry and what is wrong with it', async () => {
    const [first, second] = log.entries;
    if (first === undefined || second === undefined) throw new Error('the log is empty');
    const cases: readonly [readonly ChainedEntry[], readonly string[], unknown][] = [
      [log.entries.toSpliced(20, 1), log.checkpoints, { kind: 'sequence', seq: 21 }],
      [
        log.entries.with(30, { ...(log.entries[30] ?? first), at: first.at.replace(/^\d{4}/, '2001') }),
        log.checkpoints,
        { kind: 'content', seq: 31 },
      ],
      [log.entries.with(1, { ...second, previous: first.previous }), log.checkpoints, { kind: 'link', seq: 2 }],
      [log.entries.slice(0, 40), log.checkpoints, { kind: 'truncated', seq: 48 }],
      [log.entries, [], { kind: 'unsigned', seq: 1 }],
      [log.entries, log.checkpoints.with(2, '{}'), { kind: 'forged', seq: 24 }],
      [[...log.entries, log.entries[59] ?? first], log.checkpoints, { kind: 'sequence', seq: 61 }],
    ];
    for (const [entries, checkpoints, fault] of cases) {
      await put(entries);
      expect((await prove(checkpoints)).fault).toEqual(fault);
    }
  });

  test.each([
    ['removed', 'delete from audit.entry_subject where seq = 7', 7],
    ['added', `insert into audit.entry_subject values (9, '${uidOf(999)}')`, 9],
    ['exchanged', `update audit.entry_subject set subject = '${uidOf(999)}' where seq = 11 and subject < '${uidOf(100)}'`, 11],
    ['added to no entry', `insert into audit.entry_subject values (99, '${uidOf(999)}')`, 99],
  ])('finds a subject that was %s in the side table', async (_, statement, seq) => {
    await put(log.entries);
    expect((await pool().query(statement)).rowCount).toBeGreaterThan(0);
    expect((await prove()).fault).toEqual({ kind: 'subjects', seq });
  });
});
