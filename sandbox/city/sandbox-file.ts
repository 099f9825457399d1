/** sandbox.json: what a later day needs to know of the city that was built. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const sandboxFile = z.object({
  seed: z.number(),
  /** People truly made. */
  people: z.number(),
  /** People asked for: decides sizes, so it belongs to the seed. */
  wanted: z.number(),
  today: z.string(),
  compounds: z.number(),
  /** Of the last housing drop. */
  sequence: z.number(),
  referenceSequence: z.number(),
  /** The departments' counters. */
  numbers: z.record(z.string(), z.number()),
  /** Keys of housing rows deleted on the last day. */
  freedKeys: z.array(z.string()),
  /** Days that the city has been moved on. */
  advanced: z.number(),
});
export type SandboxFile = z.infer<typeof sandboxFile>;

export function writeSandboxFile(dir: string, content: SandboxFile): void {
  writeFileSync(join(dir, 'sandbox.json'), `${JSON.stringify(content)}\n`);
}

export function readSandboxFile(dir: string): SandboxFile {
  return sandboxFile.parse(JSON.parse(readFileSync(join(dir, 'sandbox.json'), 'utf8')));
}
