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
/** What the first night wrote on both channels, with every level of the log. */
let saidAtNight = '';

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
    const { code, out, err } = await hub(['demo', '--people', '1500', '--exit', '--json'], { HUB_LOG_LEVEL: 'trace' }).ended;
    expect(code).toBe(0);
    expect(err.split('\n').length).toBeGreaterThan(10);
    saidAtNight = out + err;
    const summary = JSON.parse(out) as Summary;
    expect(summary.runs.map(({ state }) => state)).toEqual(Array(5).fill('published'));
    expect(summary.answers.map(({ departments, errors }) => [departments.length >= 3, errors])).toEqual(Array(6).fill([true, []]));
    for (const { read, stored, unchanged, rejected, duplicates } of summary.runs.flatMap(({ streams }) => streams)) {
      expect(stored + unchanged + rejected + duplicates).toBe(read);
    }
    expect(await untilNobodyIsLeft()).toEqual([]);
  }, 240_000);

  /** Gives the hub's database to `look`. */
  async function withHubDatabase<T>(look: (client: pg.Client) => Promise<T>): Promise<T> {
    const postgres = await startEmbeddedPostgres({ dataDir });
    const client = new pg.Client({ connectionString: await postgres.databaseUrl('hub') });
    await client.connect();
    try {
      return await look(client);
    } finally {
      await client.end();
      await postgres.stop();
    }
  }

  /** The lines of each of the sandbox's secrets that are long enough to be known again. */
  function secrets(): string[] {
    const keys = path.join(dataDir, 'sandbox/keys');
    return readdirSync(keys)
      .filter((name) => !['police-role', 'issuer-jwks.json'].includes(name))
      .flatMap((name) => readFileSync(path.join(keys, name), 'utf8').split('\n'))
      .filter((line) => line.length >= 20 && !line.startsWith('-----'));
  }

  test('nothing that is not to be pulled, and no secret, is in any table', async () => {
    const canaries = [...canaryTexts(), ...secrets()];
    expect(secrets().length).toBeGreaterThan(10);
    const found = await withHubDatabase(async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
      );
      expect(tables.length).toBeGreaterThan(60);
      const holding: string[] = [];
      for (const { name } of tables) {
        const { rowCount } = await client.query(
          `select from ${name} t where exists (select from unnest($1::text[]) c where strpos(t::text, c) > 0) limit 1`,
          [canaries],
        );
        if (rowCount !== 0) holding.push(name);
      }
      return holding;
    });
    expect(found).toEqual([]);
  }, 120_000);

  test('no secret and no value of a person is in what the hub said, in its jobs or in its ledgers', async () => {
    const { values, kept } = await withHubDatabase(async (client) => {
      const persons = await client.query<{ text: string }>(
        `select distinct text from (
           select citizen_id as text from vault.person_record union all select unnest(phones) from vault.person_record
           union all select phone from vault.party_record union all select content from vault.case_record union all select title from vault.case_record
           union all select text from vault.address_record union all select note from vault.event_record) v
         where length(text) >= 8`,
      );
      const { rows: tables } = await client.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
          where schemaname in ('queue', 'audit') or (schemaname = 'hub' and tablename in ('run', 'run_step', 'run_stream', 'edition', 'source_cursor', 'reject'))`,
      );
      expect(tables.length).toBeGreaterThan(8);
      const texts: string[] = [];
      for (const { name } of tables) {
        const { rows } = await client.query<{ text: string | null }>(`select string_agg(t::text, chr(10)) as text from ${name} t`);
        texts.push(rows[0]?.text ?? '');
      }
      return { values: persons.rows.map(({ text }) => text), kept: texts.join('\n') };
    });
    expect(values.length).toBeGreaterThan(3_000);
    expect(saidAtNight).toContain('published');
    const said = `${saidAtNight}\n${kept}`;
    expect([...secrets(), ...values].filter((text) => said.includes(text)).length).toBe(0);
  }, 120_000);

  const exported = async (what: string): Promise<string[]> => {
    const file = path.join(closed, `${what}.csv`);
    const { code, out } = await hub(['export', what, '--out', file, '--json']).ended;
    expect([code, JSON.parse(out)]).toEqual([0, { file, records: expect.any(Number) }]);
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.length - 1).toBe((JSON.parse(out) as { records: number }).records);
    return lines;
  };
  /** How many records each stream has, by the names that lines begin with. */
  const streamsOf = (lines: readonly string[]): string[] =>
    [...new Set(lines.map((line) => line.replace(/^(\w+:\w+):[^,#]+(#\w+)?,.*$/, '$1$2')))].sort();
  const uid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

  test('`hub export identities` writes `record,person_id`, each record once', async () => {
    const [header, ...lines] = await exported('identities');
    expect(header).toBe('record,person_id');
    expect(lines.filter((line) => !new RegExp(`^\\w+:\\w+:[^,"]+,${uid}$`).test(line))).toEqual([]);
    expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(lines.length);
    expect(streamsOf(lines)).toEqual(['health:Patient', 'hotline:order', 'housing:ryfw', 'police:ry_jbxx']);
  }, 60_000);

  test('`hub export places` writes `record,place_id,level,community,grid` for every record with an address', async () => {
    const [header, ...lines] = await exported('places');
    expect(header).toBe('record,place_id,level,community,grid');
    expect(lines.filter((line) => !new RegExp(`^\\w+:\\w+:[^,"]+,(?:${uid}|),[a-z_]+,[\\w-]*,[\\w-]*$`).test(line))).toEqual([]);
    expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(lines.length);
    expect(streamsOf(lines)).toEqual(
      expect.arrayContaining([
        'health:Location',
        'health:Patient',
        'hotline:order',
        'housing:fw',
        'housing:wj',
        'housing:xq',
        'police:aj_jbxx',
        'police:jf_jbxx',
        'police:jq_jbxx',
        'police:ry_jbxx',
        'police:ry_jbxx#hjdz',
      ]),
    );
  }, 60_000);

  test.each([
    [['export', 'cases', '--out', 'cases.csv'], 'identities, places'],
    [['approve', 'the-last-one', '--reason', 'seen'], 'hub status --json'],
    [['decline', '42', '--reason', 'seen'], 'hub status --json'],
    [['export', 'places', '--out', '/nowhere/places.csv'], '--out'],
  ])(
    'what a person mistyped is told with its fix: hub %j',
    async (args, fix) => {
      const { code, out } = await hub([...args, '--json']).ended;
      expect([code, JSON.parse(out)]).toEqual([1, { error: { code: 'BAD_INPUT', message: expect.stringContaining(fix) } }]);
    },
    60_000,
  );

  test.each(['approve', 'decline'])(
    'hub %s of a run that never was',
    async (command) => {
      const { code, out } = await hub([command, 'run_00000000-0000-4000-8000-000000000000', '--reason', 'seen', '--json']).ended;
      expect([code, JSON.parse(out)]).toMatchObject([1, { error: { code: 'RUN_NOT_FOUND' } }]);
    },
    60_000,
  );

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
    expect(await answer.json()).toMatchObject({ data: { edition: { number: 1 } } });

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
