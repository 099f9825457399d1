/** `hub explain`: why two records are one person or two, as a waterfall of bits. Levels and bits, never values. */
import { explainPair } from '../../store/link/explain-pair.ts';
import type { PairConstraint, PairExplanation } from '../../store/link/explain-pair.ts';
import { assertSchema } from '../../store/migrate.ts';
import { withTransaction } from '../../store/with-transaction.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { withStore } from '../with-store.ts';

export async function explainCommand({ configuration, output }: HubRuntime, names: readonly [string, string]): Promise<void> {
  await withStore(configuration, 'hub explain', async ({ database }) => {
    await assertSchema(database);
    const explained = await withTransaction(database, (client) => explainPair(client, names));
    output.result({ ...explained, same: isSame(explained) }, renderExplanation);
  });
}

function isSame({ outcomes: [one, other] }: PairExplanation): boolean {
  return one.person !== null && one.person === other.person;
}

/** Bits that one block of a bar stands for. */
const bitsOfBlock = 2;
const widest = 20;

function line(what: string, level: string, bits: number): string {
  const bar = (bits < 0 ? '░' : '█').repeat(Math.min(widest, Math.round(Math.abs(bits) / bitsOfBlock)));
  return `  ${what.padEnd(14)} ${level.padEnd(18)} ${`${bits < 0 ? '' : '+'}${bits.toFixed(1)}`.padStart(7)}  ${bar}`.trimEnd();
}

export function oddsInWords(bits: number): string {
  const odds = 2 ** Math.min(Math.abs(bits), 60);
  const number =
    odds >= 1e6
      ? `more than ${Math.min(1e9, 10 ** Math.floor(Math.log10(odds))).toLocaleString('en')}`
      : Math.round(odds * (odds < 10 ? 10 : 1)) / (odds < 10 ? 10 : 1);
  return bits >= 0 ? `${String(number)} to 1 that they are one person` : `${String(number)} to 1 that they are two`;
}

const constraints: Readonly<Record<PairConstraint, string>> = {
  two_citizen_ids: 'two different valid citizen ids: only a decision of a steward brings them together',
  died_before: 'one had died before the other was seen: only a decision of a steward brings them together',
};

const notes: Readonly<Record<string, string>> = {
  contested: 'stands alone, because two persons have an equal claim to it',
  cut: 'was kept out of a person whose other records speak against it',
};

export function renderExplanation(explained: PairExplanation): readonly string[] {
  const { waterfall, blocking, outcomes, release } = explained;
  const [one, other] = outcomes;
  const met = blocking.filter(({ capped }) => !capped).map(({ rule }) => rule);
  const capped = blocking.flatMap(({ rule, records, capped: is }) => (is ? [`${rule} (${String(records)} records)`] : []));
  const together = isSame(explained);
  return [
    `${one.record}  and  ${other.record}`,
    line('prior', '', waterfall.prior),
    ...waterfall.parts.flatMap(({ comparison, level, bits }) => (level === null ? [] : [line(comparison, level, bits)])),
    line('kinship', '', waterfall.kinship),
    line('total', '', waterfall.total),
    `Odds: ${oddsInWords(waterfall.total)}.`,
    met.length > 0
      ? `Candidates: they meet by ${met.join(', ')}.`
      : `No candidates: ${blocking.length > 0 ? 'what they share is shared by too many' : 'no blocking rule brings them together'}.`,
    ...(capped.length > 0 ? [`Shared by too many to tell anything: ${capped.join(', ')}.`] : []),
    ...explained.constraints.map((constraint) => `Constraint: ${constraints[constraint]}.`),
    ...(explained.sameAs ? ['The department itself says that they are one.'] : []),
    ...explained.decisions.map(
      ({ id, kind, joined, decidedBy, undone }) =>
        `Decision ${id}: ${kind}, ${joined ? 'one person' : 'two persons'}, by ${decidedBy}${undone ? '; undone since' : ''}.`,
    ),
    `Edition ${String(explained.edition)}: ${together ? `one person, ${String(one.person)}` : `two persons, ${one.person ?? 'none yet'} and ${other.person ?? 'none yet'}`}.`,
    ...outcomes.flatMap(({ record, note }) => (note === null ? [] : [`${record} ${notes[note] ?? note}.`])),
    `Parameters: ${release.release === null ? 'those that the hub brings along' : `release ${String(release.release)}, ${release.source}`}.`,
  ];
}
