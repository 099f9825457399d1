/** Match weights: what a pattern says, in bits, altogether and field by field. */
import type { LevelParameters, LinkModel, LinkParameters } from './link-model.ts';
import { levelIn } from './link-model.ts';

/** The weight of a pattern against each of the two ways to be different people, prior included, rarity not yet counted. */
export interface PatternWeight {
  readonly pattern: number;
  /** Bits for one person against strangers. The rarity of what agrees is added to it. */
  readonly stranger: number;
  /** Bits for one person against kin; infinite where the model knows none. */
  readonly kin: number;
}

/** One bar of a waterfall. */
export interface WeightPart {
  readonly comparison: string;
  /** null: nothing to compare. */
  readonly level: string | null;
  /** The two say the same. */
  readonly agrees: boolean;
  readonly bits: number;
}

export interface Waterfall {
  /** Before any field is looked at. */
  readonly prior: number;
  readonly parts: readonly WeightPart[];
  /** What is taken off because people of one home share names, phones and addresses; 0 or less. */
  readonly kinship: number;
  readonly total: number;
}

/** Of a level: bits for one person against strangers. */
export function levelBits(level: LevelParameters, rarity: number | null): number {
  return Math.log2(level.m) + (rarity ?? -Math.log2(level.u));
}

const oddsBits = (one: number, other: number): number => Math.log2(one) - Math.log2(other);

export function patternWeight(model: LinkModel, parameters: LinkParameters, pattern: number): PatternWeight {
  let stranger = oddsBits(parameters.match, 1 - parameters.match);
  let kin = parameters.kin === 0 ? Infinity : oddsBits(parameters.match, parameters.kin);
  model.comparisons.forEach((comparison, at) => {
    const level = levelIn(pattern, at) - 1;
    const learnt = parameters.levels[comparison.name]?.[level];
    if (level < 0 || learnt === undefined) return;
    stranger += levelBits(learnt, comparison.levels[level]?.rarity === undefined ? null : 0);
    kin += oddsBits(learnt.m, learnt.kin);
  });
  return { pattern, stranger, kin };
}

/** The odds that both rivals leave: strangers and kin are two ways to be wrong. */
export function combinedWeight(stranger: number, kin: number): number {
  const [low, high] = stranger < kin ? [stranger, kin] : [kin, stranger];
  return low - Math.log2(1 + 2 ** (low - high));
}

/** Takes a weight apart. `rarity`: bits of what the two share, in whichever comparison has one: a model lets one of them apply at a time. */
export function waterfall(model: LinkModel, parameters: LinkParameters, pattern: number, rarity: number): Waterfall {
  const parts = model.comparisons.map((comparison, at): WeightPart => {
    const level = levelIn(pattern, at) - 1;
    const learnt = parameters.levels[comparison.name]?.[level];
    const found = comparison.levels[level];
    if (learnt === undefined || found === undefined) return { comparison: comparison.name, level: null, agrees: false, bits: 0 };
    return {
      comparison: comparison.name,
      level: found.name,
      agrees: found.agrees === true,
      bits: levelBits(learnt, found.rarity === undefined ? null : rarity),
    };
  });
  const prior = oddsBits(parameters.match, 1 - parameters.match);
  const stranger = prior + parts.reduce((sum, part) => sum + part.bits, 0);
  const total = combinedWeight(stranger, patternWeight(model, parameters, pattern).kin);
  return { prior, parts, kinship: total - stranger, total };
}
