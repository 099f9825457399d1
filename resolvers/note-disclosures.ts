/** Makes every field that tells something of a person note it: on the types themselves, so that no path to a person goes around. */
import { defaultFieldResolver, isObjectType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { CaseRow, PersonRow, PlaceRow } from '../store/read/rows.ts';
import { caseTypeNames } from './case.ts';
import type { HubContext } from './context.ts';

interface Told {
  /** null: every field of the type. */
  readonly fields: readonly string[] | null;
  /** Whom a field of this row tells of. */
  readonly subjects: (row: never) => readonly string[];
}

/** Free text may name people: it is noted under the case. */
const caseText: Told = { fields: ['title', 'content'], subjects: (row: CaseRow) => [row.uid] };

const told: Readonly<Record<string, Told>> = {
  Person: { fields: null, subjects: (row: PersonRow) => [row.uid] },
  // A clear home address is its residents'; every other place is nobody's.
  Place: { fields: ['address'], subjects: (row: PlaceRow) => row.clearFor },
  ...Object.fromEntries(Object.values(caseTypeNames).map((name) => [name, caseText])),
};

/** Nothing is noted of a field that is null or an empty list: nothing was told. */
function tells(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** Changes the schema's resolvers in place. Answers pass through as they are, promise or not, so that loaders batch as before. */
export function noteDisclosures(schema: GraphQLSchema): void {
  for (const [typeName, { fields, subjects }] of Object.entries(told)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`The schema has no type ${typeName}`);
    for (const [name, field] of Object.entries(type.getFields())) {
      if (fields !== null && !fields.includes(name)) continue;
      const resolve: GraphQLFieldResolver<unknown, HubContext> = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent: unknown, args: Record<string, unknown>, context: HubContext, info): unknown => {
        const note = (value: unknown): void => {
          if (tells(value)) for (const subject of subjects(parent as never)) context.disclosures.note(subject, `${typeName}.${name}`);
        };
        const value: unknown = resolve(parent, args, context, info);
        if (value instanceof Promise) value.then(note, () => undefined);
        else note(value);
        return value;
      };
    }
  }
}
