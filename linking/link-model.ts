/**
 * What a linking model is made of. Data: the store turns it into SQL, `estimate-parameters.ts` learns its numbers.
 *
 * Vocabulary (Fellegi–Sunter): a *node* is a record as linking sees it; a *blocking rule* gives nodes keys, and nodes under one key are a *candidate pair*;
 * a *comparison* looks at one field of a pair and finds one *level*; the levels of all comparisons are the pair's *pattern*. A level has three probabilities:
 * `m` among pairs of one person, `u` among pairs of different people, `kin` among different people who share a home or a phone. The *match weight* of a
 * pattern is the logarithm to base 2 of the odds that the pair is one person; the *prior* is its part that no field gives.
 */

export interface ComparisonLevel {
  readonly name: string;
  /** SQL condition over the nodes `a` and `b`; the first level that holds is the pair's. */
  readonly when: string;
  /**
   * SQL over `a` and `b`, real: how rare the value is that both have, −log2 of its share. It then stands for −log2 u, so that 王伟 weighs little and
   * 欧阳娜娜 much (term frequency). Without it the level's own u counts.
   */
  readonly rarity?: string;
  /** Fields say the same: what an explanation calls met. */
  readonly agrees?: boolean;
}

export interface Comparison {
  readonly name: string;
  /** SQL condition over `a` and `b`: there is something to compare. Where it does not hold the comparison says nothing. */
  readonly applies: string;
  /** SQL over `a` and `b`, computed once for a pair: distances, which several levels ask for. Levels name them as `m.<name>`; names are a model's own. */
  readonly measures?: Readonly<Record<string, string>>;
  /** How much more a pair knows of two records that this could be compared of, a whole number, default 1: what knows more decides more when clusters meet. */
  readonly knows?: number;
  /** From the most to the least alike, at most seven; the last must hold always. */
  readonly levels: readonly ComparisonLevel[];
}

export interface BlockingRule {
  readonly name: string;
  /** SQL over a node `n`, bigint; null where the rule gives no key. Several for fields that hold several values. */
  readonly keys: readonly string[];
  /** Nodes under one key: above it the key tells nothing and is left out. The run's report says how many were. */
  readonly cap: number;
}

export interface LinkModel {
  readonly blocking: readonly BlockingRule[];
  readonly comparisons: readonly Comparison[];
  /** SQL condition over the nodes `a` and `b`: they are two, whatever else they share, and comparing them tells nobody anything. Default: none are. */
  readonly apart?: string;
}

export interface LevelParameters {
  readonly m: number;
  readonly u: number;
  readonly kin: number;
}

/** What is learnt of a model. */
export interface LinkParameters {
  /** Probability that two nodes taken at random are one person. */
  readonly match: number;
  /** Probability that two nodes taken at random are different people who share a home or a phone; 0 where the model has none such. */
  readonly kin: number;
  /** By comparison, then by level, in the order of the model. */
  readonly levels: Readonly<Record<string, readonly LevelParameters[]>>;
}

/** Levels of one comparison in a pattern: 0 says nothing, 1 is the first level. Three bits each, so that a pattern is one number. */
const bits = 3;
/** Comparisons in a pattern: whole numbers are exact up to 2^53. */
export const mostComparisons = 17;
export const mostLevels = 2 ** bits - 1;

/** The factor by which a comparison's level counts in the pattern. */
export function patternFactor(comparison: number): number {
  return 2 ** (bits * comparison);
}

/** How much a pattern knows: the comparisons that had something to compare, each by what it {@link Comparison.knows}. */
export function knownIn({ comparisons }: LinkModel, pattern: number): number {
  return comparisons.reduce((sum, { knows = 1 }, at) => (levelIn(pattern, at) > 0 ? sum + knows : sum), 0);
}

/** The level of a comparison in a pattern, 0 where it says nothing. */
export function levelIn(pattern: number, comparison: number): number {
  return Math.floor(pattern / patternFactor(comparison)) % (mostLevels + 1);
}
