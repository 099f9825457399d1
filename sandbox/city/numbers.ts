/** The departments' own numbers: counters by unit and day or month, and keys that do not betray the person behind them. */

export interface Numbers {
  /** 1, 2, 3 … for each prefix. */
  next(prefix: string): number;
  /** Counters whose prefix contains the text, to go on with later. */
  standing(part: string): Readonly<Record<string, number>>;
}

export function makeNumbers(start: Readonly<Record<string, number>> = {}): Numbers {
  const counters = new Map(Object.entries(start));
  return {
    next(prefix) {
      const number = (counters.get(prefix) ?? 0) + 1;
      counters.set(prefix, number);
      return number;
    },
    standing: (part) => Object.fromEntries([...counters].filter(([prefix]) => prefix.includes(part))),
  };
}

/** Twelve digits, a different one for each number below 90 million: multiplication modulo a prime. */
export function scrambled(number: number): string {
  return String((number * 100_000_007 + 314_159_265) % 999_999_999_989).padStart(12, '0');
}
