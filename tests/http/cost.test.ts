/** What operations cost: rules by hand-worked numbers, and a size for every list that has no `first`. */
import { describe, expect, test } from '@jest/globals';
import {
  Kind,
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  parse,
} from 'graphql';
import type { FragmentDefinitionNode } from 'graphql';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { costOf, fieldCost, isPage } from '../../server/http/limits/cost-of.ts';
import { costTable } from '../../server/http/limits/cost-table.ts';
import { defaultLimits } from '../../server/http/limits/limits.ts';
import { workedQuestions } from '../../server/worked-questions.ts';

const schema = makeHubSchema();

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (operation == null) throw new Error('no operation');
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  return costOf({ schema, table: costTable, operation, fragments, variables });
}

describe('the rule', () => {
  test.each([
    ['{ __typename }', 0],
    ['{ edition { number } }', 1],
    ['{ area(code: "36") { name parent { name } } }', 2],
    ['{ area(code: "36") { children { name } } }', 1 + 50],
    ['{ cases(first: 7) { nodes { number } } }', 5 + 7],
    ['{ cases { nodes { number } } }', 5 + 20],
    ['{ cases(first: 7) { nodes { number } edges { cursor node { number } } pageInfo { endCursor } } }', 5 + 7 + 7],
    ['{ cases(first: 7) { edges { cursor } pageInfo { endCursor } } }', 5],
    ['{ cases(first: 7) { nodes { place { address } } } }', 5 + 7 * 2],
    ['{ cases(first: 7) { nodes { place { residents(first: 3) { nodes { name } } } } } }', 5 + 7 * (1 + 1 + 1 + 3)],
    [
      '{ cases(first: 7) { nodes { ...on Dispute { parties { role } } ...P } } } fragment P on Case { place { address } }',
      5 + 7 * (1 + 3 + 1),
    ],
    ['{ people(search: { name: "x" }) { nodes { name } } }', 20 + 10],
    ['{ __schema { types { name } } }', 1_000],
    ['{ cases(first: 100) @skip(if: true) { nodes { number } } edition @include(if: false) { number } }', 0],
    ['mutation { startSync { id } }', 50 + 1],
  ])('%s', (query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  test('counts variables', () => {
    const query = 'query ($n: Int!, $no: Boolean!) { cases(first: $n) { nodes { number place @skip(if: $no) { address } } } }';
    expect([cost(query, { n: 3, no: true }), cost(query, { n: 100, no: false })]).toEqual([5 + 3, 5 + 200]);
  });

  test('stays a number for what could never be carried out', () => {
    const levels = 60;
    const fragments = Array.from(
      { length: levels },
      (_, index) => `fragment F${index} on Area { children { ...F${index + 1} ...F${index + 1} } }`,
    );
    expect(cost(`{ area(code: "36") { ...F0 } } ${fragments.join(' ')} fragment F${levels} on Area { code parent { code } }`)).toBe(
      Number.MAX_SAFE_INTEGER,
    );
  });
});

test('the worked questions leave a factor of nine', () => {
  const costs = workedQuestions().map(({ document }) =>
    cost(document, { departments: [], knownTo: [], linkedTo: [], kinds: [], area: '3601' }),
  );
  expect(costs).toHaveLength(6);
  expect(Math.max(...costs) * 9).toBeLessThanOrEqual(defaultLimits.cost);
});

test('every list of objects without `first` has a size in the table', () => {
  const without = Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__') && !isPage(type))
    .flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields())
            .filter((field) => isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)))
            .filter((field) => fieldCost(costTable, type, field.name)?.size === undefined)
            .map((field) => `${type.name}.${field.name}`)
        : [],
    );
  expect(without).toEqual([]);
});

test('every page takes `first`, and the table names fields that are there', () => {
  const pages: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      if (isCompositeType(named) && isPage(named) && !field.args.some(({ name }) => name === 'first'))
        pages.push(`${type.name}.${field.name}`);
    }
  }
  expect(pages).toEqual([]);
  const unknown = Object.entries(costTable).flatMap(([name, fields]) => {
    const type = schema.getType(name);
    const known = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
    return Object.keys(fields)
      .filter((field) => known[field] === undefined)
      .map((field) => `${name}.${field}`);
  });
  expect(unknown).toEqual([]);
});
