/** `hub audit verify` proves the log of disclosures; `hub audit export` writes it for a verifier that is not the hub's. */
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HubError } from '../../core/hub-error.ts';
import { exportLog } from '../../store/audit/export-log.ts';
import { verifyLog } from '../../store/audit/verify-log.ts';
import type { AuditFaultKind, AuditProof } from '../../store/audit/verify-log.ts';
import { assertSchema } from '../../store/migrate.ts';
import { checkpointPaths } from '../audit/checkpoint-keys.ts';
import { readCheckpoints } from '../audit/read-checkpoints.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { withStore } from '../with-store.ts';

const meanings: Readonly<Record<AuditFaultKind, string>> = {
  sequence: 'is missing, added or out of its place',
  link: 'does not follow from the entry before it',
  content: 'is not what was hashed',
  line: 'has a text that the hub does not write',
  subjects: 'names other persons than the table of subjects',
  rewritten: 'is not the one that its checkpoint signed: the log was re-hashed at or before it',
  truncated: 'was signed by a checkpoint and is gone',
  forged: 'is followed in the file by a checkpoint that was not signed with the key',
  unsigned: 'is there, and no checkpoint signs the log',
};

function sentence({ entries, checkpoints, signedUntil, fault }: AuditProof): string {
  return fault === null
    ? `The log of disclosures is whole: ${entries} entries, ${checkpoints} checkpoints, signed up to entry ${signedUntil}.`
    : `The log of disclosures is broken: entry ${fault.seq} ${meanings[fault.kind]} (${fault.kind}).`;
}

/** Null: where the hub keeps them. */
export interface VerifyOptions {
  readonly checkpoints: string | null;
  readonly publicKey: string | null;
}

/** Returns 1 when the log is broken. */
export async function verifyAuditCommand({ configuration, output }: HubRuntime, options: VerifyOptions): Promise<number> {
  const paths = checkpointPaths(configuration.dataDir);
  return withStore(configuration, 'hub audit', async ({ database }) => {
    await assertSchema(database);
    const checkpoints = readCheckpoints({
      checkpoints: options.checkpoints ?? paths.checkpoints,
      publicKey: options.publicKey ?? paths.publicKey,
    });
    const proof = await verifyLog(database, checkpoints);
    output.result({ whole: proof.fault === null, ...proof }, () => [sentence(proof)]);
    return proof.fault === null ? 0 : 1;
  });
}

/** The file appears whole or not at all, readable by its owner only. */
export async function exportAuditCommand({ configuration, output }: HubRuntime, options: { readonly out: string }): Promise<void> {
  await withStore(configuration, 'hub audit', async ({ database }) => {
    await assertSchema(database);
    const half = `${options.out}.${process.pid}.part`;
    let entries = 0;
    async function* counted(): AsyncGenerator<string> {
      for await (const line of exportLog(database.pool)) {
        entries += 1;
        yield `${line}\n`;
      }
    }
    try {
      await pipeline(Readable.from(counted()), createWriteStream(half, { mode: 0o600 }));
      await rename(half, options.out);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'EACCES' && code !== 'ENOSPC' && code !== 'EISDIR') throw cause;
      throw new HubError('BAD_INPUT', {
        problem: `${options.out} cannot be written (${code})`,
        fix: 'Give another file with --out',
        cause,
      });
    }
    output.result({ file: options.out, entries }, (value) => [`${value.entries} entries written to ${value.file}`]);
  });
}
