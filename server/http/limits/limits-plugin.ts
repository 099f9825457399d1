/** The limits as a plug-in of Apollo: looks trusted documents up, and checks each operation after it is resolved (validation is skipped for cached documents). */
import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import { OperationTypeNode, parse } from 'graphql';
import type { DocumentNode, GraphQLError } from 'graphql';
import type { HubContext } from '../../../resolvers/context.ts';
import type { Database } from '../../../store/database.ts';
import { asRefusal, checkOperation } from './check-operation.ts';
import { documentFault } from './document-limits.ts';
import type { Limits } from './limits.ts';
import { refusal } from './refusal.ts';
import { assertTrusted, documentAsked, loadAsked } from './trusted-documents.ts';

export function limitsPlugin({ database, limits }: { database: Pick<Database, 'pool'>; limits: Limits }): ApolloServerPlugin<HubContext> {
  // Apollo caches what it has validated under the hash of the text: what stands for a document that is too much carries its refusal along.
  const refused = new WeakMap<DocumentNode, GraphQLError>();
  return {
    async requestDidStart({ request, contextValue }) {
      const { viewer } = contextValue;
      const asked = documentAsked(request);
      const document = asked === null ? null : await loadAsked(database, asked, viewer);
      if (asked !== null) fill(request, document);
      return {
        parsingDidStart: (context) =>
          Promise.resolve((error) => {
            const parsed = context.document;
            const fault = error === undefined && parsed !== undefined ? documentFault(parsed, limits) : null;
            if (fault !== null) {
              // An error thrown here would be answered as the hub's own; an empty document is validated at once, and refused when it is resolved.
              const stub = parse('{ __typename }');
              refused.set(stub, fault);
              (context as { document?: DocumentNode }).document = stub;
            }
            return Promise.resolve();
          }),
        async didResolveOperation({ schema, document: parsed, operation, source }) {
          if (asked !== null && document === null) throw refusal('DOCUMENT_NOT_TRUSTED', 'No document is registered under this id.');
          const fault = refused.get(parsed);
          if (fault !== undefined) throw fault;
          await assertTrusted(database, viewer, source, document);
          if (operation === undefined) return;
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
            throw refusal('BAD_REQUEST', 'Subscriptions go over a WebSocket (graphql-transport-ws).');
          }
          try {
            checkOperation({ schema, document: parsed, operation, variables: request.variables, viewer }, limits);
          } catch (error) {
            throw asRefusal(error);
          }
        },
      };
    },
  };
}

/** Gives Apollo the text for the id; for an unknown one something that it can resolve, so that the refusal comes from one place. */
function fill(request: GraphQLRequest, document: string | null): void {
  request.query = document ?? '{ __typename }';
  if (document === null) delete request.operationName;
  request.extensions = { ...request.extensions };
  delete request.extensions['persistedQuery'];
}
