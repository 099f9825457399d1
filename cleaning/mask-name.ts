/** Hides a name but for its first character. */

/** First character (code point), then one `*` for each further one, two at most: `张**`, `欧**`, `J**`. */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  return `${characters[0] ?? ''}${'*'.repeat(Math.min(Math.max(characters.length - 1, 0), 2))}`;
}
