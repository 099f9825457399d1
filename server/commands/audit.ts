/** `hub audit verify` proves the log of disclosures; `hub audit export` writes it for a verifier that is not the hub's. */
import { exportLog } from '../../store/audit/export-log.ts';
import { verifyLog } from '../../store/audit/verify-log.ts';
import type { AuditFaultKind, AuditProof } from '../../store/audit/verify-log.ts';
import { assertSchema } from '../../store/migrate.ts';
import { checkpointPaths } from '../audit/checkpoint-keys.ts';
import { readCheckpoints } from '../audit/read-checkpoints.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { withStore } from '../with-store.ts';
import { writeLines } from '../write-lines.ts';

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
  const paths = checkpointPaths(configuration);
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

export async function exportAuditCommand({ configuration, output }: HubRuntime, options: { readonly out: string }): Promise<void> {
  await withStore(configuration, 'hub audit', async ({ database }) => {
    await assertSchema(database);
    const entries = await writeLines(options.out, exportLog(database.pool));
    output.result({ file: options.out, entries }, (value) => [`${value.entries} entries written to ${value.file}`]);
  });
}
