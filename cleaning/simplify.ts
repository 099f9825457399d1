/** Writes traditional characters as simplified ones, character by character: for matching only, never for what is shown. */
import { Locale } from 'opencc-js/t2cn';

// The single characters of opencc's dictionary instead of its phrase converter: a fraction of a microsecond a name instead of several,
// and the same character gives the same key whatever stands beside it. Built once when the module is loaded, never changed.
const table = buildTable();

type Dictionary = string | readonly (readonly [from: string, to: string])[];

function buildTable(): ReadonlyMap<string, string> {
  // The package's own types do not resolve under Node's rules; this is their shape.
  const locale: unknown = Locale;
  const { to } = locale as { readonly to: { readonly cn: readonly (readonly Dictionary[])[] } };
  const map = new Map<string, string>();
  for (const dictionary of to.cn.flat()) {
    const entries = typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary;
    for (const [traditional, simplified] of entries) {
      if (traditional === undefined || simplified === undefined || traditional === simplified) continue;
      if ([...traditional].length === 1 && [...simplified].length === 1) map.set(traditional, simplified);
    }
  }
  return map;
}

/** Marks the first code of each character that the table has: one look tells that a text has nothing to change. */
const marked = new Uint8Array(0x1_0000);
for (const character of table.keys()) marked[character.charCodeAt(0)] = 1;

export function toSimplified(text: string): string {
  let at = 0;
  while (at < text.length && marked[text.charCodeAt(at)] === 0) at += 1;
  if (at === text.length) return text;
  let changed = false;
  let result = '';
  for (const character of text) {
    const simplified = table.get(character);
    if (simplified === undefined) result += character;
    else {
      changed = true;
      result += simplified;
    }
  }
  return changed ? result : text;
}
