/** One SFTP server: connected when first needed, its host key pinned, lost connections tried again. */
import type { Readable } from 'node:stream';
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import type { Client as Ssh2Client, ServerHostKeyAlgorithm } from 'ssh2';
import SftpClient from 'ssh2-sftp-client';
import type { SftpSettings } from '../../../core/configuration.ts';
import { HubError } from '../../../core/hub-error.ts';
import { untilStopped } from '../../stop-requested.ts';
import { matchesHostKey, fingerprint } from './host-key.ts';
import { asSftpError, untrustedHostKey } from './sftp-error.ts';

export interface SftpSource {
  readonly department: string;
  readonly settings: SftpSettings;
  /** Names in a folder below the root, files and folders. */
  list(path: string, signal: AbortSignal): Promise<readonly { readonly name: string; readonly folder: boolean }[]>;
  /** A small text file (UTF-8), null when there is none. Refuses more than `limit` bytes. */
  readText(path: string, limit: number, signal: AbortSignal): Promise<string | null>;
  /** Hands the file's bytes to `take` one chunk at a time; after a lost connection it goes on at the byte where it broke off. Resolves to the number of bytes. */
  fetch(path: string, take: (chunk: Buffer) => Promise<void>, signal: AbortSignal): Promise<number>;
  close(): Promise<void>;
}

export interface SftpSourceOptions {
  readonly settings: SftpSettings;
  readonly department: string;
  /** Times a lost connection is tried again without any byte in between, default 3. */
  readonly attempts?: number;
  /** Milliseconds without a byte after which a transfer counts as lost, default 60,000. */
  readonly idleTimeout?: number;
}

/** Kinds of host keys that servers have beside an Ed25519 one. */
const olderKinds: readonly (readonly ServerHostKeyAlgorithm[])[] = [
  ['ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521'],
  ['rsa-sha2-512', 'rsa-sha2-256', 'ssh-rsa'],
];

