/** `hub erase` takes a person out of every edition, for good. */
import { HubError } from '../../core/hub-error.ts';
import { erasureBases, erasureBasisCodes } from '../../core/policy/erasure-bases.ts';
import { uidOf } from '../../resolvers/node-id.ts';
import { erasePerson } from '../../store/erasure/erase-person.ts';
import type { ErasureOrder } from '../../store/erasure/seal-erasure.ts';
import { vacuumTouched } from '../../store/erasure/vacuum-touched.ts';
import { assertSchema } from '../../store/migrate.ts';
import { readLine } from '../erasure/read-line.ts';
import { openErasure } from '../erasure/open-erasure.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { withCheckpoint } from '../audit/with-checkpoint.ts';
import { withStore } from '../with-store.ts';

export interface EraseCommandOptions {
  readonly by: string;
  readonly basis: string;
  readonly reason: string;
  readonly keepOut: boolean;
  readonly dryRun: boolean;
}

function readOrder({ by, basis, reason, keepOut }: EraseCommandOptions): ErasureOrder {
  const code = erasureBasisCodes.find((one) => one === basis);
  if (code === undefined) {
    throw new HubError('BAD_INPUT', {
      problem: `${basis} is no ground for an erasure`,
      fix: `Give --basis one of ${erasureBasisCodes.join(', ')} (Personal Information Protection Law, article 47)`,
    });
  }
  return { by: readLine(by, '--by'), basis: code, reason: readLine(reason, '--reason'), keepOut };
}

export async function eraseCommand(
  { configuration, output, log }: HubRuntime,
  person: string,
  options: EraseCommandOptions,
): Promise<void> {
  const order = readOrder(options);
  const uid = uidOf('person', person);
  if (uid === null) {
    throw new HubError('BAD_INPUT', {
      problem: 'This is no id of a person',
      fix: 'Copy the id of a Person from an answer, or its uid from `hub export identities`',
    });
  }
  await withStore(configuration, 'hub erase', async ({ database }) => {
    await assertSchema(database);
    const { erasure, counts } = await withCheckpoint({ configuration, database, log }, () =>
      erasePerson(openErasure(configuration, database), uid, order, options.dryRun),
    );
    const vacuumed = options.dryRun ? [] : await vacuumTouched(database);
    output.result({ erasure, dryRun: options.dryRun, basis: order.basis, counts, vacuumed }, (value) => [
      value.dryRun
        ? 'Nothing was changed. An erasure would take out:'
        : `Erased as number ${String(value.erasure)} (${erasureBases[value.basis]}):`,
      ...Object.entries(value.counts).map(([name, count]) => `${String(count).padStart(8)}  ${name.replaceAll('_', ' ')}`),
    ]);
  });
}
