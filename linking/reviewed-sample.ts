/** What a clerk's judgement of a sample says of the whole: each pair stands for as many as its band has for each that was sampled. */
import { figuresOf } from './accuracy-card.ts';
import type { AccuracyCard } from './accuracy-card.ts';

export interface ReviewedPair {
  readonly band: string;
  readonly standsFor: number;
  readonly linked: boolean;
  /** null: the clerk could not tell. */
  readonly same: boolean | null;
}

/** Recall is that among candidates: what no blocking rule met, nobody was shown. */
export function cardOfReview(reviewed: readonly ReviewedPair[], digest: string): AccuracyCard {
  const judged = reviewed.filter(({ same }) => same !== null);
  const lineOf = (group: string, pairs: readonly ReviewedPair[]) => {
    const sum = (holds: (pair: ReviewedPair) => boolean): number =>
      pairs.reduce((total, pair) => total + (holds(pair) ? pair.standsFor : 0), 0);
    const figures = figuresOf(
      sum(({ linked, same }) => linked && same === true),
      sum(({ linked }) => linked),
      sum(({ same }) => same === true),
    );
    return { group, of: pairs.length, ...figures };
  };
  const bands = [...new Set(judged.map(({ band }) => band))];
  return {
    judgedBy: digest,
    records: 0,
    pairwise: [
      lineOf('all', judged),
      ...bands.map((band) =>
        lineOf(
          `bits ${band}`,
          judged.filter((pair) => pair.band === band),
        ),
      ),
    ],
    bCubed: [],
  };
}
