/** Ends an extraction when its run is told to stop: between pages, and while it waits for a source. */
import { HubError } from '../core/hub-error.ts';

function stopped(signal: AbortSignal): HubError {
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

function deferredRejection(): { promise: Promise<never>; reject: (error: HubError) => void } {
  let reject: (error: HubError) => void = () => undefined;
  const promise = new Promise<never>((_, no) => {
    reject = no;
  });
  return { promise, reject };
}
