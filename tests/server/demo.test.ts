/** The README's first command as a newcomer runs it, in a folder that only its owner may enter: questions answered, nothing left behind. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { canaryTexts } from '../../sandbox/canaries.ts';
import { startEmbeddedPostgres } from '../../server/embedded-postgres/start-embedded-postgres.ts';

const root = path.resolve(import.meta.dirname, '../..');
let closed: string;
let dataDir: string;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function hub(
  args: readonly string[],
  env: Record<string, string> = {},
): { child: ChildProcess; ended: Promise<Ended>; said: () => string } {
  const child = spawn(process.execPath, [path.join(root, 'bin/hub.mjs'), ...args], {
    cwd: closed,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', HUB_DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  return { child, ended, said: () => out };
}

/** Processes whose command line or environment names this test's folder. */
function leftBehind(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .filter((pid) => {
      try {
        return (
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(closed) || readFileSync(`/proc/${pid}/environ`, 'utf8').includes(closed)
        );
      } catch {
        return false;
      }
    });
}

async function untilNobodyIsLeft(): Promise<string[]> {
  for (let waited = 0; waited < 20_000 && leftBehind().length > 0; waited += 200) await sleep(200);
  return leftBehind();
}

async function untilSaid(said: () => string, text: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (said().includes(text)) return;
    await sleep(100);
  }
  throw new Error(`"${text}" was not said within 60 s`);
}

beforeAll(() => {
  closed = mkdtempSync(path.join(tmpdir(), 'hub demo 演示-'));
  chmodSync(closed, 0o700);
  dataDir = path.join(closed, '.hub');
});

afterAll(() => rmSync(closed, { recursive: true, force: true }));

interface Summary {
  readonly edition: number;
  readonly runs: readonly {
    readonly state: string;
    readonly streams: readonly Record<'read' | 'stored' | 'unchanged' | 'rejected' | 'duplicates', number>[];
  }[];
  readonly answers: readonly { readonly departments: readonly string[]; readonly errors: readonly string[] }[];
}

describe('hub demo', () => {
  test('--exit answers six questions from at least three departments each, and its counts balance', async () => {
    const { code, out } = await hub(['demo', '--people', '1500', '--exit', '--json']).ended;
    expect(code).toBe(0);
    const summary = JSON.parse(out) as Summary;
    expect(summary.runs.map(({ state }) => state)).toEqual(Array(5).fill('published'));
    expect(summary.answers.map(({ departments, errors }) => [departments.length >= 3, errors])).toEqual(Array(6).fill([true, []]));
    for (const { read, stored, unchanged, rejected, duplicates } of summary.runs.flatMap(({ streams }) => streams)) {
      expect(stored + unchanged + rejected + duplicates).toBe(read);
    }
    expect(await untilNobodyIsLeft()).toEqual([]);
  }, 240_000);

  test('nothing that is not to be pulled is anywhere in the hub', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir });
    const client = new pg.Client({ connectionString: await postgres.databaseUrl('hub') });
    await client.connect();
    try {
      const { rows: tables } = await client.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('hub', 'vault', 'stage', 'queue')`,
      );
      expect(tables.length).toBeGreaterThan(50);
      const found: string[] = [];
      for (const { name } of tables) {
        const { rowCount } = await client.query(`select from ${name} t where t::text like any($1) limit 1`, [
          canaryTexts().map((text) => `%${text}%`),
        ]);
        if (rowCount !== 0) found.push(name);
      }
      expect(found).toEqual([]);
    } finally {
      await client.end();
      await postgres.stop();
    }
  }, 60_000);

  test('a second start finds its city and edition, takes the next free port, refuses a second demo, and ends on SIGTERM', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      }),
    );
    const first = hub(['demo', '--port', String(port)]);
    await untilSaid(first.said, 'Ctrl-C ends everything');
    expect(first.said()).toContain('City found as it was left');
    expect(first.said()).not.toContain(`127.0.0.1:${port}/graphql`);
    const url = /GraphQL\s+(\S+)/.exec(first.said())?.[1] ?? '';
    const token = /officer\s+(\S+)/.exec(first.said())?.[1] ?? '';
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"query":"{ edition { number } }"}',
    });
    expect(await answer.json()).toMatchObject({ data: { edition: { number: 5 } } });

    const second = await hub(['demo', '--exit']).ended;
    expect([second.code, second.err]).toEqual([1, expect.stringContaining('A demo is already running on')]);

    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    taken.close();
    expect(await untilNobodyIsLeft()).toEqual([]);
  }, 120_000);

  test('a demo that is killed leaves no process', async () => {
    const demo = hub(['demo']);
    await untilSaid(demo.said, 'Departments:');
    demo.child.kill('SIGKILL');
    await demo.ended;
    expect(await untilNobodyIsLeft()).toEqual([]);
  }, 120_000);
});

test('without any department, sync says what to set; a half configured one is named', async () => {
  const off = await hub(['sync', '--wait']).ended;
  expect([off.code, off.err]).toEqual([1, expect.stringMatching(/^hub: No department is configured\. Set the variables .*\n$/)]);
  const half = await hub(['sync', '--wait', '--json'], { HOTLINE_API_URL: 'http://127.0.0.1:1' }).ended;
  expect(half.code).toBe(1);
  expect(JSON.parse(half.out)).toEqual({ error: { code: 'CONFIGURATION', message: expect.stringContaining('HOTLINE_CLIENT_SECRET') } });
});
