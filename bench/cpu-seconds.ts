/** CPU that this process and the backends of a PostgreSQL have used so far: on a crowded machine the only figure that two runs can be compared by. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export interface CpuSeconds {
  readonly node: number;
  readonly postgres: number;
}

/** Ticks of Linux's clock in a second. */
const ticks = 100;

/** Fields of /proc/N/stat after the name, which may hold spaces. */
function statOf(pid: string): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) . /s, '')
      .split(' ')
      .map(Number);
  } catch {
    return [];
  }
}

/** @param folder the cluster's data, whose postmaster.pid names the server; its backends are its children. */
export function cpuSeconds(folder: string): CpuSeconds {
  const { user, system } = process.cpuUsage();
  const postmaster = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
  let used = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = statOf(pid);
    if (pid !== postmaster && stat[0] !== Number(postmaster)) continue;
    // utime, stime, and of the server those of children that have ended.
    used += (stat[10] ?? 0) + (stat[11] ?? 0) + (pid === postmaster ? (stat[12] ?? 0) + (stat[13] ?? 0) : 0);
  }
  return { node: (user + system) / 1e6, postgres: used / ticks };
}
