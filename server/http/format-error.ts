/** What a client sees of an error: a closed code and a sentence that holds nothing of the database, of other people, or of the code. */
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { HubError } from '../../core/hub-error.ts';
import type { HubErrorCode } from '../../core/hub-error.ts';
import type { Logger } from '../../core/logger.ts';
import { refusalCodes } from './limits/refusal.ts';
import type { RefusalNumbers } from './limits/refusal.ts';

/** Codes whose sentence is written for clients; all others are the hub's own affair. */
const told: ReadonlySet<HubErrorCode> = new Set([
  'BAD_INPUT',
  'UNAUTHENTICATED',
  'GRANT_REFUSED',
  'GRANT_INVALID',
  'RATE_LIMITED',
  'RUN_NOT_FOUND',
  'RUN_ACTIVE',
  'EDITION_NOT_FOUND',
  'EDITION_NOT_NEWEST',
  'PRESS_BUSY',
]);

/** Codes of Apollo, graphql-js and the limits that a client's own document or body causes. */
const clientCodes: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  ...refusalCodes.filter((code) => code !== 'INTERNAL_SERVER_ERROR'),
  'GRANT_INVALID',
]);

/** A client's own value or document may be quoted in a sentence, not given back whole. */
const longestMessage = 300;

/** SQLSTATE of a statement that was stopped because its time was over. */
const queryCanceled = '57014';

/** Without suggestions: they tell the schema to those who may not read it. */
function shorten(message: string): string {
  const plain = message.replace(/ ?Did you mean [^]*$/, '');
  return plain.length > longestMessage ? `${plain.slice(0, longestMessage).replace(/[\uD800-\uDBFF]$/, '')}…` : plain;
}

/** The parser and the rules of validation know no codes of their own for limits. */
function limitOf(extensions: Readonly<Record<string, unknown>>, message: string): RefusalNumbers | null {
  const tokens = /Document contains more tha[nt] (\d+) tokens/.exec(message)?.[1];
  if (tokens !== undefined) return { limit: 'tokens', allowed: Number(tokens) };
  const { limit, allowed } = extensions;
  return typeof limit === 'string' && typeof allowed === 'number' ? { limit, allowed } : null;
}

/** Numbers of a refusal, and nothing else that an error may carry. */
function numbersOf({ limit, allowed, cost }: Readonly<Record<string, unknown>>): RefusalNumbers {
  return {
    ...(typeof limit === 'number' ? { limit } : {}),
    ...(typeof allowed === 'number' ? { allowed } : {}),
    ...(typeof cost === 'number' ? { cost } : {}),
  };
}

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
    const given = formatted.extensions ?? {};
    const code = given['code'];
    if (!(original instanceof HubError) && typeof code === 'string' && clientCodes.has(code)) {
      const limit = limitOf(given, formatted.message);
      const extensions = limit === null ? { code, ...numbersOf(given) } : { code: 'LIMIT_EXCEEDED', ...limit };
      return { message: shorten(formatted.message), ...place, extensions };
    }
    if ((original as { code?: unknown } | null)?.code === queryCanceled) {
      return { message: 'This part took too long: ask for less.', ...place, extensions: { code: 'REQUEST_TIMEOUT' } };
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
