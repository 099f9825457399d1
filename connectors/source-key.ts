/** The key of a source row: cleaned as all keys are, and refused when it is damaged. */
import { cleanKey } from '../cleaning/clean-key.ts';

/** A cheap first look, which takes whole pairs of surrogates too. */
const damage = /[\0\ud800-\udfff\ufffd]/;
const damaged = /[\0\p{Cs}\ufffd]/u;

/** Trimmed, NFKC, upper case; null when nothing is left. A damaged key is no key: cutting the damage out could make it somebody else's. */
export function sourceKey(text: unknown): string | null {
  if (typeof text === 'number') return Number.isSafeInteger(text) ? String(text) : null;
  if (typeof text !== 'string' || text.length > 200) return null;
  if (damage.test(text) && damaged.test(text)) return null;
  return cleanKey(text);
}
