/** Writes traditional characters as simplified ones, character by character: for matching only, never for what is shown. */
import { Locale } from 'opencc-js/t2cn';

// The single characters of opencc's dictionary instead of its phrase converter: a fraction of a microsecond a name instead of several,
// and the same character gives the same key whatever stands beside it. Built once when the module is loaded, never changed.
const table = buildTable();

function buildTable(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const group of Locale.to['cn'] ?? []) {
    for (const dictionary of group) {
      const entries = typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary;
      for (const [from, to] of entries) {
        if (from !== undefined && to !== undefined && [...from].length === 1 && [...to].length === 1 && from !== to) map.set(from, to);
      }
    }
  }
  return map;
}

export function toSimplified(text: string): string {
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
