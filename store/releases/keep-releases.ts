/** Trains, judges, releases and takes back the parameters that people's records are linked with. */
import type pg from 'pg';
import { findFalls } from '../../linking/accuracy-card.ts';
import type { AccuracyCard, Fall } from '../../linking/accuracy-card.ts';
import { HubError } from '../../core/hub-error.ts';
import type { Database } from '../database.ts';
import { activeRelease, readRelease } from '../link/active-release.ts';
import { activateRelease, beginTraining } from '../link/calibrate-persons.ts';
import { withTransaction } from '../with-transaction.ts';
import { judgeClusters, loadTruth } from './judge-clusters.ts';
import type { Truth } from './judge-clusters.ts';
import { holdPress, tryRelease } from './try-release.ts';

export interface ReleaseRow {
  readonly release: number;
  readonly source: 'calibrated' | 'trained';
  readonly state: 'candidate' | 'active' | 'retired' | 'refused';
  readonly nodes: number;
  readonly departments: readonly string[];
  readonly madeAt: string;
  readonly releasedAt: string | null;
  readonly chosenBy: string | null;
  readonly reason: string | null;
  readonly card: AccuracyCard | null;
}

const columns = `release, source, state, nodes, departments, to_json(made_at) as "madeAt", to_json(released_at) as "releasedAt", chosen_by as "chosenBy", reason, card`;

/** Newest first. */
export async function listReleases(database: Pick<Database, 'pool'>): Promise<ReleaseRow[]> {
  return withTransaction(
    database,
    async (client) => (await client.query<ReleaseRow>(`select ${columns} from hub.link_release order by release desc`)).rows,
  );
}

async function rowOf(client: pg.ClientBase, release: number): Promise<ReleaseRow> {
  const { rows } = await client.query<ReleaseRow>(`select ${columns} from hub.link_release where release = $1 for update`, [release]);
  const [row] = rows;
  if (row === undefined)
    throw new HubError('BAD_INPUT', { problem: `There is no release ${String(release)}`, fix: 'List them with `hub link releases`' });
  return row;
}

async function keepCard(client: pg.ClientBase, release: number, card: AccuracyCard): Promise<void> {
  await client.query('update hub.link_release set card = $2 where release = $1', [release, JSON.stringify(card)]);
}

/** Makes a candidate from the records that stand; with a truth also its card, and that of the active release. @throws HubError PRESS_BUSY. */
export async function trainRelease(database: Pick<Database, 'pool'>, truth: Truth | null): Promise<ReleaseRow> {
  return withTransaction(database, async (client) => {
    await holdPress(client);
    const active = await activeRelease(client);
    if (truth !== null) await loadTruth(client, truth);
    const judge = (): Promise<AccuracyCard | null> => (truth === null ? Promise.resolve(null) : judgeClusters(client, truth.digest));
    const begun = await beginTraining(client);
    const { release, seen } = await tryRelease(client, begun, true, judge);
    const number = release.release ?? 0;
    await client.query('update hub.link_release set parameters = $2 where release = $1', [number, JSON.stringify(release.parameters)]);
    if (seen !== null) await keepCard(client, number, seen);
    if (truth !== null && active.release !== null && (await rowOf(client, active.release)).card?.judgedBy !== truth.digest) {
      const before = await tryRelease(client, active, false, judge);
      if (before.seen !== null) await keepCard(client, active.release, before.seen);
    }
    return rowOf(client, number);
  });
}

/** The card of a release on a truth. Null: of the active one. @throws HubError BAD_INPUT, PRESS_BUSY. */
export async function judgeRelease(database: Pick<Database, 'pool'>, release: number | null, truth: Truth): Promise<AccuracyCard> {
  return withTransaction(database, async (client) => {
    await holdPress(client);
    if (release !== null) await rowOf(client, release);
    const judged = release === null ? await activeRelease(client) : await readRelease(client, release);
    await loadTruth(client, truth);
    const { seen } = await tryRelease(client, judged, false, () => judgeClusters(client, truth.digest));
    if (judged.release !== null) await keepCard(client, judged.release, seen);
    return seen;
  });
}

export interface ReleaseRequest {
  readonly release: number;
  readonly by: string;
  /** A person answers for a release that would be refused, and says why. */
  readonly override: { readonly steward: string; readonly reason: string } | null;
}

export interface Released {
  readonly released: boolean;
  readonly falls: readonly Fall[];
  readonly why: string | null;
}

/** Puts a candidate in force for the next run, or refuses it: without a card on the truth of the active one's, or when a figure falls. @throws HubError BAD_INPUT. */
export async function putRelease(database: Pick<Database, 'pool'>, { release, by, override }: ReleaseRequest): Promise<Released> {
  return withTransaction(database, async (client) => {
    const row = await rowOf(client, release);
    if (row.state === 'active')
      throw new HubError('BAD_INPUT', { problem: `Release ${String(release)} is active already`, fix: 'Nothing has to be done' });
    const active = await activeRelease(client);
    const before = active.release === null ? null : (await rowOf(client, active.release)).card;
    const falls = row.card === null || before === null || before.judgedBy !== row.card.judgedBy ? [] : findFalls(before, row.card);
    const why = objection(row.card, before, active.release, falls);
    if (why !== null && override === null) {
      await client.query(
        `update hub.link_release set state = 'refused', reason = $2 where release = $1 and state in ('candidate', 'refused')`,
        [release, why],
      );
      return { released: false, falls, why };
    }
    await activateRelease(client, release);
    await client.query('update hub.link_release set chosen_by = $2, reason = $3 where release = $1', [
      release,
      override === null ? by : override.steward,
      override === null ? null : `in spite of: ${why ?? 'nothing'}; ${override.reason}`,
    ]);
    return { released: true, falls, why };
  });
}

function objection(card: AccuracyCard | null, before: AccuracyCard | null, active: number | null, falls: readonly Fall[]): string | null {
  if (card === null) return 'it has no accuracy card';
  if (active !== null && before === null) return `the active release ${String(active)} has no accuracy card to compare with`;
  if (before !== null && before.judgedBy !== card.judgedBy) return 'its card and that of the active release are on different truths';
  if (falls.length === 0) return null;
  const each = falls
    .slice(0, 5)
    .map(({ measure, group, figure, from, to }) => `${measure} ${figure} of ${group} falls from ${percent(from)} to ${percent(to)}`);
  return each.join('; ') + (falls.length > 5 ? `; and ${String(falls.length - 5)} more` : '');
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

/** The release that was active before is active again; it stays until somebody releases another. @throws HubError BAD_INPUT when there is none. */
export async function goBack(database: Pick<Database, 'pool'>, by: string): Promise<number> {
  return withTransaction(database, async (client) => {
    const { rows } = await client.query<{ release: number }>(
      `select release from hub.link_release where state = 'retired' order by retired_at desc nulls last, release desc limit 1`,
    );
    const [last] = rows;
    if (last === undefined)
      throw new HubError('BAD_INPUT', { problem: 'There is no earlier release', fix: 'List them with `hub link releases`' });
    await activateRelease(client, last.release);
    await client.query('update hub.link_release set chosen_by = $2 where release = $1', [last.release, by]);
    return last.release;
  });
}