export function makeSftpSource(options: SftpSourceOptions): SftpSource {
  const { settings, department } = options;
  const idleTimeout = options.idleTimeout ?? 60_000;
  let connection: Promise<SftpClient> | null = null;

  /** A server shows one of its keys, the newest kind that both know; the pinned one may be of another. */
  const connect = async (): Promise<SftpClient> => {
    let refused: unknown = null;
    for (const kinds of [null, ...olderKinds]) {
      try {
        return await connectBy(kinds);
      } catch (error) {
        refused ??= error;
        if (!(refused instanceof HubError && refused.code === 'SOURCE_UNTRUSTED')) break;
      }
    }
    throw refused;
  };
  const connectBy = async (kinds: readonly ServerHostKeyAlgorithm[] | null): Promise<SftpClient> => {
    // Without handlers of one's own the library prints to the console; a broken connection shows itself in the next call anyway.
    const client = new SftpClient(`hub-${department}`, { error: () => undefined, end: () => undefined, close: () => undefined });
    let refused: HubError | null = null;
    try {
      await client.connect({
        host: settings.host,
        port: settings.port,
        username: settings.username,
        ...(settings.password === null ? {} : { password: settings.password }),
        ...(settings.privateKey === null ? {} : { privateKey: settings.privateKey }),
        ...(kinds === null ? {} : { algorithms: { serverHostKey: [...kinds] } }),
        readyTimeout: 20_000,
        keepaliveInterval: 10_000,
        keepaliveCountMax: 3,
        hostVerifier: (key: Buffer) => {
          if (matchesHostKey(key, settings.hostKey)) return true;
          refused = untrustedHostKey({ department, settings }, fingerprint(key));
          return false;
        },
      });
      // Requests are small and each waits for its answer: with Nagle's algorithm every one of them took 40 ms.
      (client as unknown as { readonly client: Ssh2Client }).client.setNoDelay(true);
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw refused ?? asSftpError(error, { department, settings });
    }
  };
  /** A connection that ends or never comes about is forgotten, so that the next call makes another. */
  const open = (): Promise<SftpClient> => {
    const opening = connect();
    const forget = (): void => {
      if (connection === opening) connection = null;
    };
    opening.then((client) => client.on('close', forget), forget);
    return opening;
  };
  const disconnect = async (): Promise<void> => {
    const old = connection;
    connection = null;
    const client = await old?.catch(() => null);
    await client?.end().catch(() => undefined);
  };
  const again = retry(
    handleWhen((error) => error instanceof HubError && error.code === 'SOURCE_UNREACHABLE'),
    { maxAttempts: options.attempts ?? 3, backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 5_000 }) },
  );
  const remote = (path: string): string => `${settings.root.replace(/\/+$/, '')}/${path}`;
  /** Runs `work` on a live connection; whatever breaks the connection throws it away. */
  const withClient = <T>(path: string, signal: AbortSignal, work: (client: SftpClient, remotePath: string) => Promise<T>): Promise<T> =>
    again.execute(async () => {
      try {
        const current = (connection ??= open());
        const client = await untilStopped(current, signal);
        return await untilStopped(work(client, remote(path)), signal);
      } catch (error) {
        const told = asSftpError(error, { department, settings, path: remote(path) });
        if (told.code === 'SOURCE_UNREACHABLE' || told.code === 'RUN_STOPPED') await disconnect();
        throw told;
      }
    }, signal);

  return {
    department,
    settings,
    list: (path, signal) =>
      withClient(path, signal, async (client, remotePath) =>
        (await client.list(remotePath)).map(({ name, type }) => ({ name, folder: type === 'd' })),
      ),
    readText: (path, limit, signal) =>
      withClient(path, signal, async (client, remotePath) => {
        if ((await client.exists(remotePath)) === false) return null;
        const chunks: Buffer[] = [];
        await pump(client, remotePath, 0, idleTimeout, limit, (chunk) => {
          chunks.push(chunk);
          return Promise.resolve();
        });
        return Buffer.concat(chunks).toString('utf8');
      }),
    async fetch(path, take, signal) {
      let received = 0;
      const count = async (chunk: Buffer): Promise<void> => {
        await take(chunk);
        received += chunk.length;
      };
      let stalled = 0;
      for (;;) {
        const before = received;
        try {
          await withClient(path, signal, (client, remotePath) => pump(client, remotePath, received, idleTimeout, Infinity, count));
          return received;
        } catch (error) {
          // As long as bytes arrive between losses the file comes nearer; without any, the retries above have been spent.
          stalled = received > before ? 0 : stalled + 1;
          if (!(error instanceof HubError) || error.code !== 'SOURCE_UNREACHABLE' || stalled > 0) throw error;
        }
      }
    },
    close: disconnect,
  };
}

/** Reads a remote file from an offset; waits for each chunk to be taken, so memory stays at the stream's own buffer. */
async function pump(
  client: SftpClient,
  path: string,
  start: number,
  idleTimeout: number,
  limit: number,
  take: (chunk: Buffer) => Promise<void>,
): Promise<void> {
  const stream: Readable = client.createReadStream(path, { start, highWaterMark: 256 * 1024 });
  // Given up half way, the stream tells late that its last requests had no answer; by then nobody asks.
  stream.on('error', () => undefined);
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => stream.destroy(Object.assign(new Error('no byte came'), { code: 'ETIMEDOUT' })), idleTimeout);
  };
  const lost = (): void => void stream.destroy(Object.assign(new Error('connection closed'), { code: 'ECONNRESET' }));
  client.on('close', lost);
  client.on('end', lost);
  let size = 0;
  try {
    wait();
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      clearTimeout(timer);
      size += chunk.length;
      if (size > limit)
        throw new HubError('SOURCE_CONTRACT', {
          problem: `The file ${path} is larger than ${limit} bytes`,
          fix: 'Ask the department what it sent',
        });
      await take(chunk);
      wait();
    }
  } finally {
    clearTimeout(timer);
    client.removeListener('close', lost);
    client.removeListener('end', lost);
    stream.destroy();
  }
}
