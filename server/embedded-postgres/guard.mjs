// Stands between the hub and an embedded PostgreSQL: when the hub goes (its end of stdin closes, however it died), PostgreSQL is shut down.
// Plain JavaScript on purpose: it must start in milliseconds and hold no memory. argv: JSON { file, args, uid, gid, logFile }.
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';

const { file, args, uid, gid, logFile } = JSON.parse(process.argv[2] ?? '{}');
const log = openSync(logFile, 'a');
const identity = uid === null ? {} : { uid, gid };
const child = spawn(file, args, {
  ...identity,
  cwd: '/',
  detached: true,
  stdio: ['ignore', log, log],
  env: { ...process.env, LC_MESSAGES: 'C' },
});

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  child.kill('SIGINT'); // fast shutdown: open transactions are rolled back
  setTimeout(() => child.kill('SIGQUIT'), 20_000).unref(); // crash recovery at the next start, but never a process left behind
}

process.stdin.on('end', stop);
process.stdin.on('error', stop);
process.stdin.resume();
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
child.on('error', () => process.exit(127));
child.on('exit', (code) => process.exit(code ?? 1));
