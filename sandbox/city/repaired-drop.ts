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

/**
 * The housing cases (the smallest of the CSVs) are written anew: the first header in quotes, and the last row twice. Other bytes, the same facts.
 * False when the drop has been cleared away.
 */
export function repairDrop(root: string, day: string): boolean {
  const folder = join(root, 'outgoing', compact(day));
  const path = join(folder, 'MANIFEST.json');
  if (!existsSync(path)) return false;
  const manifest: Manifest = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const target = manifest.files.find((file) => file.table === 'wj');
  if (target === undefined) return false;
  const bytes = readFileSync(join(folder, target.name));
  const comma = bytes.indexOf(0x2c);
  const quote = Buffer.from('"');
  // No field of these files holds a line break, so the last line is the last row. 0x0A is never part of a GB18030 character.
  const last = target.rows > 0 ? bytes.subarray(bytes.lastIndexOf(0x0a, bytes.length - 2) + 1) : Buffer.alloc(0);
  const repaired = Buffer.concat([quote, bytes.subarray(0, comma), quote, bytes.subarray(comma), last]);
  writeFileSync(join(folder, `${target.name}.part`), repaired);
  renameSync(join(folder, `${target.name}.part`), join(folder, target.name));
  const changed = {
    ...target,
    rows: target.rows + (last.length > 0 ? 1 : 0),
    bytes: repaired.length,
    sha256: createHash('sha256').update(repaired).digest('hex'),
  };
  const files = manifest.files.map((file) => (file.name === target.name ? changed : file));
  writeManifest(folder, { ...manifest, generatedAt: withOffset(dropTime(day) + 9 * HOUR), files });
  return true;
}
