/** Chooses blocking rules for a file from what its keys really hold: the loosest ones that it can bear, since a loose rule loses fewest pairs. */
import type { FieldKey } from './declared-model.ts';
import type { BlockingRule } from './link-model.ts';

/** What was counted of a key in a file. */
export interface KeyCount {
  /** Pairs of records under one value. */
  readonly pairs: number;
  /** The same without values that more records share than the cap allows. */
  readonly capped: number;
  /** Share of the records with the key whose value is below the cap. */
  readonly covered: number;
}

export interface ChooseRulesOptions {
  readonly keys: readonly FieldKey[];
  readonly counts: readonly KeyCount[];
  readonly nodes: number;
  readonly cap: number;
  readonly most: number;
}

/** Pairs that a rule may cost for each record. */
const bearable = 10;
/** Pairs of a record that all rules together may cost. */
const budget = 60;
/** A key that covers so much is a rule of its own; joined with another it would only lose pairs. Below the second it is none at all. */
const [enough, worthwhile] = [0.9, 0.2];
/** Rules that one key takes part in: a slip in it must not spoil all. */
const mostUses = 4;

export function chooseRules({ keys, counts, nodes, cap, most }: ChooseRulesOptions): readonly BlockingRule[] {
  const counted = keys.flatMap((key, at) => {
    const count = counts[at];
    return count === undefined ? [] : [{ key, ...count }];
  });
  const fits = counted.filter(({ capped, covered }) => capped > 0 && capped / nodes <= bearable && covered >= worthwhile);
  const singles = fits.map(({ key, capped, covered }) => ({ parts: [key], cost: capped / nodes, covered }));
  const alone = new Set(fits.filter(({ covered }) => covered >= enough).map(({ key }) => key));
  const rest = counted.filter(({ key, pairs }) => pairs > 0 && !alone.has(key));
  const joined = rest.flatMap((one, at) =>
    rest
      .slice(at + 1)
      .filter(({ key }) => key.field !== one.key.field)
      .map((other) => ({ parts: [one.key, other.key], cost: (one.pairs * other.pairs) / ((nodes * (nodes - 1)) / 2) / nodes, covered: 1 }))
      .filter(({ cost }) => cost <= bearable),
  );
  const loosest = (rules: typeof singles): typeof singles => [...rules].sort((one, other) => other.cost - one.cost);
  const uses = new Map<FieldKey, number>();
  const chosen: BlockingRule[] = [];
  let spent = 0;
  for (const { parts, cost } of [...loosest(singles), ...loosest(joined)]) {
    if (chosen.length === most || spent + cost > budget || parts.some((part) => (uses.get(part) ?? 0) >= mostUses)) continue;
    spent += cost;
    for (const part of parts) uses.set(part, (uses.get(part) ?? 0) + 1);
    chosen.push(makeRule(parts, chosen.length, cap));
  }
  return chosen;
}

/** The rule that two records agree in all of `parts`; of parts with several values, in any combination. */
export function makeRule(parts: readonly FieldKey[], seed: number, cap: number): BlockingRule {
  const combinations = parts.reduce<readonly (readonly string[])[]>(
    (before, { values }) => before.flatMap((known) => values.map((value) => [...known, value])),
    [[]],
  );
  return {
    name: parts.map(({ field, name }) => `${field}.${name}`).join('+'),
    keys: combinations.map((values) => `hashtextextended(${values.map((value) => `(${value})`).join(` || '|' || `)}, ${String(seed)})`),
    cap,
  };
}
