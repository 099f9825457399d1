/** The door to the police's database: bytes pass through untouched, so that a test can shut it, slow it or cut it. */
import { createServer, connect } from 'node:net';
import type { Socket } from 'node:net';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FaultPanel } from '../faults.ts';
import { openLoopbackGate } from '../loopback-gate.ts';
import type { LoopbackGate } from '../loopback-gate.ts';

export interface DatabaseAddress {
  /** A host name, an address, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
}

/** Bytes of one connection's answers before `truncated-body` cuts it: past sign-in, within the first page. */
const cutAfterBytes = 16 * 1_024;

function dial({ host, port }: DatabaseAddress): Socket {
  return host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect({ host, port });
}

export async function openPoliceGate(database: DatabaseAddress, port: number, faults: FaultPanel): Promise<LoopbackGate> {
  const server = createServer((client) => {
    const upstream = dial(database);
    upstream.setNoDelay(true);
    let answered = 0;
    const answers = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        answered += chunk.length;
        if (answered > cutAfterBytes && faults.take('police', 'truncated-body') !== null) {
          client.destroy();
          return;
        }
        const slow = faults.take('police', 'slow');
        if (slow === null) done(null, chunk);
        else setTimeout(done, slow.milliseconds, null, chunk).unref();
      },
    });
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    pipeline(client, upstream).catch(end);
    pipeline(upstream, answers, client).catch(end);
  });
  const gate = await openLoopbackGate(server, port);
  faults.onDown('police', (down) => (down ? gate.shut() : gate.open()));
  return gate;
}
