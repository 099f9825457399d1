/** CPU seconds of processes from the kernel's accounts: on a machine that others use too, they tell more than the clock. Linux only; 0 elsewhere. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Of the kernel's accounts, on every Linux. */
const ticksPerSecond = 100;

interface Account {
  readonly parent: number;
  /** Seconds. */
  readonly own: number;
  /** Of children that have ended. */
  readonly ended: number;
}

function accountOf(pid: number): Account | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The name before the last bracket may hold spaces.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return { parent, own: (user + system) / ticksPerSecond, ended: (endedUser + endedSystem) / ticksPerSecond };
  } catch {
    return null;
  }
}

export interface CpuSeconds {
  readonly node: number;
  readonly postgres: number;
}

/** Used so far. @param folder the cluster's data, whose postmaster.pid names the server. @param node process of the hub. */
export function cpuSeconds(folder: string, node: number): CpuSeconds {
  return { node: accountOf(node)?.own ?? 0, postgres: cpuOfPostgres(folder) };
}

/** The postmaster of the cluster and all its backends, living and ended. */
function cpuOfPostgres(folder: string): number {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file) || !existsSync('/proc/self/stat')) return 0;
  const postmaster = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const own = accountOf(postmaster);
  let seconds = (own?.own ?? 0) + (own?.ended ?? 0);
  for (const name of readdirSync('/proc')) {
    const account = /^\d+$/.test(name) ? accountOf(Number(name)) : null;
    if (account?.parent === postmaster) seconds += account.own;
  }
  return seconds;
}
