/** What a client sees of an error: a closed code and a sentence that holds nothing of the database, of other people, or of the code. */
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { HubError } from '../../core/hub-error.ts';
import type { HubErrorCode } from '../../core/hub-error.ts';
import type { Logger } from '../../core/logger.ts';

/** Codes whose sentence is written for clients; all others are the hub's own affair. */
const told: ReadonlySet<HubErrorCode> = new Set([
  'BAD_INPUT',
  'UNAUTHENTICATED',
  'RUN_NOT_FOUND',
  'RUN_ACTIVE',
  'EDITION_NOT_FOUND',
  'EDITION_NOT_NEWEST',
  'PRESS_BUSY',
]);

/** Codes of Apollo and graphql-js that a client's own document or body causes. */
const clientCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'UNAUTHENTICATED',
]);

/** A HubError as GraphQL's own, for places outside of resolvers (the context). */
export function toGraphqlError(error: HubError, status?: number): GraphQLError {
  const code = error.code === 'BAD_INPUT' ? 'BAD_USER_INPUT' : error.code;
  return new GraphQLError(error.message, { extensions: { code, ...(status === undefined ? {} : { http: { status } }) } });
}

export function makeFormatError(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const place = {
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
    };
    const original = unwrapResolverError(error);
    if (original instanceof HubError && told.has(original.code)) {
      const { message, extensions } = toGraphqlError(original);
      return { message, ...place, extensions: { code: extensions['code'] } };
    }
    const code = formatted.extensions?.['code'];
    if (!(original instanceof HubError) && typeof code === 'string' && clientCodes.has(code)) {
      return { message: formatted.message, ...place, extensions: { code } };
    }
    const facts =
      original instanceof HubError
        ? { code: original.code, facts: original.facts }
        : { kind: original instanceof Error ? original.name : typeof original };
    log.error({ ...facts, path: formatted.path?.join('.') }, 'a request failed inside the hub');
    return {
      message: 'The hub could not answer this part. Try again; if it stays, tell the operators the time.',
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
}
