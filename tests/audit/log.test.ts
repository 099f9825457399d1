/** The log of disclosures: one chain whoever appends, nothing of it can be changed, and what is not known to be committed is refused. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toLine } from '../../store/audit/audit-entry.ts';
import type { AuditEntry } from '../../store/audit/audit-entry.ts';
import { listAccessesOfPerson, listAccessesOfPrincipal } from '../../store/audit/list-accesses.ts';
import type { AccessKey } from '../../store/audit/list-accesses.ts';
import { makeAuditLog } from '../../store/audit/make-audit-log.ts';
import { readChain } from '../../store/audit/read-chain.ts';
import { readHead } from '../../store/audit/read-head.ts';
import type { ChainHead } from '../../store/audit/read-head.ts';
import { verifyLog } from '../../store/audit/verify-log.ts';
import { openDatabase } from '../../store/database.ts';
import { createDatabase, withDatabase } from '../support/database.ts';
import { sampleEntry, uidOf } from './sample-entry.ts';

async function* headOf(...heads: (ChainHead | null)[]): AsyncGenerator<ChainHead> {
  for (const head of heads) if (head !== null) yield head;
}

describe('the line of an entry', () => {
  test('has its keys in one order, whatever order they came in', () => {
    const entry = sampleEntry(1, { subjects: { [uidOf(2)]: ['Person.name', 'Case.title', 'Person.name'], [uidOf(1)]: [] } });
    const turned = Object.fromEntries(Object.entries(entry).reverse()) as unknown as AuditEntry;
    expect(toLine(turned)).toBe(toLine(entry));
    expect(Object.keys(JSON.parse(toLine(turned)) as object)).toEqual([
      ...['principal', 'department', 'role', 'grant', 'purpose', 'operation', 'operationName'],
      ...['subjects', 'counts', 'decision', 'code', 'policyVersion', 'edition'],
    ]);
    expect(toLine(entry)).toContain(`"subjects":{"${uidOf(1)}":[],"${uidOf(2)}":["Case.title","Person.name"]}`);
  });

  test.each([
    ['a name for a subject', { subjects: { 张伟: [] } }],
    ['a value for a field', { subjects: { [uidOf(1)]: ['Person.name=张伟'] } }],
    ['digits in the operation’s name', { operationName: 'find13800000000' }],
    ['a NUL in the principal', { principal: 'a\u0000b' }],
    ['half a surrogate pair', { principal: '\ud800' }],
    ['a refusal without a code', { decision: 'refused' }],
    ['an answer with a code', { code: 'BUDGET' }],
    ['a key of nobody’s', { name: '张伟' }],
  ] as [string, Partial<AuditEntry>][])('has no room for %s', (_, changes) => {
    expect(() => toLine(sampleEntry(1, changes))).toThrow('An entry for the log of disclosures is not well formed');
  });
});

test('appenders of several pools make one chain without gaps, and nobody’s entry is lost', () =>
  withDatabase(async ({ url, database }) => {
    const pools = Array.from({ length: 4 }, () => openDatabase({ url, max: 3 }));
    const logs = pools.flatMap((each) => [makeAuditLog(each), makeAuditLog(each)]);
    await Promise.all(
      logs.flatMap((log, at) =>
        Array.from({ length: 40 }, async (_, turn) => {
          for (let again = 0; again < 5; again++) await log.append(sampleEntry(at * 1_000 + turn * 5 + again));
        }),
      ),
    );
    await Promise.all(logs.map((log) => log.close()));
    await Promise.all(pools.map((each) => each.close()));
    const grants = new Set<unknown>();
    let at = '';
    for await (const entry of readChain(database.pool)) {
      expect(entry.at >= at).toBe(true);
      at = entry.at;
      grants.add((JSON.parse(entry.line) as AuditEntry).grant);
    }
    expect(grants.size).toBe(8 * 200);
    const head = await readHead(database);
    expect(await verifyLog(database, headOf(head))).toEqual({ entries: 1_600, checkpoints: 1, signedUntil: 1_600, fault: null });
  }));

test('nobody changes, deletes or empties it, also as owner and as replica', () =>
  withDatabase(async ({ database }) => {
    const log = makeAuditLog(database);
    await log.append(sampleEntry(1));
    await log.close();
    for (const statement of [
      `update audit.entry set line = '{}'`,
      'update audit.entry set line = line where false',
      'delete from audit.entry',
      'truncate audit.entry',
      `update audit.entry_subject set subject = gen_random_uuid()`,
      'delete from audit.entry_subject',
      'truncate audit.entry_subject',
      'truncate audit.entry, audit.entry_subject cascade',
      `insert into audit.entry select * from audit.entry on conflict (seq) do update set line = excluded.line`,
      `merge into audit.entry e using (values (1)) v(seq) on e.seq = v.seq when matched then delete`,
      `set session_replication_role = replica; delete from audit.entry`,
    ]) {
      await expect(database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
    expect((await verifyLog(database, headOf(await readHead(database)))).fault).toBeNull();
  }));

test('a bad entry fails alone, and a closed log takes none', () =>
  withDatabase(async ({ database }) => {
    const log = makeAuditLog(database);
    const results = await Promise.allSettled(
      [1, 2, 3].map((number) => log.append(sampleEntry(number, number === 2 ? { role: '张' } : {}))),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await log.close();
    await expect(log.append(sampleEntry(4))).rejects.toMatchObject({ code: 'STORE_UNREACHABLE', retryable: true });
    expect((await readHead(database))?.seq).toBe(2);
  }));

test('connections killed in the middle leave a whole chain with every entry that was confirmed', () =>
  withDatabase(async ({ url, database }) => {
    const pool = openDatabase({ url, applicationName: 'doomed', max: 4 });
    const logs = [makeAuditLog(pool), makeAuditLog(pool), makeAuditLog(pool)];
    const confirmed: string[] = [];
    let refused = 0;
    let ended = false;
    const appending = Promise.all(
      logs.flatMap((log, at) =>
        Array.from({ length: 30 }, async (_, turn) => {
          for (let again = 0; !ended; again++) {
            const entry = sampleEntry(0, { grant: `${at}-${turn}-${again}` });
            await log.append(entry).then(
              () => confirmed.push(entry.grant ?? ''),
              (error: unknown) => {
                refused += 1;
                expect(error).toMatchObject({ code: 'STORE_UNREACHABLE', retryable: true });
              },
            );
          }
        }),
      ),
    );
    for (let turn = 0; turn < 40; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'doomed'`);
    }
    ended = true;
    await appending;
    await Promise.all(logs.map((log) => log.close()));
    await pool.close();
    const written = new Set<string | null>();
    for await (const { line } of readChain(database.pool)) written.add((JSON.parse(line) as AuditEntry).grant);
    expect(refused).toBeGreaterThan(0);
    expect(confirmed.length).toBeGreaterThan(0);
    expect(confirmed.filter((grant) => !written.has(grant))).toEqual([]);
    expect((await verifyLog(database, headOf(await readHead(database)))).fault).toBeNull();
  }));

describe('accesses', () => {
  let test1: Awaited<ReturnType<typeof createDatabase>>;

  beforeAll(async () => {
    test1 = await createDatabase();
    const log = makeAuditLog(test1.database);
    for (let number = 0; number < 120; number++) {
      const refusal = number === 100 ? ({ decision: 'refused', code: 'BUDGET', subjects: { [uidOf(0)]: [] } } as const) : {};
      await log.append(sampleEntry(number, refusal));
    }
    await log.close();
  });
  afterAll(() => test1.drop());

  async function everyPage<Row extends AccessKey>(read: (before: AccessKey | null) => Promise<readonly Row[]>): Promise<Row[]> {
    const all: Row[] = [];
    for (;;) {
      const rows = await read(all.at(-1) ?? null);
      if (rows.length === 0) return all;
      all.push(...rows);
    }
  }

  test('of a person: newest first, its own fields, nothing of the other persons', async () => {
    const seen = await everyPage((before) => listAccessesOfPerson(test1.database.pool, [uidOf(0)], { first: 1, before }));
    expect(seen.map(({ seq, grant, fields, decision, code }) => ({ seq, grant, fields, decision, code }))).toEqual([
      { seq: 101, grant: 'grant-100', fields: [], decision: 'refused', code: 'BUDGET' },
      { seq: 51, grant: 'grant-50', fields: ['Person.birthDate', 'Person.name'], decision: 'answered', code: null },
      { seq: 1, grant: 'grant-0', fields: ['Person.birthDate', 'Person.name'], decision: 'answered', code: null },
    ]);
    expect(JSON.stringify(seen)).not.toContain('00000000-0000-4000');
  });

  test('of a person that was merged: an entry that touched both is told once', async () => {
    const uids = [uidOf(1), uidOf(101)];
    const seen = await everyPage((before) => listAccessesOfPerson(test1.database.pool, uids, { first: 7, before }));
    const expected = Array.from({ length: 120 }, (_, number) => number).filter(
      (number) => number !== 100 && (number % 50 === 1 || number % 3 === 1),
    );
    expect(seen.map(({ seq }) => seq - 1)).toEqual(expected.reverse());
  });

  test('of a principal, paged and from an instant on', async () => {
    const { pool } = test1.database;
    const seen = await everyPage((before) => listAccessesOfPrincipal(pool, 'officer-3', { first: 4, before }));
    expect(seen.map(({ seq }) => seq - 1)).toEqual(Array.from({ length: 17 }, (_, at) => 3 + 7 * (16 - at)));
    expect(seen[0]?.subjects).toEqual({ [uidOf(15)]: ['Person.birthDate', 'Person.name'], [uidOf(101)]: [] });
    const since = seen[5]?.at ?? '';
    const later = await listAccessesOfPrincipal(pool, 'officer-3', { first: 50, before: null }, since);
    expect(later.map(({ seq }) => seq)).toEqual(seen.slice(0, 6).map(({ seq }) => seq));
  });
});
