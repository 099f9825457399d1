/** Introspection shows each role what it may use, and nobody else anything. */
import { buildClientSchema, getIntrospectionQuery, isInterfaceType, isObjectType, validateSchema } from 'graphql';
import type { GraphQLSchema, IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { roles } from '../../core/policy/audience.ts';
import type { Role } from '../../core/policy/audience.ts';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { roleSchema } from '../../server/http/role-schema.ts';
import { createDatabase } from '../support/database.ts';
import { startTestApi } from '../support/start-test-api.ts';
import type { TestApi } from '../support/start-test-api.ts';

const whole = makeHubSchema();
const schemas = Object.fromEntries(roles.map((role) => [role, roleSchema(whole, role)])) as Record<Role, GraphQLSchema>;

function has(schema: GraphQLSchema, name: string): boolean {
  const [type = '', field] = name.split('.');
  const found = schema.getType(type);
  if (found === undefined || field === undefined) return found !== undefined;
  return (isObjectType(found) || isInterfaceType(found) || 'getFields' in found) && field in (found as { getFields(): object }).getFields();
}

/** By hand, from who may see what: element → the roles that it is shown to. */
const shown: Readonly<Record<string, readonly Role[]>> = {
  'Query.people': ['officer', 'steward', 'app'],
  PersonSearch: ['officer', 'steward', 'app'],
  'Query.person': ['officer', 'analyst', 'steward', 'app'],
  'Person.name': ['officer', 'steward', 'app'],
  'Person.birthYear': ['officer', 'analyst', 'steward', 'app'],
  'Person.citizenId': ['officer'],
  'Person.facts': ['officer', 'steward', 'app'],
  CareContact: ['officer'],
  CareEpisode: ['officer'],
  'Case.content': ['officer'],
  'Case.number': roles,
  'CaseFilter.partyKnownTo': ['officer', 'analyst', 'steward', 'app'],
  'CaseFilter.open': roles,
  'Query.rejects': ['steward', 'integrator'],
  RejectFilter: ['steward', 'integrator'],
  'Run.error': ['steward', 'integrator'],
  'Query.runs': roles,
  'Query.accessReport': ['officer', 'auditor'],
  'Query.myAccesses': roles,
  Grant: ['officer', 'auditor'],
  'Grant.id': ['officer'],
  OpenGrantInput: ['officer'],
  Mutation: ['officer', 'steward', 'integrator', 'auditor'],
  'Mutation.decideLink': ['steward'],
  'Query.reviewQueue': ['steward'],
  'Mutation.openGrant': ['officer'],
  'Mutation.startSync': ['integrator'],
  'Mutation.reviewGrant': ['auditor'],
};

describe('the schema of a role', () => {
  test.each(roles)('of %s is a schema', (role) => {
    expect(validateSchema(schemas[role])).toEqual([]);
  });
  test.each(Object.entries(shown))('%s is shown to those who may use it', (name, told) => {
    expect(has(whole, name)).toBe(true);
    expect(roles.filter((role) => has(schemas[role], name))).toEqual(roles.filter((role) => told.includes(role)));
  });
});

describe('over HTTP', () => {
  let borrowed: Awaited<ReturnType<typeof createDatabase>>;
  let api: TestApi;
  beforeAll(async () => {
    borrowed = await createDatabase();
    api = await startTestApi(borrowed);
  });
  afterAll(async () => {
    await api.close();
    await borrowed.drop();
  });

  test('the introspection of GraphiQL gives the schema of the role', async () => {
    for (const role of ['analyst', 'integrator'] as const) {
      const { status, body } = await api.ask(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }), {
        token: await api.sign({ role }),
      });
      expect([status, body.errors]).toEqual([200, undefined]);
      const told = buildClientSchema(body.data as unknown as IntrospectionQuery);
      expect([has(told, 'Query.people'), has(told, 'Mutation.startSync')]).toEqual([false, role === 'integrator']);
      expect(has(told, 'Place.address')).toBe(true);
    }
  });
  test('a type that is not the role’s is no type', async () => {
    const ask = async (role: Role) =>
      (await api.ask('{ __type(name: "Reject") { name fields { name } } }', { token: await api.sign({ role }) })).body.data;
    expect(await ask('analyst')).toEqual({ __type: null });
    expect(await ask('steward')).toMatchObject({ __type: { name: 'Reject' } });
  });
  test('without a token there is none, and with other fields in one document neither', async () => {
    const nobody = await api.ask('{ __schema { queryType { name } } }');
    expect([nobody.status, nobody.body.errors?.[0]?.extensions?.code]).toEqual([401, 'UNAUTHENTICATED']);
    const token = await api.sign({ role: 'officer', department: 'police' });
    for (const query of [
      '{ __schema { queryType { name } } departments { key } }',
      'query { ...A __typename } fragment A on Query { __schema { queryType { name } } departments { key } }',
      'query { ... on Query { departments { key } } ... { __type(name: "Person") { name } } }',
    ]) {
      const { status, body } = await api.ask(query, { token });
      expect([status, body.data ?? null, body.errors?.[0]?.extensions?.code]).toEqual([400, null, 'BAD_REQUEST']);
    }
  });
});
