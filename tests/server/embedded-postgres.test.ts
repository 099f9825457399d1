/** The PostgreSQL that comes along: closed folders, odd paths, a second user of the data directory, and no process left by a crash. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { HubError } from '../../core/hub-error.ts';
import { lockDataDirectory } from '../../server/data-directory-lock.ts';
import { startEmbeddedPostgres } from '../../server/embedded-postgres/start-embedded-postgres.ts';

const root = path.resolve(import.meta.dirname, '../..');
let closed: string;
let dataDir: string;

beforeAll(() => {
  closed = mkdtempSync(path.join(tmpdir(), 'hub closed 目录-'));
  chmodSync(closed, 0o700);
  dataDir = path.join(closed, '数据 .hub');
  mkdirSync(dataDir);
});

afterAll(() => {
  rmSync(closed, { recursive: true, force: true });
});

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows[0];
  } finally {
    await client.end();
  }
}

describe('embedded PostgreSQL', () => {
  test('runs in a folder that only its owner may enter, is joined by a second process, and keeps its data', async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    const url = await first.databaseUrl('hub');
    await ask(url, 'create table kept as select 1 as one');
    const second = await startEmbeddedPostgres({ dataDir });
    expect([first.owned, second.owned]).toEqual([true, false]);
    await second.stop();
    expect(await ask(await second.databaseUrl('hub'), 'select one from kept')).toEqual({ one: 1 });
    await first.stop();
    await expect(ask(url, 'select 1')).rejects.toThrow();

    const again = await startEmbeddedPostgres({ dataDir });
    expect(await ask(await again.databaseUrl('hub'), 'select one from kept')).toEqual({ one: 1 });
    await again.stop();
    rmSync(again.folder, { recursive: true, force: true });
  });

  test('is gone soon after the hub that started it was killed', async () => {
    const script = path.join(closed, 'start.mts');
    const source = path.join(root, 'server/embedded-postgres/start-embedded-postgres.ts');
    writeFileSync(
      script,
      `const { startEmbeddedPostgres } = await import(${JSON.stringify(source)});
       const postgres = await startEmbeddedPostgres({ dataDir: process.argv[2] });
       console.log(await postgres.databaseUrl('hub'));
       setInterval(() => undefined, 1000);`,
    );
    const child = spawn(process.execPath, ['--import', path.join(root, 'node_modules/tsx/dist/loader.mjs'), script, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve) =>
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim())),
    );
    const row = (await ask(
      url,
      'select pg_postmaster_start_time() is not null as up, (select pid from pg_stat_activity limit 1) as pid',
    )) as {
      up: boolean;
    };
    expect(row.up).toBe(true);
    child.kill('SIGKILL');
    const until = Date.now() + 15_000;
    let gone = false;
    while (!gone && Date.now() < until) {
      await sleep(100);
      gone = await ask(url, 'select 1').then(
        () => false,
        () => true,
      );
    }
    expect(gone).toBe(true);
  });

  test('a second demo on a data directory is told so; a lock that a dead process left is taken over', () => {
    const release = lockDataDirectory(dataDir);
    expect(() => lockDataDirectory(dataDir)).toThrow(HubError);
    release();
    writeFileSync(path.join(dataDir, 'demo.lock'), '999999999 1');
    lockDataDirectory(dataDir)();
    expect(() => readFileSync(path.join(dataDir, 'demo.lock'))).toThrow();
  });
});
