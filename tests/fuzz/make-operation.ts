/** Documents with their variables: walks through the schema by chance, then sometimes spoils the text. */
import { getNamedType, isCompositeType, isInterfaceType, isNonNullType, isObjectType } from 'graphql';
import type { GraphQLArgument, GraphQLCompositeType, GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql';
import { makeValue, printValue } from './make-value.ts';
import type { Harvest } from './make-value.ts';
import type { Random } from './random.ts';

export interface FuzzedOperation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

interface Draft {
  readonly random: Random;
  readonly schema: GraphQLSchema;
  readonly harvest: Harvest;
  readonly hostile: number;
  readonly withoutField: ReadonlySet<string>;
  readonly definitions: string[];
  readonly variables: Record<string, unknown>;
  readonly fragments: Map<string, string>;
  budget: number;
}

function argument(draft: Draft, { name, type, defaultValue }: GraphQLArgument): string | null {
  const { random, harvest, hostile } = draft;
  const required = isNonNullType(type) && defaultValue === undefined;
  if (!required && !random.chance(name === 'first' ? 0.8 : 0.25)) return null;
  // Small pages mostly, so that many documents are carried out.
  const value =
    name === 'first' && random.chance(0.75)
      ? 1 + random.whole(6)
      : name === 'after'
        ? random.pick(['x', ...draft.harvest.cursors])
        : makeValue(random, type, harvest, hostile);
  if (random.chance(0.5)) return `${name}: ${printValue(value, type)}`;
  const variable = `v${draft.definitions.length}`;
  const withDefault = random.chance(0.2) && value !== undefined && !isNonNullType(type);
  draft.definitions.push(`$${variable}: ${String(type)}${withDefault ? ` = ${printValue(value, type)}` : ''}`);
  if (!withDefault || random.chance(0.5)) draft.variables[variable] = value;
  return `${name}: $${variable}`;
}

function field(draft: Draft, found: GraphQLField<unknown, unknown>, level: number): string {
  const { random } = draft;
  const args = found.args.map((one) => argument(draft, one)).filter((one) => one !== null);
  const type: GraphQLNamedType = getNamedType(found.type);
  const alias = random.chance(0.04) ? `a${random.whole(30)}: ` : '';
  const directive = random.chance(0.03)
    ? ` @${random.chance(0.05) ? 'cost' : random.pick(['include', 'skip'])}(if: ${random.chance(0.05) ? 'null' : String(random.chance(0.5))})`
    : '';
  const head = `${alias}${found.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${directive}`;
  return isCompositeType(type) ? `${head} ${selection(draft, type, level + 1)}` : head;
}

function selection(draft: Draft, type: GraphQLCompositeType, level: number): string {
  const { random, schema } = draft;
  const parts = ['__typename'];
  if (isObjectType(type) || isInterfaceType(type)) {
    const all = Object.values(type.getFields()).filter(({ name }) => !draft.withoutField.has(name));
    const inner = all.filter((one) => isCompositeType(getNamedType(one.type)));
    const leaves = all.filter((one) => !isCompositeType(getNamedType(one.type)));
    for (const one of leaves) if (random.chance(0.4)) parts.push(field(draft, one, level));
    const wanted = level === 0 ? 1 + random.whole(3) : random.whole(3);
    for (let count = 0; count < wanted && inner.length > 0 && draft.budget > 0 && level < 13; count += 1) {
      draft.budget -= 1;
      // Mostly each field once: twice with other arguments is a conflict, and the document is not carried out.
      const at = random.whole(inner.length);
      const [chosen] = random.chance(0.97) ? inner.splice(at, 1) : inner.slice(at, at + 1);
      if (chosen !== undefined) parts.push(field(draft, chosen, level));
    }
  }
  if (!isObjectType(type) && random.chance(0.6) && draft.budget > 0) {
    draft.budget -= 1;
    const possible = random.pick(schema.getPossibleTypes(type));
    parts.push(`... on ${possible.name} ${selection(draft, possible, level + 1)}`);
  }
  if (random.chance(0.05)) {
    const name = `F${type.name}`;
    if (!draft.fragments.has(name)) {
      draft.fragments.set(name, '');
      draft.fragments.set(name, `fragment ${name} on ${type.name} ${selection(draft, type, level + 1)}`);
    }
    parts.push(`...${name}`);
  }
  return `{ ${parts.join(' ')} }`;
}

const spoils: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.slice(0, random.whole(text.length)),
  (text, random) => {
    const at = random.whole(text.length);
    return text.slice(0, at) + text.slice(at + 1 + random.whole(5));
  },
  (text, random) => {
    const at = random.whole(text.length);
    return (
      text.slice(0, at) +
      random.pick([
        '{',
        '}',
        '"',
        '"""',
        '$',
        '@',
        '...',
        '\0',
        '\ud800',
        '\ufeff',
        '__schema{types{name}}',
        '#',
        '&',
        '!',
        '=',
        '\u2028',
        ' on ',
      ]) +
      text.slice(at)
    );
  },
  (text, random) => text.replace(/\{/, () => '{ '.concat('a: __typename '.repeat(random.whole(40)))),
  (text, random) => text.replace(/\{/, () => '{ '.concat('__typename @include(if: true) '.repeat(random.whole(60)))),
  (text, random) =>
    `${text} ${'fragment Loop on Person { ...Loop cases { nodes { parties { person { ...Loop } } } } } '.repeat(1 + random.whole(3))}`,
  (text, random) =>
    text.replace(
      /\{/,
      () => `{ area(code: "3601") ${'{ parent '.repeat(1 + random.whole(30))} { code } ${'}'.repeat(1 + random.whole(30))}`,
    ),
  (text, random) => `${text} ${'query Second { __typename } '.repeat(1 + random.whole(2))}`,
  (text, random) => text.repeat(1 + random.whole(20)),
  () => 'query ($v: Int! = "x", $v: [Person!]) { __type(name: $v) { fields { type { fields { type { fields { name } } } } } } }',
  (_text, random) =>
    Array.from({ length: 1 + random.whole(3_000) }, () =>
      random.pick(['{', '}', '(', ')', ':', 'a', '...', '"x"', '1', '$', '@', '[', ']', '!']),
    ).join(''),
];

/** @param options.withoutField names of fields that are never asked for. */
export function makeOperation(
  schema: GraphQLSchema,
  random: Random,
  harvest: Harvest,
  options: { readonly mutate: boolean; readonly withoutField?: ReadonlySet<string> },
): FuzzedOperation {
  const draft: Draft = {
    random,
    schema,
    harvest,
    hostile: random.pick([0, 0, 0, 0.02, 0.1]),
    withoutField: options.withoutField ?? new Set(),
    definitions: [],
    variables: {},
    fragments: new Map(),
    budget: 1 + random.whole(random.chance(0.1) ? 60 : 14),
  };
  const kind = options.mutate && random.chance(0.08) ? 'mutation' : random.chance(0.02) ? 'subscription' : 'query';
  const root =
    kind === 'mutation' ? schema.getMutationType() : kind === 'subscription' ? schema.getSubscriptionType() : schema.getQueryType();
  if (root == null) throw new Error(`the schema has no ${kind}`);
  const body = selection(draft, root, 0);
  const definitions = draft.definitions.length > 0 ? `(${draft.definitions.join(', ')})` : '';
  const text = [`${kind} Fuzz${definitions} ${body}`, ...draft.fragments.values()].join('\n');
  return { query: random.chance(0.15) ? random.pick(spoils)(text, random) : text, variables: draft.variables };
}
