/** A drop that is sent again: same sequence, newer generatedAt, another sha256. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { HOUR, compact, withOffset } from './calendar.ts';
import { dropTime } from './housing-drops.ts';
import { writeManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';

const manifestFile = z.object({ name: z.string(), table: z.string(), rows: z.number(), bytes: z.number(), sha256: z.string() });
const manifestSchema = z.object({
  drop: z.string(),
  kind: z.enum(['full', 'delta']),
  sequence: z.number(),
  previous: z.number(),
  generatedAt: z.string(),
  files: z.array(manifestFile),
});

/** The last row of the residences stands there twice afterwards: other bytes, the same facts. False when the drop has been cleared away. */
export function repairDrop(root: string, day: string): boolean {
  const folder = join(root, 'outgoing', compact(day));
  const path = join(folder, 'MANIFEST.json');
  if (!existsSync(path)) return false;
  const manifest: Manifest = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const target =
    manifest.files.find((file) => file.table === 'ryfw' && file.rows > 0) ??
    manifest.files.find((file) => file.table === 'fw' && file.rows > 0);
  if (target === undefined) return false;
  const bytes = readFileSync(join(folder, target.name));
  // No field of these files holds a line break, so the last line is the last row. 0x0A is never part of a GB18030 character.
  const last = bytes.subarray(bytes.lastIndexOf(0x0a, bytes.length - 2) + 1);
  const repaired = Buffer.concat([bytes, last]);
  writeFileSync(join(folder, `${target.name}.part`), repaired);
  renameSync(join(folder, `${target.name}.part`), join(folder, target.name));
  const changed = { ...target, rows: target.rows + 1, bytes: repaired.length, sha256: createHash('sha256').update(repaired).digest('hex') };
  const files = manifest.files.map((file) => (file.name === target.name ? changed : file));
  writeManifest(folder, { ...manifest, generatedAt: withOffset(dropTime(day) + 9 * HOUR), files });
  return true;
}
