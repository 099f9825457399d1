/** Bounds the shape of a document before it is validated: depth, aliases, root fields, directives. What depends on variables is `checkOperation`'s. */
import { Kind, OperationTypeNode, visit } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, GraphQLError, SelectionSetNode } from 'graphql';
import type { Limits } from './limits.ts';
import { limitExceeded, refusal } from './refusal.ts';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fragmentsOf(document: DocumentNode): Fragments {
  return new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
}

/**
 * A number for a selection set, fragments followed; each fragment is worked out once, and one that holds itself counts 0 there (another rule refuses it).
 * @param ofField of a field, given what its own selections make.
 */
function fold(
  fragments: Fragments,
  join: (numbers: readonly number[]) => number,
  ofField: (name: string, inner: () => number) => number,
): (set: SelectionSetNode | undefined) => number {
  const known = new Map<string, number>();
  const ofSet = (set: SelectionSetNode | undefined): number =>
    join(
      (set?.selections ?? []).map((selection) => {
        if (selection.kind === Kind.FIELD) return ofField(selection.name.value, () => ofSet(selection.selectionSet));
        if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
        const name = selection.name.value;
        const before = known.get(name);
        if (before !== undefined) return before;
        known.set(name, 0);
        const value = ofSet(fragments.get(name)?.selectionSet);
        known.set(name, value);
        return value;
      }),
    );
  return ofSet;
}

const most = (numbers: readonly number[]) => numbers.reduce((high, one) => Math.max(high, one), 0);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Whether a directive stands at the root of a selection set, fragments followed. */
function hasDirective(fragments: Fragments, set: SelectionSetNode, seen = new Set<string>()): boolean {
  return set.selections.some((selection) => {
    if ((selection.directives ?? []).length > 0) return true;
    if (selection.kind === Kind.INLINE_FRAGMENT) return hasDirective(fragments, selection.selectionSet, seen);
    if (selection.kind === Kind.FIELD || seen.has(selection.name.value)) return false;
    seen.add(selection.name.value);
    const fragment = fragments.get(selection.name.value);
    return fragment !== undefined && hasDirective(fragments, fragment.selectionSet, seen);
  });
}

/**
 * What is too much about a document, null when nothing is. Before validation and not a rule of it: rules cannot stop each other, and the rule of fields that
 * merge takes 110 ms for the worst 2,000 tokens.
 */
export function documentFault(document: DocumentNode, limits: Limits): GraphQLError | null {
  let aliases = 0;
  let directives = 0;
  let reserved = false;
  visit(document, {
    Field: ({ alias }) => {
      if (alias !== undefined) aliases += 1;
    },
    Directive: () => {
      directives += 1;
    },
    // Whoever sets keys on plain objects would set their prototype.
    Name: ({ value }) => {
      if (value === '__proto__') reserved = true;
    },
  });
  if (reserved) return limitExceeded('names', 0, 'A name of the document is reserved.');
  const fragments = fragmentsOf(document);
  const operations = document.definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one] : []));
  // graphql-js fails over such a directive whose condition is null or a variable, instead of refusing it.
  if (operations.some((one) => one.operation === OperationTypeNode.SUBSCRIPTION && hasDirective(fragments, one.selectionSet))) {
    return refusal('BAD_REQUEST', 'The field of a subscription takes no directives.');
  }
  const depthOf = fold(fragments, most, (name, inner) => 1 + (name.startsWith('__') ? 0 : inner()));
  const rootFieldsOf = fold(fragments, sum, () => 1);
  const counts = [
    ['aliases', aliases, 'aliases'],
    ['directives', directives, 'directives'],
    ['depth', most(operations.map(({ selectionSet }) => depthOf(selectionSet))), 'levels of fields'],
    ['rootFields', most(operations.map(({ selectionSet }) => rootFieldsOf(selectionSet))), 'fields at its root'],
  ] as const;
  for (const [name, found, words] of counts) {
    const allowed = limits[name];
    if (found > allowed) return limitExceeded(name, allowed, `The document has more than ${allowed} ${words}.`);
  }
  return null;
}
