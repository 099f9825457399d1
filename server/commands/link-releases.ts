/** `hub link train | card | sample | releases | release | back`: the parameters that people's records are linked with, their accuracy, and going from one to another. */
import { userInfo } from 'node:os';
import { HubError } from '../../core/hub-error.ts';
import type { AccuracyCard, CardLine } from '../../linking/accuracy-card.ts';
import { cardOfReview } from '../../linking/reviewed-sample.ts';
import { assertSchema } from '../../store/migrate.ts';
import { goBack, judgeRelease, listReleases, putRelease, trainRelease } from '../../store/releases/keep-releases.ts';
import type { ReleaseRow } from '../../store/releases/keep-releases.ts';
import { samplePairs } from '../../store/releases/sample-pairs.ts';
import type { SampledPair } from '../../store/releases/sample-pairs.ts';
import { withTransaction } from '../../store/with-transaction.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { readReview, readTruth } from '../read-truth.ts';
import { withStore } from '../with-store.ts';
import { writeLines } from '../write-lines.ts';

const operator = (): string => `command line: ${userInfo().username}`;
const nextRun = 'The next run links everything with it; `hub sync --wait` does so now.';

function cardLines(card: AccuracyCard): string[] {
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`.padStart(9);
  const line = ({ group, of, precision, recall, f1 }: CardLine): string =>
    `  ${group.padEnd(22)} ${percent(precision)} ${percent(recall)} ${percent(f1)} ${String(of).padStart(10)}`;
  const head = (title: string): string => `${title.padEnd(24)} precision    recall        F1         of`;
  return [
    head('Pairwise'),
    ...card.pairwise.map(line),
    ...(card.bCubed.length === 0 ? [] : [head('B-cubed'), ...card.bCubed.map(line)]),
    `Judged by ${card.judgedBy.slice(0, 12)}`,
  ];
}

function releaseLine(row: ReleaseRow): string {
  const all = row.card?.pairwise.find(({ group }) => group === 'all');
  const figures =
    all === undefined ? 'no card' : `precision ${(all.precision * 100).toFixed(2)} %, recall ${(all.recall * 100).toFixed(2)} %`;
  return `${String(row.release).padStart(4)}  ${row.state.padEnd(9)} ${row.source.padEnd(10)} ${String(row.nodes).padStart(9)} records  ${figures}${row.reason === null ? '' : `; ${row.reason}`}`;
}

export async function trainCommand({ configuration, output }: HubRuntime, options: { readonly truth: string | null }): Promise<void> {
  const truth = options.truth === null ? null : await readTruth(options.truth);
  await withStore(configuration, 'hub link', async ({ database }) => {
    await assertSchema(database);
    const made = await trainRelease(database, truth);
    output.result(made, (row) => [
      `Release ${String(row.release)} is a candidate, learnt from ${String(row.nodes)} records of ${row.departments.join(', ')}.`,
      ...(row.card === null ? ['It has no accuracy card: make one with hub link card --truth.'] : cardLines(row.card)),
    ]);
  });
}

export interface CardOptions {
  /** null: the active one. */
  readonly release: number | null;
  readonly truth: string | null;
  readonly reviewed: string | null;
}

export async function cardCommand({ configuration, output }: HubRuntime, { release, truth, reviewed }: CardOptions): Promise<void> {
  if ((truth === null) === (reviewed === null))
    throw new HubError('BAD_INPUT', {
      problem: 'A card is judged by a truth or by a reviewed sample',
      fix: 'Give one of --truth and --reviewed',
    });
  if (reviewed !== null) {
    const { digest, pairs } = await readReview(reviewed);
    if (pairs.every(({ same }) => same === null))
      throw new HubError('BAD_INPUT', {
        problem: 'No pair of the sample is judged',
        fix: 'Write same or different into the column verdict',
      });
    output.result(cardOfReview(pairs, digest), cardLines);
    return;
  }
  const read = await readTruth(truth ?? '');
  await withStore(configuration, 'hub link', async ({ database }) => {
    await assertSchema(database);
    output.result(await judgeRelease(database, release, read), cardLines);
  });
}

// eslint-disable-next-line @typescript-eslint/require-await -- lines are written as they come.
async function* sampleLines(pairs: readonly SampledPair[]): AsyncGenerator<string> {
  yield 'one,other,band,stands_for,weight,linked,agrees,verdict';
  for (const pair of pairs) {
    const name = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    yield [
      name(pair.one),
      name(pair.other),
      pair.band,
      pair.standsFor.toFixed(3),
      pair.weight.toFixed(2),
      String(pair.linked),
      pair.agrees.join(' '),
      '',
    ].join(',');
  }
}

export async function sampleCommand(
  { configuration, output }: HubRuntime,
  options: { readonly out: string; readonly pairs: number },
): Promise<void> {
  await withStore(configuration, 'hub link', async ({ database }) => {
    await assertSchema(database);
    const pairs = await withTransaction(database, (client) => samplePairs(client, options.pairs));
    await writeLines(options.out, sampleLines(pairs));
    output.result({ file: options.out, pairs: pairs.length }, (value) => [
      `${String(value.pairs)} pairs written to ${value.file}: write same or different into the column verdict, then hub link card --reviewed ${value.file}`,
    ]);
  });
}

export async function releasesCommand({ configuration, output }: HubRuntime): Promise<void> {
  await withStore(configuration, 'hub link', async ({ database }) => {
    await assertSchema(database);
    output.result({ releases: await listReleases(database) }, ({ releases }) =>
      releases.length === 0 ? ['No release yet: links are made with what the hub brings along.'] : releases.map(releaseLine),
    );
  });
}

export interface ReleaseOptions {
  readonly release: number;
  readonly accept: string | null;
  readonly steward: string | null;
}

/** Returns 1 when it is refused. */
export async function releaseCommand({ configuration, output }: HubRuntime, { release, accept, steward }: ReleaseOptions): Promise<number> {
  if ((accept === null) !== (steward === null) || accept?.trim() === '' || steward?.trim() === '') {
    throw new HubError('BAD_INPUT', {
      problem: 'A release in spite of its card needs a reason and who answers for it',
      fix: 'Give --accept and --steward together',
    });
  }
  return withStore(configuration, 'hub link', async ({ database }) => {
    await assertSchema(database);
    const override = accept === null || steward === null ? null : { reason: accept.trim(), steward: steward.trim() };
    const done = await putRelease(database, { release, by: operator(), override });
    output.result({ release, ...done }, ({ released, why }) =>
      released
        ? [`Release ${String(release)} is active${why === null ? '' : ` in spite of: ${why}`}. ${nextRun}`]
        : [`Refused: ${why ?? ''}. A steward who answers for it gives --steward NAME --accept REASON.`],
    );
    return done.released ? 0 : 1;
  });
}

export async function backCommand({ configuration, output }: HubRuntime): Promise<void> {
  await withStore(configuration, 'hub link', async ({ database }) => {
    await assertSchema(database);
    const release = await goBack(database, operator());
    output.result({ release }, () => [`Release ${String(release)} is active again. ${nextRun}`]);
  });
}
