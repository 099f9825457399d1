/** A validation rule that bounds the shape of a document: depth, aliases, root fields, directives. What depends on variables is `checkOperation`'s. */
import { Kind, visit } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode, ValidationRule } from 'graphql';
import type { Limits } from './limits.ts';
import { limitExceeded } from './refusal.ts';

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

export function documentLimits(limits: Limits): ValidationRule {
  return (context) => ({
    Document(document) {
      const refuse = (name: keyof Limits, found: number, words: string) => {
        const allowed = limits[name];
        if (found > allowed) context.reportError(limitExceeded(name, allowed, `The document has more than ${allowed} ${words}.`));
      };
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
        // Parsers of answers that set keys on plain objects would set their prototype.
        Name: ({ value }) => {
          if (value === '__proto__') reserved = true;
        },
      });
      refuse('aliases', aliases, 'aliases');
      refuse('directives', directives, 'directives');
      if (reserved) context.reportError(limitExceeded('names', 0, 'A name of the document is reserved.'));
      const fragments = fragmentsOf(document);
      const depthOf = fold(fragments, most, (name, inner) => 1 + (name.startsWith('__') ? 0 : inner()));
      const rootFieldsOf = fold(fragments, sum, () => 1);
      const operations = document.definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one.selectionSet] : []));
      refuse('depth', most(operations.map(depthOf)), 'levels of fields');
      refuse('rootFields', most(operations.map(rootFieldsOf)), 'fields at its root');
    },
  });
}
