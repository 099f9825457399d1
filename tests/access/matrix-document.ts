/** One document that asks for every field of the graph on many paths, in four forms: directly, by alias, in fragments, and on interfaces. */
import { getNamedType, isInterfaceType, isLeafType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema } from 'graphql';

export const forms = ['direct', 'alias', 'fragment', 'interface'] as const;
export type Form = (typeof forms)[number];

/** A field in a selection: on which type it is asked, under which key it is answered, and what is asked of it. */
export interface Ask {
  readonly on: string;
  readonly field: string;
  readonly key: string;
  /** Fields from the root to here, `Query.case Case.parties Party.person`. */
  readonly path: string;
  readonly inner: readonly Ask[];
}

export interface Root {
  readonly field: string;
  /** `(id: "…")`, or nothing. */
  readonly args: string;
  /** In the form `interface` the root is `node(id:)` with this id instead. */
  readonly node?: string;
  /** Which type it is, where the field answers an interface. */
  readonly type?: string;
}

/** Objects between the root and a field at most; a page, its edges and its nodes are one step. */
const longestPath = 4;
/** How often each edge of the graph is gone along in one form once the first step is done: short paths come first, and forms begin at different roots. */
const timesAlong = 1;

/** What a mutation alone answers. */
const byMutation: ReadonlySet<string> = new Set(['IdentityDecision.moves', 'IdentityDecision.run']);

type Composite = GraphQLObjectType | GraphQLInterfaceType;
const isPage = (type: Composite) => type.name.endsWith('Connection') || type.name.endsWith('Edge');

function compositeOf(field: GraphQLField<unknown, unknown>): Composite | null {
  const type = getNamedType(field.type);
  return isObjectType(type) || isInterfaceType(type) ? type : null;
}

interface Draft {
  readonly type: Composite;
  readonly path: string;
  readonly steps: number;
  readonly inner: Ask[];
  readonly only: string | undefined;
}

/** Goes along the graph breadth first from the roots. */
export function askAll(schema: GraphQLSchema, form: Form, roots: readonly Root[]): readonly { readonly ask: Ask; readonly text: string }[] {
  const along = new Map<string, number>();
  const query = schema.getQueryType();
  if (query == null) return [];
  const queue: Draft[] = [];
  const asks = roots.map((root, index) => {
    const name = form === 'interface' && root.node !== undefined ? 'node' : root.field;
    const field = query.getFields()[name];
    const type = field === undefined ? null : compositeOf(field);
    if (type === null) throw new Error(`Query has no object field ${name}`);
    const inner: Ask[] = [];
    const path = `Query.${name}`;
    queue.push({ type, path, steps: 1, inner, only: root.type });
    const args = form === 'interface' && root.node !== undefined ? `(id: "${root.node}")` : root.args;
    const key = `${form}${String(index)}`;
    return { ask: { on: 'Query', field: name, key, path, inner }, text: `${key}: ${name}${args}` };
  });
  for (let draft = queue.shift(); draft !== undefined; draft = queue.shift()) {
    const { path, steps, inner, only } = draft;
    for (const type of typesToAsk(schema, draft.type, form)) {
      if (only !== undefined && isObjectType(type) && type.name !== only) continue;
      for (const field of Object.values(type.getFields())) {
        const on = `${type.name}.${field.name}`;
        if (byMutation.has(on)) continue;
        const target = compositeOf(field);
        const next: Ask[] = [];
        if (target !== null) {
          const times = along.get(on) ?? 0;
          if (!isPage(type) && (steps >= longestPath || (steps > 1 && times >= timesAlong))) continue;
          if (steps > 1) along.set(on, times + 1);
          // What an edge leads to is asked in full through `nodes`.
          const far = type.name.endsWith('Edge') ? longestPath : steps;
          queue.push({ type: target, path: `${path} ${on}`, steps: far + (isPage(type) ? 0 : 1), inner: next, only: undefined });
        } else if (!isLeafType(getNamedType(field.type))) continue;
        inner.push({
          on: type.name,
          field: field.name,
          key: form === 'alias' ? `x_${field.name}` : field.name,
          path: `${path} ${on}`,
          inner: next,
        });
      }
    }
  }
  return asks;
}

/** An object's own fields; of an interface in the form `interface` its own fields too, else those of the types behind it. */
function typesToAsk(schema: GraphQLSchema, type: Composite, form: Form): readonly Composite[] {
  if (isObjectType(type)) return [type];
  const behind = schema.getPossibleTypes(type);
  if (type.name === 'Node') return [type, ...behind];
  return form === 'interface' ? [type] : behind;
}

/** The text of a selection, and of the named fragments that it uses. */
export function render(asks: readonly Ask[], form: Form, fragments: string[]): string {
  const byType = new Map<string, Ask[]>();
  for (const ask of asks) byType.set(ask.on, [...(byType.get(ask.on) ?? []), ask]);
  const parts = [...byType].map(([type, own]) => {
    const fields = own.map(({ key, field, inner }) => {
      const name = key === field ? field : `${key}: ${field}`;
      return inner.length === 0 ? name : `${name} ${render(inner, form, fragments)}`;
    });
    const set = `{ __typename ${type === 'Place' ? 'kind ' : ''}${idOf(own)}${fields.join(' ')} }`;
    if (form !== 'fragment') return `... on ${type} ${set}`;
    const fragment = `F${String(fragments.length)}`;
    fragments.push(`fragment ${fragment} on ${type} ${set}`);
    return `...${fragment}`;
  });
  return `{ __typename ${parts.join(' ')} }`;
}

/** The id is always asked for under its own name: it says whose fields these are. */
const idOf = (own: readonly Ask[]) => (own.some(({ field }) => field === 'id') ? 'id ' : '');
