/** The log that every room is handed: structured, one line an entry, no values of persons. */
import { pino } from 'pino';
import type { Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;

/** Field names that would hold values of persons or secrets; whatever is logged under them is removed. */
const redacted = ['name', 'citizenId', 'phone', 'password', 'token', 'secret', 'authorization', 'raw', 'text', 'address'];

export interface LoggerOptions {
  /** Default `info`. */
  readonly level?: string;
  /** File descriptor to write to; default 2, so that `--json` output stays alone on 1. */
  readonly fd?: number;
}

export function makeLogger(options: LoggerOptions = {}): Logger {
  return pino(
    {
      level: options.level ?? 'info',
      base: null,
      redact: { paths: redacted.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), remove: true },
    },
    pino.destination({ dest: options.fd ?? 2, sync: true }),
  );
}
