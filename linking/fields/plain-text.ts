/** The forms in which values of a file are compared: without case, accents and punctuation, and no longer than a comparison can bear. */

/** PostgreSQL's levenshtein takes 255 bytes; a character has up to four. */
const longest = 60;

/** Lower case, accents off, letters of one kind; control characters are blanks. */
function folded(value: string): string {
  return value
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’`]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words and numbers with one blank between; null when none is left. */
export function plainText(value: string, most = longest): string | null {
  const text = [...folded(value)].slice(0, most).join('').trim();
  return text === '' ? null : text;
}

/** As {@link plainText} without blanks: a name or number is the same however it is spaced. */
export function plainLetters(value: string): string | null {
  return plainText(value)?.replaceAll(' ', '') ?? null;
}

/** Characters in order: two values with the same ones differ by their order alone. */
export function sortedLetters(text: string): string {
  return [...text].sort().join('');
}

export function words(value: string): string[] {
  return folded(value)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => [...word].slice(0, longest).join(''));
}
