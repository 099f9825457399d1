/** Hides a name but for its first character. */

const plain = /^[\u4E00-\u9FFF]{2,4}$/;

/** First character (code point), then one `*` for each further one, two at most: `张**`, `欧**`, `J**`. */
export function maskName(name: string): string {
  if (plain.test(name)) return name.charAt(0) + (name.length > 2 ? '**' : '*');
  const characters = [...name.trim()];
  return `${characters[0] ?? ''}${'*'.repeat(Math.min(Math.max(characters.length - 1, 0), 2))}`;
}
