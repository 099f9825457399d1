/** A zod schema of rows whose values are text or null, as files and databases hand them over. */
import { z } from 'zod';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

export function textShape<Name extends string>(...names: Name[]): z.ZodObject<Record<Name, typeof text>> {
  return z.object(Object.fromEntries(names.map((name) => [name, text])) as Record<Name, typeof text>);
}
