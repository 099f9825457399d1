/** The promise as it is printed: the schema with its access rules and costs as directives, taken from the policy and the cost table. */
import {
  GraphQLError,
  Kind,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql';
import type { ConstArgumentNode, ConstDirectiveNode, ConstValueNode, GraphQLSchema } from 'graphql';
import { ruleOf } from '../core/policy/field-policy.ts';
import type { FieldRule } from '../core/policy/field-rule.ts';
import { fieldCost, isPage } from '../server/http/limits/cost-of.ts';
import { costTable } from '../server/http/limits/cost-table.ts';

const definitions = `
"Who is told a field, printed from core/policy; docs/access.md explains the words."
directive @access(
  "0 public, 1 pseudonymous, 2 generalised, 3 identifying, 4 special."
  class: Int!
  "Who is told it without a grant."
  audience: String!
  "How they are told it: by surname alone, or a dwelling at street level."
  mask: String
  "Who of them is told it without the mask."
  unmasked: String
  "A grant of this class tells the clear value of its subjects."
  grant: Boolean! = false
  "May be filtered or sorted by."
  filter: Boolean! = false
  "What a number counts: people are counted through the statistics guard only."
  counts: String
) on FIELD_DEFINITION
"What reading a field costs beyond the objects that it answers."
directive @cost(weight: String!) on FIELD_DEFINITION
"How many items a list is taken to have when the cost is worked out."
directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
`;

const text = (value: string): ConstValueNode => ({ kind: Kind.STRING, value });
const texts = (values: readonly string[]): ConstValueNode => ({ kind: Kind.LIST, values: values.map(text) });
const whole = (value: number): ConstValueNode => ({ kind: Kind.INT, value: String(value) });
const yes: ConstValueNode = { kind: Kind.BOOLEAN, value: true };

function directive(name: string, given: Readonly<Record<string, ConstValueNode | null>>): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(given).flatMap(([key, value]): ConstArgumentNode[] =>
      value === null ? [] : [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: key }, value }],
    ),
  };
}

function accessOf(rule: FieldRule): ConstDirectiveNode {
  return directive('access', {
    class: whole(rule.class),
    audience: text(rule.audience),
    mask: rule.mask === 'none' ? null : text(rule.mask),
    unmasked: rule.unmasked === 'nobody' ? null : text(rule.unmasked),
    grant: rule.grant ? yes : null,
    filter: rule.filter ? yes : null,
    counts: rule.counts === null ? null : text(rule.counts),
  });
}

function costsOf(schema: GraphQLSchema, typeName: string, fieldName: string): ConstDirectiveNode[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const field = type.getFields()[fieldName];
  const named = field === undefined ? undefined : getNamedType(field.type);
  if (!isCompositeType(named)) return [];
  const cost = fieldCost(costTable, type, fieldName);
  return [
    ...(cost?.read === undefined ? [] : [directive('cost', { weight: text(String(cost.read)) })]),
    ...(isPage(named) ? [directive('listSize', { slicingArguments: texts(['first']), sizedFields: texts(['edges', 'nodes']) })] : []),
    ...(cost?.size === undefined ? [] : [directive('listSize', { assumedSize: whole(cost.size) })]),
  ];
}

/** The text of schema/printed.graphql. */
export function printedSchema(schema: GraphQLSchema): string {
  let typeName = '';
  const document = visit(parse(`${definitions}${printSchema(lexicographicSortSchema(schema))}`), {
    ObjectTypeDefinition: (node) => void (typeName = node.name.value),
    InterfaceTypeDefinition: (node) => void (typeName = node.name.value),
    FieldDefinition(node) {
      const rule = ruleOf(typeName, node.name.value);
      if (rule === undefined) throw new GraphQLError(`${typeName}.${node.name.value} has no rule in core/policy/field-policy.ts`);
      return { ...node, directives: [accessOf(rule), ...costsOf(schema, typeName, node.name.value)] };
    },
  });
  return `${print(document)}\n`;
}
