/** How often and how fast a source is asked again: back-off with jitter and a circuit for each source (cockatiel). */
import {
  ConsecutiveBreaker,
  ExponentialBackoff,
  circuitBreaker,
  decorrelatedJitterGenerator,
  handleWhen,
  isBrokenCircuitError,
  retry,
} from 'cockatiel';
import { HubError } from '../../../core/hub-error.ts';

export interface RequestPolicyLimits {
  /** Times a request is repeated after its first failure. */
  readonly retries: number;
  /** First pause, ms; grows with jitter. */
  readonly firstPause: number;
  /** Longest pause, ms, where the source names none. */
  readonly longestPause: number;
  /** Failures in a row after which the source is left alone. */
  readonly circuitAfter: number;
  /** ms until the source is tried again once the circuit is open. */
  readonly circuitPause: number;
}

export type RequestPolicy = <T>(attempt: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** Only retryable HubErrors are repeated. While the circuit is open the last real failure is thrown at once. */
export function makeRequestPolicy(limits: RequestPolicyLimits): RequestPolicy {
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof HubError && error.code === 'SOURCE_UNREACHABLE'),
    { breaker: new ConsecutiveBreaker(limits.circuitAfter), halfOpenAfter: limits.circuitPause },
  );
  const backoff = new ExponentialBackoff({
    generator: decorrelatedJitterGenerator,
    initialDelay: limits.firstPause,
    maxDelay: limits.longestPause,
  });
  const retrying = retry(
    handleWhen((error) => error instanceof HubError && error.retryable),
    { maxAttempts: limits.retries, backoff },
  );
  let lastFailure: Error | null = null;
  return async (attempt, signal) => {
    const guarded = async (): Promise<Awaited<ReturnType<typeof attempt>>> => {
      try {
        return await breaker.execute(attempt, signal);
      } catch (error) {
        if (isBrokenCircuitError(error)) throw lastFailure ?? error;
        if (error instanceof Error) lastFailure = error;
        throw error;
      }
    };
    return retrying.execute(guarded, signal);
  };
}
