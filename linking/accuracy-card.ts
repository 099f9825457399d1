/** The accuracy card of a release: how right its persons are, as a whole and group by group, and what has fallen against another card. */

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Of one group; `of` pairs or records it was counted on. */
export interface CardLine extends Figures {
  readonly group: string;
  readonly of: number;
}

export interface AccuracyCard {
  /** What it was judged by: the digest of a truth, or of a reviewed sample. Only cards of the same truth are compared. */
  readonly judgedBy: string;
  readonly records: number;
  /** Over pairs of records. */
  readonly pairwise: readonly CardLine[];
  /** Over records: each counts alike, whatever the size of its person. */
  readonly bCubed: readonly CardLine[];
}

/** Points of a hundred that a figure may fall. */
export const mostFall = 0.5;
/** Fewer pairs or records say too little: one of two hundred is half a point. */
export const leastCounted = 200;

export function figuresOf(right: number, found: number, real: number): Figures {
  const precision = found === 0 ? 1 : right / found;
  const recall = real === 0 ? 1 : right / real;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

export interface Fall {
  readonly measure: 'pairwise' | 'B-cubed';
  readonly group: string;
  readonly figure: keyof Figures;
  readonly from: number;
  readonly to: number;
}

/** Every figure of a group of some size that is more than {@link mostFall} points lower than on the card before. */
export function findFalls(before: AccuracyCard, after: AccuracyCard): readonly Fall[] {
  const compare = (measure: Fall['measure'], old: readonly CardLine[], now: readonly CardLine[]): Fall[] =>
    now.flatMap((line) => {
      const earlier = old.find(({ group }) => group === line.group);
      if (earlier === undefined || Math.min(earlier.of, line.of) < leastCounted) return [];
      return (['precision', 'recall', 'f1'] as const).flatMap((figure) =>
        (earlier[figure] - line[figure]) * 100 > mostFall
          ? [{ measure, group: line.group, figure, from: earlier[figure], to: line[figure] }]
          : [],
      );
    });
  return [...compare('pairwise', before.pairwise, after.pairwise), ...compare('B-cubed', before.bCubed, after.bCubed)];
}
