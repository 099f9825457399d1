/** One demo a data directory: a second one says so instead of breaking the first. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HubError } from '../core/hub-error.ts';

/** A process is known by its id and the kernel's time of its start, because ids are used again. Empty where there is no /proc. */
function startedAt(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Throws DATA_DIRECTORY_BUSY while another process holds the folder; a lock that a dead process left is taken over. Returns the release. */
export function lockDataDirectory(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'demo.lock');
  const mine = `${String(process.pid)} ${startedAt(process.pid)}`;
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const [pid, started] = readFileSync(file, 'utf8').split(' ');
    if (isAlive(Number(pid)) && startedAt(Number(pid)) === (started ?? '')) {
      throw new HubError('DATA_DIRECTORY_BUSY', {
        problem: `A demo is already running on ${dataDir} (process ${pid ?? ''})`,
        fix: 'Use that one, stop it, or give this one another folder with HUB_DATA_DIR',
      });
    }
    rmSync(file, { force: true });
  }
}
