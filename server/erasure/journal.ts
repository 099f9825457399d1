/** The journal of erasures: JSON lines outside of the database, so that a backup that is restored does not bring the erased back. Keyed hashes only. */
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { HubError } from '../../core/hub-error.ts';
import { erasureBasisCodes } from '../../core/policy/erasure-bases.ts';
import type { SealedErasure } from '../../store/erasure/seal-erasure.ts';

const erasureSchema = z.strictObject({
  id: z.uuid(),
  by: z.string(),
  basis: z.enum(erasureBasisCodes),
  reason: z.string(),
  keepOut: z.boolean(),
  keyCheck: z.string(),
  tombstones: z.array(
    z.strictObject({
      mac: z.string(),
      scope: z.enum(['record', 'person', 'text', 'identity']),
      department: z.string().nullable(),
      stream: z.string().nullable(),
    }),
  ),
});
const lineSchema = z.union([erasureSchema, z.strictObject({ lifted: z.uuid() })]);
type JournalLine = SealedErasure | { readonly lifted: string };

export interface ErasureJournal {
  /** On the disk when it resolves. */
  readonly append: (line: JournalLine) => Promise<void>;
  /** Erasures that have not been lifted, in the order in which they were given, one for each id. */
  readonly read: () => Promise<readonly SealedErasure[]>;
}

export function openJournal(dataDir: string): ErasureJournal {
  const file = path.join(dataDir, 'erasure', 'journal.jsonl');
  return {
    async append(line) {
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      const handle = await open(file, 'a', 0o600);
      try {
        await handle.appendFile(`${JSON.stringify(line)}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    async read() {
      const erasures = new Map<string, SealedErasure>();
      for (const line of await readLines(file)) {
        if ('lifted' in line) {
          erasures.delete(line.lifted);
          continue;
        }
        // Erased again after a restore, it is there a second time.
        const before = erasures.get(line.id)?.tombstones ?? [];
        erasures.set(line.id, { ...line, tombstones: [...before, ...line.tombstones] });
      }
      return [...erasures.values()];
    },
  };
}

async function readLines(file: string): Promise<readonly JournalLine[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as { code?: unknown }).code === 'ENOENT') return '';
    throw broken(file, error);
  });
  try {
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => lineSchema.parse(JSON.parse(line)));
  } catch (cause) {
    throw broken(file, cause);
  }
}

/** Who cannot read whom to keep out must not let anybody in. */
function broken(file: string, cause: unknown): HubError {
  return new HubError('CONFIGURATION', {
    problem: `The journal of erasures ${file} cannot be read`,
    fix: 'Put its copy back, or repair the line: one erasure a line, as JSON',
    cause,
  });
}
