/** At most so many requests in any one second; the hotline turns the next one away. */

export interface RequestLimit {
  /** 0: admitted; else seconds to wait, at least 1. */
  ask(): number;
}

export function makeRequestLimit(perSecond: number, now: () => number): RequestLimit {
  const admitted: number[] = [];
  return {
    ask() {
      const time = now();
      while (admitted.length > 0 && time - (admitted[0] ?? 0) >= 1_000) admitted.shift();
      if (admitted.length >= perSecond) return Math.max(1, Math.ceil((1_000 - (time - (admitted[0] ?? time))) / 1_000));
      admitted.push(time);
      return 0;
    },
  };
}
