/** The limits of outbound requests and their defaults. */
import type { RequestPolicyLimits } from './request-policy.ts';

export interface FetchLimits extends RequestPolicyLimits {
  /** ms for connecting. */
  readonly connectTimeout: number;
  /** ms from asking to a whole JSON body. */
  readonly pageDeadline: number;
  /** ms until the headers of a streamed body. */
  readonly headersTimeout: number;
  /** Bytes of a JSON body after inflating. */
  readonly maxPageBytes: number;
  /** Bytes of a streamed body after inflating. */
  readonly maxStreamBytes: number;
  /** ms and bytes: a streamed body that brings fewer bytes in that time of waiting is given up. */
  readonly dripWindow: number;
  readonly dripBytes: number;
  /** Longest Retry-After that is waited for, ms; the hotline's maintenance takes ten minutes. */
  readonly maxRetryAfter: number;
}

export const defaultFetchLimits: FetchLimits = {
  retries: 5,
  firstPause: 500,
  longestPause: 20_000,
  circuitAfter: 8,
  circuitPause: 30_000,
  connectTimeout: 10_000,
  pageDeadline: 60_000,
  headersTimeout: 60_000,
  maxPageBytes: 64 * 1024 * 1024,
  maxStreamBytes: 64 * 1024 * 1024 * 1024,
  dripWindow: 30_000,
  dripBytes: 4096,
  maxRetryAfter: 15 * 60_000,
};
