/** An entry of the log of disclosures, and its line: the canonical JSON that is stored and hashed. Names, uids and counts; never a value of a person. */
import { z } from 'zod';
import { HubError } from '../../core/hub-error.ts';

const word = z.string().regex(/^\w{1,100}$/);
/** No control characters, no lone surrogates (PostgreSQL takes neither out of JSON), no line ends. */
const plain = z.string().regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u);
const mapOf = <Key extends z.ZodType<string, string>, Value extends z.ZodType>(key: Key, value: Value) => z.record(key, value).readonly();

const uid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const fieldName = /^\w{1,100}\.\w{1,100}$/;

/** By hand: as a record of arrays in zod, it was two thirds of what an entry cost this process. */
function isSubjects(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([key, fields]) =>
      uid.test(key) && Array.isArray(fields) && fields.every((name: unknown) => typeof name === 'string' && fieldName.test(name)),
  );
}

export const auditEntrySchema = z
  .strictObject({
    /** Who asked, by the issuer's word. Comes first, the department next: an index of the log reads the line's beginning. */
    principal: plain,
    department: word.nullable(),
    role: word,
    /** The front end that acted for the principal; left out when there was none. */
    app: plain.optional(),
    /** Public id of the grant, never its secret. */
    grant: z
      .string()
      .regex(/^[\w-]{1,100}$/)
      .nullable(),
    /** Code of the purpose register. */
    purpose: word.nullable(),
    /** SHA-256 of the normalised document, hexadecimal. */
    operation: z.string().regex(/^[0-9a-f]{64}$/),
    /** Letters only: a client chooses it, and digits could be somebody's number. */
    operationName: z
      .string()
      .regex(/^[A-Za-z]{1,100}$/)
      .nullable(),
    /** Opaque uid of a person -> the fields that were disclosed of it, `Type.field`. */
    subjects: z.custom<Readonly<Record<string, readonly string[]>>>(isSubjects),
    /** How many of what, by name. */
    counts: mapOf(word, z.int().nonnegative()),
    decision: z.enum(['answered', 'refused']),
    /** Closed code of the refusal. */
    code: word.nullable(),
    policyVersion: plain,
    edition: z.int().nonnegative().nullable(),
  })
  .refine(({ decision, code }) => (decision === 'refused') === (code !== null), 'a refusal has a code, an answer has none')
  .readonly();

export type AuditEntry = z.infer<typeof auditEntrySchema>;

const inOrder = <Value>(map: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.entries(map).sort(([one], [two]) => (one < two ? -1 : one > two ? 1 : 0)));

/**
 * Keys in the order of the schema, maps by key, fields sorted and once each.
 * @throws HubError INTERNAL for an entry that is not one, before it can fail those it would share a commit with.
 */
export function toLine(entry: AuditEntry): string {
  const parsed = auditEntrySchema.safeParse(entry);
  if (!parsed.success) {
    throw new HubError('INTERNAL', {
      problem: 'An entry for the log of disclosures is not well formed',
      fix: 'Report this with the facts in the log; it is a fault of the hub',
      facts: { keys: parsed.error.issues.map(({ path }) => String(path[0] ?? '')) },
    });
  }
  const { subjects, counts } = parsed.data;
  const fields = Object.entries(subjects).map(([subject, names]) => [subject, [...new Set(names)].sort()] as const);
  return JSON.stringify({ ...parsed.data, subjects: inOrder(Object.fromEntries(fields)), counts: inOrder(counts) });
}
