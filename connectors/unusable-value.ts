/** Finds values that no database column can hold or that no department means: they make a row a reject before any rule looks at it. */

/** Longer texts are not a field of any contract (the longest is 2,000 characters). */
const longestText = 20_000;

export interface UnusableValue {
  readonly reason: 'nul_character' | 'lone_surrogate' | 'replacement_character' | 'too_long' | 'not_finite';
  /** Top-level field of the raw row, when there is one. */
  readonly column?: string;
}

/** A cheap first look, which takes whole pairs of surrogates too. */
const suspicious = /[\0\ud800-\udfff\ufffd]/;

function reasonOf(value: unknown): UnusableValue['reason'] | null {
  if (typeof value === 'string') {
    if (value.length > longestText) return 'too_long';
    if (!suspicious.test(value)) return null;
    if (value.includes('\0')) return 'nul_character';
    if (value.includes('\ufffd')) return 'replacement_character';
    return /\p{Surrogate}/u.test(value) ? 'lone_surrogate' : null;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'not_finite';
  if (Array.isArray(value)) {
    for (const item of value) {
      const reason = reasonOf(item);
      if (reason !== null) return reason;
    }
    return null;
  }
  if (typeof value === 'object' && value !== null) return findUnusableValue(value)?.reason ?? null;
  return null;
}

/** The first unusable value of a raw row, or null. Fields named in `except` (geometry) are not looked into. */
export function findUnusableValue(raw: unknown, except: readonly string[] = []): UnusableValue | null {
  if (typeof raw !== 'object' || raw === null) {
    const reason = reasonOf(raw);
    return reason === null ? null : { reason };
  }
  for (const column in raw) {
    const value: unknown = (raw as Record<string, unknown>)[column];
    if (value === null || except.includes(column)) continue;
    const reason = reasonOf(value);
    if (reason !== null) return { reason, column };
  }
  return null;
}
