/** Takes the weights of stored pairs apart, each with the parameters that it was made with. */
import type { LinkParameters } from '../../linking/link-model.ts';
import { waterfall } from '../../linking/match-weight.ts';
import { personModel } from '../../linking/person-model.ts';
import { shippedPersonParameters } from '../../linking/person-parameters.ts';
import { parametersSchema } from '../link/active-release.ts';
import type { Reader } from './reader.ts';
import type { FieldEvidence } from './rows.ts';
import { defineStatement } from './statement.ts';

const releases = defineStatement('load_link_releases', `select release, parameters from hub.link_release where release = any($1::int[])`);

/** A pair as it is stored; nothing but null when the record stands alone. */
export interface StoredPair {
  readonly pattern: number | null;
  readonly rarity: number | null;
  /** null: what the hub brings along. */
  readonly release: number | null;
}

export interface PairEvidence {
  readonly prior: number | null;
  readonly kinship: number | null;
  readonly evidence: readonly FieldEvidence[];
}

export async function explainPairs<Row extends StoredPair>(
  reader: Reader,
  rows: readonly Row[],
): Promise<(Omit<Row, keyof StoredPair> & PairEvidence)[]> {
  const needed = [...new Set(rows.flatMap(({ release }) => (release === null ? [] : [release])))];
  const known = new Map<number | null, LinkParameters>([[null, shippedPersonParameters]]);
  if (needed.length > 0) {
    const found = await reader.rows<{ release: number; parameters: unknown }>(releases, [needed]);
    for (const { release, parameters } of found) known.set(release, parametersSchema.parse(parameters));
  }
  return rows.map(({ pattern, rarity, release, ...row }) => {
    const parameters = known.get(release);
    if (pattern === null || parameters === undefined) return { ...row, evidence: [], prior: null, kinship: null };
    const { prior, parts, kinship } = waterfall(personModel, parameters, pattern, rarity ?? 0);
    return { ...row, evidence: parts.flatMap(spoken), prior, kinship };
  });
}

function spoken({ comparison, level, agrees, bits }: ReturnType<typeof waterfall>['parts'][number]): FieldEvidence[] {
  return level === null ? [] : [{ field: comparison, level, agrees, weight: bits }];
}
