/** Case numbers within what an operator typed into a field for them. */
import { sourceKey } from './source-key.ts';

/**
 * `警情：J3601 0220261、J36010…` has two. Blanks stand inside of a number as well as between two of them, so both readings are given, beside the whole: what is nobody's
 * number joins nothing.
 */
export function typedNumbers(text: string | null | undefined): readonly string[] {
  const typed = sourceKey(text);
  if (typed === null) return [];
  return [...new Set([typed, ...runsIn(typed), ...runsIn(typed.replaceAll(/\s+/g, ''))])];
}

/** Of fewer characters than any department's numbers have, it is a house number, a date or a count. */
function runsIn(text: string): readonly string[] {
  return (text.match(/[A-Z\d][A-Z\d_-]{5,}/g) ?? []).filter((run) => /\d/.test(run));
}
