/** The manifest of a drop: which files it has, and by which bytes they are known. */
import { z } from 'zod';
import { HubError } from '../../../core/hub-error.ts';

const manifestSchema = z.object({
  drop: z.string().max(40),
  kind: z.enum(['full', 'delta']),
  sequence: z.number().int().nonnegative(),
  generatedAt: z.iso.datetime({ offset: true }),
  files: z
    .array(
      z.object({
        // A name, never a path: the manifest must not lead out of its folder.
        name: z
          .string()
          .max(200)
          .regex(/^[^/\\\0]+$/),
        table: z.string().max(60),
        rows: z.number().int().nonnegative(),
        bytes: z.number().int().nonnegative(),
        sha256: z.string().regex(/^[0-9a-fA-F]{64}$/),
      }),
    )
    .max(1_000),
});
export type Manifest = z.output<typeof manifestSchema>;
export type ManifestFile = Manifest['files'][number];

/** Throws SOURCE_CONTRACT naming `path`. */
export function parseManifest(text: string, path: string, department: string): Manifest {
  const refuse = (where: string, cause?: unknown): HubError =>
    new HubError('SOURCE_CONTRACT', {
      problem: `The ${department} manifest ${path} is not as agreed${where}`,
      fix: `Ask the ${department} department to send the drop again`,
      facts: { department, file: path },
      cause,
    });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw refuse(': it is no JSON');
  }
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) throw refuse(`: ${parsed.error.issues[0]?.path.join('.') ?? ''} is wrong`);
  return parsed.data;
}
