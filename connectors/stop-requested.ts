/** Ends an extraction when its run is told to stop: between pages, and while it waits for a source. */
import { HubError } from '../core/hub-error.ts';
import type { SourceStream } from './connector.ts';

function stopped(signal: AbortSignal): HubError {
  if (signal.reason instanceof HubError) return signal.reason;
  return new HubError('RUN_STOPPED', {
    problem: 'The extraction was told to stop',
    fix: 'Start the run again; it goes on after the last page',
    retryable: true,
    cause: signal.reason,
  });
}

/** Throws RUN_STOPPED once the signal is aborted; what was yielded before stays good, and the run goes on from its resume cursor. */
export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw stopped(signal);
}

/** The work's own outcome, or RUN_STOPPED as soon as the signal is aborted; `work` is then left to end by itself. */
export async function untilStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) {
    work.catch(() => undefined);
    throw stopped(signal);
  }
  const { promise, reject } = deferredRejection();
  const stop = (): void => reject(stopped(signal));
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/**
 * The same extraction, which once its signal is aborted ends with RUN_STOPPED and in no other way: what breaks in the middle of being stopped
 * (a stream destroyed, a file cut short) would else be told as a fault of the department, for which nobody tries again.
 */
export function stoppable(extract: SourceStream['extract']): SourceStream['extract'] {
  return async function* extractUntilStopped(request) {
    try {
      const end = yield* extract(request);
      throwIfStopped(request.signal);
      return end;
    } catch (error) {
      throwIfStopped(request.signal);
      throw error;
    }
  };
}

function deferredRejection(): { promise: Promise<never>; reject: (error: HubError) => void } {
  let reject: (error: HubError) => void = () => undefined;
  const promise = new Promise<never>((_, no) => {
    reject = no;
  });
  return { promise, reject };
}
