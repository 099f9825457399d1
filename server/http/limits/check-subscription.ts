/** What a WebSocket must pass before a subscription begins: the same limits as over HTTP, and subscriptions only. */
import { GraphQLError, OperationTypeNode, getOperationAST, parse, specifiedRules, validate } from 'graphql';
import type { ExecutionArgs, GraphQLSchema } from 'graphql';
import type { HubContext } from '../../../resolvers/context.ts';
import type { Database } from '../../../store/database.ts';
import { asRefusal, checkOperation } from './check-operation.ts';
import { documentFault } from './document-limits.ts';
import type { Limits } from './limits.ts';
import { limitExceeded, refusal } from './refusal.ts';
import { assertTrusted } from './trusted-documents.ts';
import { bodyFault } from './read-body.ts';

export interface SubscriptionGate {
  readonly schema: GraphQLSchema;
  readonly database: Pick<Database, 'pool'>;
  readonly limits: Limits;
}

export interface SubscriptionPayload {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, { extensions: { ...error.extensions, code } });
}

/** What to carry out, or the errors that say why not. Queries and mutations go over HTTP, where they are audited. */
export async function checkSubscription(
  { schema, database, limits }: SubscriptionGate,
  payload: SubscriptionPayload,
  others: number,
  makeContext: () => Promise<HubContext>,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  try {
    if (others >= limits.subscriptions) {
      return [limitExceeded('subscriptions', limits.subscriptions, `A socket carries ${limits.subscriptions} subscriptions at most.`)];
    }
    const fault = bodyFault(payload, limits.bodyLevels);
    if (fault !== null) return [refusal('BAD_REQUEST', `${fault}.`)];
    const document = parse(payload.query, { maxTokens: limits.tokens });
    const excess = documentFault(document, limits);
    if (excess !== null) return [excess];
    const errors = validate(schema, document, specifiedRules, { maxErrors: 10 });
    if (errors.length > 0) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
    const operation = getOperationAST(document, payload.operationName);
    if (operation == null) return [refusal('BAD_REQUEST', 'The document has no such operation.')];
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [refusal('BAD_REQUEST', 'Only subscriptions go over a WebSocket: send queries and mutations by POST.')];
    }
    const contextValue = await makeContext();
    await assertTrusted(database, contextValue.viewer, payload.query, null);
    checkOperation({ schema, document, operation, variables: payload.variables, viewer: contextValue.viewer }, limits);
    return {
      schema,
      document,
      contextValue,
      variableValues: payload.variables ?? {},
      ...(payload.operationName == null ? {} : { operationName: payload.operationName }),
    };
  } catch (error) {
    if (error instanceof GraphQLError && error.name === 'GraphQLError' && error.message.startsWith('Syntax Error')) {
      return [withCode(error, 'GRAPHQL_PARSE_FAILED')];
    }
    return [error instanceof GraphQLError ? asRefusal(error) : new GraphQLError('failed', { originalError: error as Error })];
  }
}
