/** A file to link, as its owner declares it: which columns say what, which say the truth, and what may be left to the defaults. */
import { z } from 'zod';
import { fieldTypeNames } from './fields/field-types.ts';
import type { FieldTypeName } from './fields/field-types.ts';
import { mostComparisons } from './link-model.ts';

export interface DeclaredField {
  readonly name: string;
  readonly type: FieldTypeName;
  /** Its column in each file. */
  readonly columns: readonly string[];
  /** A field that it is mixed up with. */
  readonly swaps: string | null;
  /** Shared rare values count more than shared common ones. */
  readonly rarity: boolean;
}

export interface DeclaredFile {
  readonly path: string;
  readonly delimiter: string;
  /** It holds each thing once. */
  readonly distinct: boolean;
  /** Column of the truth: records with the same value are one thing. */
  readonly truth: string;
  /** The group of it that counts, or all of it. */
  readonly pattern: RegExp | null;
}

export interface Declaration {
  /** One to deduplicate, or two to link. */
  readonly files: readonly DeclaredFile[];
  readonly fields: readonly DeclaredField[];
  /** Posterior probability from which a pair is a match. */
  readonly threshold: number;
  /** Records under one blocking key; more tell nothing. */
  readonly cap: number;
  /** Blocking rules as lists of fields or of their keys (`surname.sound`); null leaves the choice to the file. */
  readonly blocking: readonly (readonly string[])[] | null;
}

const text = z.string().min(1);
const perFile = z.union([text, z.tuple([text, text])]);

const fileSchema = z.union([
  text.transform((path) => ({ path, delimiter: ',', distinct: false })),
  z.strictObject({ path: text, delimiter: z.string().length(1).default(','), distinct: z.boolean().default(false) }),
]);

const declarationSchema = z
  .strictObject({
    files: z.array(fileSchema).min(1).max(2),
    truth: z.strictObject({ column: perFile, pattern: text.optional() }),
    // F1 is best at half of the F1 that can be reached, when probabilities are what they say: about 0.5 for a file that links well.
    threshold: z.number().gt(0).lt(1).default(0.5),
    cap: z.int().min(2).max(10_000).default(60),
    fields: z
      .array(
        z.strictObject({
          name: text.optional(),
          column: perFile,
          type: z.enum(fieldTypeNames),
          swaps: text.optional(),
          rarity: z.boolean().default(true),
        }),
      )
      .min(1)
      .max(mostComparisons),
    blocking: z.array(z.array(text).min(1)).min(1).max(16).optional(),
  })
  .transform(({ fields, ...rest }) => ({
    ...rest,
    fields: fields.map(({ name, column, swaps = null, ...field }): DeclaredField => ({
      ...field,
      swaps,
      name: name ?? (typeof column === 'string' ? column : column[0]),
      columns: rest.files.map((_, at) => (typeof column === 'string' ? column : (column[at] ?? column[0]))),
    })),
  }))
  .superRefine(({ fields, truth }, context) => {
    const fault = (path: (string | number)[], message: string): void => context.addIssue({ code: 'custom', path, message });
    fields.forEach(({ name, swaps, type }, at) => {
      if (fields.findIndex((one) => one.name === name) !== at) fault(['fields', at, 'name'], `two fields are called ${name}`);
      if (swaps === null) return;
      const other = fields.find((one) => one.name === swaps);
      if (other === undefined || other.name === name) fault(['fields', at, 'swaps'], `there is no other field ${swaps}`);
      else if (other.type !== type) fault(['fields', at, 'swaps'], `${swaps} is of another type`);
    });
    if (truth.pattern !== undefined && !compiles(truth.pattern)) fault(['truth', 'pattern'], 'is no regular expression');
  });

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').source !== '';
  } catch {
    return false;
  }
}

export type ParsedDeclaration =
  { readonly declaration: Declaration; readonly faults: null } | { readonly declaration: null; readonly faults: readonly string[] };

/** All faults at once, each with where it is. */
export function parseDeclaration(value: unknown): ParsedDeclaration {
  const { data, error } = declarationSchema.safeParse(value);
  if (data === undefined) {
    return { declaration: null, faults: (error?.issues ?? []).map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`) };
  }
  const { truth, files, blocking = null, ...rest } = data;
  return {
    faults: null,
    declaration: {
      ...rest,
      blocking,
      files: files.map((file, at) => ({
        ...file,
        truth: typeof truth.column === 'string' ? truth.column : (truth.column[at] ?? truth.column[0]),
        pattern: truth.pattern === undefined ? null : new RegExp(truth.pattern, 'u'),
      })),
    },
  };
}
