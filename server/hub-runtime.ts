/** What every command is handed: the configuration, a voice, a log, and the signal that ends it. */
import type { Configuration } from '../core/configuration.ts';
import type { Logger } from '../core/logger.ts';
import type { Output } from './output.ts';

export interface HubRuntime {
  readonly configuration: Configuration;
  readonly output: Output;
  readonly log: Logger;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
}

/** Settles when the command is told to end. */
export function untilStopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
