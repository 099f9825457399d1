/** Finds a TCP port on loopback that nobody listens on. */
import { createServer } from 'node:net';
import { HubError } from '../core/hub-error.ts';

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** The first free port from `from` upward (200 are tried). */
export async function findFreePort(from: number): Promise<number> {
  for (let port = from; port < from + 200 && port < 65_536; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new HubError('PORT_TAKEN', { problem: `No free port from ${from} to ${from + 199}`, fix: 'Give another with --port' });
}
