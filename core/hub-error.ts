/** The one error of the hub: a closed code, whether to try again, the facts, and a sentence that ends with the fix. */

export const hubErrorCodes = [
  'CONFIGURATION',
  'SOURCE_UNREACHABLE',
  'SOURCE_REFUSED',
  'SOURCE_UNTRUSTED',
  'SOURCE_CONTRACT',
  'SOURCE_ENCODING',
  'SOURCE_THROTTLED',
  'SOURCE_DROP_INCOMPLETE',
  'SOURCE_DROP_GAP',
  'CURSOR_EXPIRED',
  'GUARD_STOPPED',
  'RUN_FENCED',
  'RUN_STOPPED',
  'RUN_NOT_FOUND',
  'RUN_ACTIVE',
  'PRESS_BUSY',
  'EDITION_NOT_FOUND',
  'EDITION_NOT_NEWEST',
  'STORE_UNREACHABLE',
  'STORE_SCHEMA',
  'QUEUE_UNREACHABLE',
  'DATA_DIRECTORY_BUSY',
  'PORT_TAKEN',
  'BAD_INPUT',
  'UNAUTHENTICATED',
  'GRANT_REFUSED',
  'GRANT_INVALID',
  'RATE_LIMITED',
  'INTERNAL',
] as const;
export type HubErrorCode = (typeof hubErrorCodes)[number];

export interface HubErrorOptions {
  /** What happened, without values of persons; no final stop. */
  readonly problem: string;
  /** What the reader does about it, imperative. */
  readonly fix: string;
  /** Default false. */
  readonly retryable?: boolean;
  /** For logs: names, counts, paths; never values of persons. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** Message is `<problem>. <fix>.`; `cause` is kept for the log only. */
export class HubError extends Error {
  override readonly name = 'HubError';
  readonly code: HubErrorCode;
  readonly fix: string;
  readonly retryable: boolean;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: HubErrorCode, options: HubErrorOptions) {
    super(`${options.problem}. ${options.fix}.`, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.fix = options.fix;
    this.retryable = options.retryable ?? false;
    this.facts = options.facts ?? {};
  }
}
