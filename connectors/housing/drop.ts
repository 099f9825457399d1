/** One complete drop of the housing department, as its manifest announces it. */
import { z } from 'zod';

const dropFileSchema = z.object({ name: z.string(), bytes: z.number(), rows: z.number(), sha256: z.string() });

/** Part of resume cursors, so what an extraction began with is what it goes on with. */
export const dropSchema = z.object({
  folder: z.string(),
  kind: z.enum(['full', 'delta']),
  sequence: z.number(),
  generatedAt: z.string(),
  files: z.array(dropFileSchema),
});
export type Drop = z.output<typeof dropSchema>;
export type DropFile = z.output<typeof dropFileSchema>;

/** Two announcements of the same bytes are the same, whenever they were made. */
export function contentOf(files: readonly DropFile[]): string {
  return files
    .map(({ sha256 }) => sha256.toLowerCase())
    .sort()
    .join(',');
}
