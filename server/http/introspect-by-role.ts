/** Answers questions about the schema from the schema of the asker's role. */
import { HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import { execute } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { Role } from '../../core/policy/audience.ts';
import type { HubContext } from '../../resolvers/context.ts';
import { introspects } from './limits/check-operation.ts';
import { roleSchema } from './role-schema.ts';

export function introspectByRole(schema: GraphQLSchema): ApolloServerPlugin<HubContext> {
  // Made when first asked for: some 20 ms each.
  const made = new Map<Role, GraphQLSchema>();
  const schemaOf = (role: Role): GraphQLSchema => {
    const known = made.get(role) ?? roleSchema(schema, role);
    made.set(role, known);
    return known;
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation({ document, operation, request, contextValue: { viewer } }) {
          // Whoever is not signed in was refused before.
          if (viewer === null || !introspects(document)) return null;
          const { data, errors } = await execute({
            schema: schemaOf(viewer.role),
            document,
            operationName: operation.name?.value ?? null,
            variableValues: request.variables ?? {},
          });
          const singleResult = {
            ...(data === undefined ? {} : { data }),
            ...(errors === undefined ? {} : { errors: errors.map((error) => error.toJSON()) }),
          };
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
        },
      }),
  };
}
