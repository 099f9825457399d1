/** Fault switches: what a test can make a department do wrong, one department and one fault at a time. */

/** The departments that run as servers; reference data is served by housing's SFTP server and fails with it. */
export type SandboxDepartment = 'police' | 'housing' | 'hotline' | 'health';

/**
 * down: connections are refused (all four) · slow: each answer waits (all four) · truncated-body: the answer is cut half way (all four) ·
 * sign-in-fails: token endpoint 500, SFTP password and key refused (not police) · drip: one byte a second (HTTP and SFTP).
 * HTTP departments only: http-500, http-429, http-503 (Retry-After as seconds, seconds, HTTP date), unauthorized-once, login-page (HTML with 200),
 * redirect (to an inner address), foreign-next (next link or cursor address on another host), cyclic-next, empty-page (in the middle).
 * Hotline only: cursors-expired. Health only: export-error (an `error` file in the manifest), export-fails (status 500).
 */
export type Fault =
  | 'down'
  | 'slow'
  | 'drip'
  | 'truncated-body'
  | 'sign-in-fails'
  | 'http-500'
  | 'http-429'
  | 'http-503'
  | 'unauthorized-once'
  | 'login-page'
  | 'redirect'
  | 'foreign-next'
  | 'cyclic-next'
  | 'empty-page'
  | 'cursors-expired'
  | 'export-error'
  | 'export-fails';

export interface FaultOptions {
  /** Switches itself off after so many answers; default: stays on (`unauthorized-once`, `empty-page`: 1). */
  readonly times?: number;
  /** For `slow`: milliseconds before each answer, default 1,000; for `http-429` and `http-503`: rounded up to seconds in Retry-After, default 1,000. */
  readonly milliseconds?: number;
}

export interface FaultSetting {
  readonly milliseconds: number;
}

export interface FaultSwitches {
  turnOn(department: SandboxDepartment, fault: Fault, options?: FaultOptions): Promise<void>;
  /** Without `fault`: all faults of the department. */
  turnOff(department: SandboxDepartment, fault?: Fault): Promise<void>;
  clear(): Promise<void>;
}

/** The departments' side of the switches. */
export interface FaultPanel extends FaultSwitches {
  /** The fault's setting when it is on, counting down its `times`; null when it is off. */
  take(department: SandboxDepartment, fault: Fault): FaultSetting | null;
  /** Called and awaited when `down` goes on or off. */
  onDown(department: SandboxDepartment, change: (down: boolean) => Promise<void>): void;
}

const onceOnly: ReadonlySet<Fault> = new Set(['unauthorized-once', 'empty-page']);

export function makeFaultPanel(): FaultPanel {
  const settings = new Map<string, { milliseconds: number; left: number }>();
  const gates = new Map<SandboxDepartment, (down: boolean) => Promise<void>>();
  const switchOff = async (department: SandboxDepartment, key: string): Promise<void> => {
    if (settings.delete(key) && key === `${department} down`) await gates.get(department)?.(false);
  };

  return {
    async turnOn(department, fault, options = {}) {
      const left = options.times ?? (onceOnly.has(fault) ? 1 : Number.POSITIVE_INFINITY);
      settings.set(`${department} ${fault}`, { milliseconds: options.milliseconds ?? 1_000, left });
      if (fault === 'down') await gates.get(department)?.(true);
    },
    async turnOff(department, fault) {
      const keys =
        fault === undefined ? [...settings.keys()].filter((key) => key.startsWith(`${department} `)) : [`${department} ${fault}`];
      for (const key of keys) await switchOff(department, key);
    },
    async clear() {
      for (const department of ['police', 'housing', 'hotline', 'health'] as const) await this.turnOff(department);
    },
    take(department, fault) {
      const key = `${department} ${fault}`;
      const setting = settings.get(key);
      if (setting === undefined) return null;
      setting.left -= 1;
      if (setting.left <= 0) settings.delete(key);
      return { milliseconds: setting.milliseconds };
    },
    onDown(department, change) {
      gates.set(department, change);
    },
  };
}
