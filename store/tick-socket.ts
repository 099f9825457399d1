/** A socket that sends what is written in one turn of the event loop together: each packet of its own wakes the database's process once more. */
import { Socket } from 'node:net';

export function makeTickSocket(): Socket {
  const socket = new Socket();
  const write = socket.write.bind(socket) as (...given: readonly unknown[]) => boolean;
  let held = false;
  const writeTogether = (...given: readonly unknown[]): boolean => {
    if (!held) {
      held = true;
      socket.cork();
      process.nextTick(() => {
        held = false;
        socket.uncork();
      });
    }
    return write(...given);
  };
  // Not before: connecting gives a socket its own `write` back.
  socket.once('connect', () => {
    socket.write = writeTogether;
  });
  return socket;
}
