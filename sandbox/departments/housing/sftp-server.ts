/** Housing's SFTP server: housing drops under `/outgoing`, the governance centre's reference files under `/reference`. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import ssh2 from 'ssh2';
import type { AuthContext, Connection, ParsedKey } from 'ssh2';
import type { Logger } from '../../../core/logger.ts';
import type { FaultPanel } from '../faults.ts';
import type { KeyCabinet } from '../key-cabinet.ts';
import { openLoopbackGate } from '../loopback-gate.ts';
import { openServedFolder } from './served-folder.ts';
import { serveSftpSession } from './sftp-session.ts';

export interface SftpServerOptions {
  /** Made when it is absent. */
  readonly root: string;
  readonly cabinet: KeyCabinet;
  readonly port: number;
  readonly faults: FaultPanel;
  readonly log: Logger;
}

export interface SftpServer {
  /** `sftp://hub@127.0.0.1:<port>/` */
  readonly url: string;
  readonly password: string;
  /** `SHA256:<base64 without padding>` */
  readonly hostKey: string;
  /** OpenSSH private key that is admitted as well as the password. */
  readonly privateKeyFile: string;
  stop(): Promise<void>;
}

const username = 'hub';

function parsePrivateKey(text: string): ParsedKey {
  const parsed = ssh2.utils.parseKey(text);
  if (parsed instanceof Error) throw parsed;
  return parsed;
}

/** Fingerprint as `ssh-keygen -l` prints it. */
function fingerprint(key: ParsedKey): string {
  return `SHA256:${createHash('sha256').update(key.getPublicSSH()).digest('base64').replace(/=+$/, '')}`;
}

function sameText(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function admits(context: AuthContext, password: string, clientKey: ParsedKey): boolean {
  if (context.username !== username) return false;
  if (context.method === 'password') return sameText(context.password, password);
  if (context.method !== 'publickey' || !context.key.data.equals(clientKey.getPublicSSH())) return false;
  // Without a signature the client only asks whether this key would do.
  if (context.signature === undefined || context.blob === undefined) return true;
  return clientKey.verify(context.blob, context.signature, context.hashAlgo) === true;
}

export async function startSftpServer(options: SftpServerOptions): Promise<SftpServer> {
  const { cabinet, faults, log } = options;
  await mkdir(options.root, { recursive: true });
  const folder = await openServedFolder(options.root);
  const makeKey = (): string => {
    // ssh2 makes a key in 330 that it cannot read back; such a one is thrown away.
    for (;;) {
      const made = ssh2.utils.generateKeyPairSync('ed25519').private;
      if (!(ssh2.utils.parseKey(made) instanceof Error)) return made;
    }
  };
  const hostKeyText = await cabinet.text('housing-host-key', makeKey);
  const clientKey = parsePrivateKey(await cabinet.text('housing-client-key', makeKey));
  const password = await cabinet.secret('housing-password');

  const greet = (connection: Connection): void => {
    connection.on('error', (error: Error) => log.debug({ err: error }, 'sandbox sftp connection ended with an error'));
    connection.on('authentication', (context) => {
      if (faults.take('housing', 'sign-in-fails') === null && admits(context, password, clientKey)) context.accept();
      else context.reject(['password', 'publickey']);
    });
    connection.on('session', (accept) => {
      accept().on('sftp', (acceptSftp) => serveSftpSession({ sftp: acceptSftp(), folder, faults, cut: () => connection.end() }));
    });
  };
  // Clients ask a server that calls itself OpenSSH for 256 KB a read instead of 32: 320 MB/s instead of 138 on two cores.
  const ssh = new ssh2.Server({ hostKeys: [hostKeyText], ident: 'OpenSSH_9.2' }, greet);
  const gate = await openLoopbackGate(
    createServer({ noDelay: true }, (socket) => ssh.injectSocket(socket)),
    options.port,
  );
  faults.onDown('housing', (down) => (down ? gate.shut() : gate.open()));

  return {
    url: `sftp://${username}@127.0.0.1:${gate.port}/`,
    password,
    hostKey: fingerprint(parsePrivateKey(hostKeyText)),
    privateKeyFile: cabinet.path('housing-client-key'),
    stop: () => gate.shut(),
  };
}
