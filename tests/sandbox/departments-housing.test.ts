/** Housing's SFTP server as a real client meets it. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import SftpClient from 'ssh2-sftp-client';
import type { Departments } from '../../sandbox/start-departments.ts';
import { makeSandboxFixture, variable } from './departments-fixture.ts';
import type { SandboxFixture } from './departments-fixture.ts';

describe('housing', () => {
  let fixture: SandboxFixture;
  let departments: Departments;
  const big = randomBytes(24 * 1_024 * 1_024);

  const withClient = async <T>(work: (client: SftpClient) => Promise<T>, settings: SftpClient.ConnectOptions = {}): Promise<T> => {
    const url = new URL(variable(departments, 'HOUSING_SFTP_URL'));
    const client = new SftpClient('test', { error: () => undefined, end: () => undefined, close: () => undefined });
    try {
      await client.connect({
        host: url.hostname,
        port: Number(url.port),
        username: url.username,
        password: variable(departments, 'HOUSING_SFTP_PASSWORD'),
        ...settings,
      });
      return await work(client);
    } finally {
      await client.end();
    }
  };

  const text = async (client: SftpClient, path: string): Promise<string> => {
    const content = await client.get(path);
    return Buffer.isBuffer(content) ? content.toString('utf8') : '';
  };

  beforeAll(async () => {
    fixture = await makeSandboxFixture();
    const drop = join(fixture.dir, 'sftp', 'outgoing', '20260118');
    await writeFile(join(drop, 'fw_20260118.csv'), big);
    await writeFile(join(drop, '小区.txt'), '小区');
    await writeFile(join(fixture.dir, 'secret.txt'), 'outside');
    await mkdir(join(fixture.dir, 'sftp-beside'));
    await writeFile(join(fixture.dir, 'sftp-beside', 'secret.txt'), 'outside');
    await symlink(join(fixture.dir, 'secret.txt'), join(drop, 'link.txt'));
    departments = await fixture.start();
  });
  afterEach(() => departments.faults.clear());
  afterAll(() => fixture.remove());

  test('drops are listed and read, names in any script', async () => {
    await withClient(async (client) => {
      expect((await client.list('/')).map((entry) => entry.name).sort()).toEqual(['outgoing', 'reference']);
      const files = await client.list('/outgoing/20260118');
      expect(files.find((file) => file.name === 'fw_20260118.csv')).toMatchObject({ type: '-', size: big.length });
      expect(await text(client, '/outgoing/20260118/小区.txt')).toBe('小区');
      expect(await text(client, '/reference/holidays.csv')).toContain('holiday');
      expect(await client.exists('/outgoing/20260119')).toBe(false);
      await expect(client.get('/outgoing/absent.csv')).rejects.toMatchObject({ code: 2 });
    });
  });

  test('a large file streams through unchanged', async () => {
    const hash = createHash('sha256');
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        done();
      },
    });
    await withClient((client) => pipeline(client.createReadStream('/outgoing/20260118/fw_20260118.csv'), sink));
    expect(hash.digest('hex')).toBe(createHash('sha256').update(big).digest('hex'));
  });

  test('no path leads out of the folder', async () => {
    await withClient(async (client) => {
      for (const path of [
        '/../secret.txt',
        '../secret.txt',
        '/outgoing/../../secret.txt',
        '/../sftp-beside/secret.txt',
        '/outgoing/20260118/link.txt',
      ]) {
        await expect(client.get(path)).rejects.toMatchObject({ code: 2 });
      }
      expect(await client.realPath('/outgoing/../../..')).toBe('/');
      expect(await client.realPath('.')).toBe('/');
    });
  });

  test('nothing can be written, renamed or removed', async () => {
    await withClient(async (client) => {
      await expect(client.put(Buffer.from('x'), '/outgoing/new.csv')).rejects.toThrow();
      await expect(client.delete('/reference/holidays.csv')).rejects.toThrow();
      await expect(client.rename('/reference/holidays.csv', '/reference/gone.csv')).rejects.toThrow();
      await expect(client.mkdir('/outgoing/20260119')).rejects.toThrow();
    });
    expect(await readFile(join(fixture.dir, 'sftp', 'reference', 'holidays.csv'), 'utf8')).toContain('holiday');
  });

  test('password and key are admitted, others are not', async () => {
    await expect(withClient((client) => client.list('/'), { password: 'wrong' })).rejects.toThrow(/authentication/i);
    await expect(withClient((client) => client.list('/'), { username: 'root' })).rejects.toThrow(/authentication/i);
    const privateKey = await readFile(departments.alternatives.housingPrivateKeyFile);
    const byKey = { privateKey, password: undefined } as unknown as SftpClient.ConnectOptions;
    expect(await withClient((client) => client.list('/'), byKey)).toHaveLength(2);
    const hostKey = await readFile(join(fixture.dir, 'keys', 'housing-host-key'));
    await expect(withClient((client) => client.list('/'), { ...byKey, privateKey: hostKey })).rejects.toThrow(/authentication/i);
  });

  test('the fingerprint is that of the host key, and the same after a restart', async () => {
    let seen = '';
    const hostVerifier = (key: Buffer): boolean => {
      seen = `SHA256:${createHash('sha256').update(key).digest('base64').replaceAll('=', '')}`;
      return true;
    };
    await withClient((client) => client.list('/'), { hostVerifier });
    expect(variable(departments, 'HOUSING_SFTP_HOST_KEY')).toBe(seen);
    const again = await fixture.start();
    expect(variable(again, 'HOUSING_SFTP_HOST_KEY')).toBe(seen);
    await again.stop();
  });

  test('faults: down, sign-in-fails, a connection cut half way through a file', async () => {
    await departments.faults.turnOn('housing', 'down');
    await expect(withClient((client) => client.list('/'))).rejects.toThrow(/ECONNREFUSED/);
    await departments.faults.turnOff('housing', 'down');
    await departments.faults.turnOn('housing', 'sign-in-fails');
    await expect(withClient((client) => client.list('/'))).rejects.toThrow(/authentication/i);
    await departments.faults.turnOff('housing');
    await departments.faults.turnOn('housing', 'truncated-body', { times: 1 });
    await expect(withClient((client) => client.get('/outgoing/20260118/fw_20260118.csv'))).rejects.toThrow();
  });
});
