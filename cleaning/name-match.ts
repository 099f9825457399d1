/** The form in which names are compared: never shown, never stored outside the vault. */
import { toSimplified } from './simplify.ts';

const plain = /^[\u4E00-\u9FFF]*$/;

/** Simplified characters, letters and digits only (and `*` of masks), Latin in upper case. 肖 and 萧 stay apart: comparisons score them, nothing merges them. */
export function nameMatch(text: string): string {
  if (plain.test(text)) return toSimplified(text);
  return toSimplified(
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}\p{M}\p{Co}*]/gu, ''),
  );
}
