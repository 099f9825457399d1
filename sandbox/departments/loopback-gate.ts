/** A listener on 127.0.0.1 that can be shut (connections refused, open ones cut) and opened again on the same port. */
import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface LoopbackGate {
  readonly port: number;
  /** Stops listening and cuts every open connection. */
  shut(): Promise<void>;
  open(): Promise<void>;
}

/** `port` 0 takes a free one. Rejects with the system's error (EADDRINUSE) when the port is taken. */
export async function openLoopbackGate(server: Server, port: number): Promise<LoopbackGate> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    socket.setNoDelay(true);
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });

  const listen = async (wanted: number): Promise<number> => {
    const listening = once(server, 'listening');
    server.listen(wanted, '127.0.0.1');
    await listening;
    return (server.address() as AddressInfo).port;
  };

  const taken = await listen(port);
  return {
    port: taken,
    async shut() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async open() {
      if (!server.listening) await listen(taken);
    },
  };
}
