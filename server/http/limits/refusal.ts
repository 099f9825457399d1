/** The refusals of the GraphQL side: closed codes with a sentence each, and nothing in them but numbers of the limits. */
import { GraphQLError } from 'graphql';

export const refusalCodes = [
  'LIMIT_EXCEEDED',
  'COST_EXCEEDED',
  'DOCUMENT_NOT_TRUSTED',
  'REQUEST_TIMEOUT',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'NOT_FOUND',
  'INTERNAL_SERVER_ERROR',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What may stand beside a code: which limit, how much is allowed, what it would have cost. */
export interface RefusalNumbers {
  readonly limit?: string | number;
  readonly allowed?: number;
  readonly cost?: number;
}

export function refusal(code: RefusalCode, message: string, numbers: RefusalNumbers = {}, status = 400): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...numbers, http: { status } } });
}

export function limitExceeded(limit: string, allowed: number, message: string): GraphQLError {
  return refusal('LIMIT_EXCEEDED', message, { limit, allowed });
}

/** An answer outside of GraphQL, as JSON. */
export const refusalBody = (code: RefusalCode, message: string) => ({ errors: [{ message, extensions: { code } }] });
