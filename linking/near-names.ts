/** Finds the one known road or compound name that a misspelt or shortened one means, or none: never a guess between two. */

/** A known name and what it stands for; `district` is a 6-digit code or null. */
export interface KnownName {
  readonly id: string;
  readonly name: string;
  readonly district: string | null;
}

export interface NearNames {
  /** The id of the unique best match one edit away, or of the unique longer or shorter form (nickname); null when none or several. */
  find(name: string, district: string | null): string | null;
}

/** 一期 and 二期, 沿江北大道 and 沿江南大道, A区 and B区 are different places: an edit of one of these characters is no typing error. */
const tellingCharacters = new Set([...'东南西北中上下前后内外新老大小一二三四五六七八九十百期区甲乙丙丁ABCDEFGHabcdefgh0123456789']);
/** What a nickname leaves out: 世纪花园 for 世纪花园小区. */
const droppableSuffixes = ['小区', '住宅小区', '花园', '花苑', '家园', '社区', '公寓', '苑', '城', '园'] as const;
/** Shorter names have too many neighbours. */
const shortestName = 3;

/** Each name is filed under itself and under every form with one character left out: two names one edit apart share a form. */
export function makeNearNames(known: readonly KnownName[]): NearNames {
  const forms = new Map<string, Set<KnownName>>();
  const nicknames = new Map<string, Set<KnownName>>();
  for (const entry of known) {
    for (const form of deletions([...entry.name])) file(forms, form, entry);
    for (const suffix of droppableSuffixes) {
      if (entry.name.endsWith(suffix) && entry.name.length - suffix.length >= 2)
        file(nicknames, entry.name.slice(0, -suffix.length), entry);
    }
  }
  return {
    find(name, district) {
      const letters = [...name];
      const stem = droppableSuffixes
        .map((suffix) => (name.endsWith(suffix) ? name.slice(0, -suffix.length) : ''))
        .filter((form) => form.length >= 2);
      const shortened = new Set([...(nicknames.get(name) ?? []), ...stem.flatMap((form) => namedExactly(forms, form))]);
      const nickname = unique(shortened, district);
      if (nickname !== null || letters.length < shortestName) return nickname;
      const close = new Set<KnownName>();
      for (const form of deletions(letters)) {
        for (const entry of forms.get(form) ?? []) if (oneInnocentEdit(letters, [...entry.name])) close.add(entry);
      }
      return unique(close, district);
    },
  };
}

function namedExactly(forms: ReadonlyMap<string, Set<KnownName>>, name: string): KnownName[] {
  return [...(forms.get(name) ?? [])].filter((entry) => entry.name === name);
}

function file(into: Map<string, Set<KnownName>>, form: string, entry: KnownName): void {
  const entries = into.get(form);
  if (entries === undefined) into.set(form, new Set([entry]));
  else entries.add(entry);
}

function deletions(letters: readonly string[]): Set<string> {
  const forms = new Set([letters.join('')]);
  for (let index = 0; index < letters.length; index += 1) forms.add([...letters.slice(0, index), ...letters.slice(index + 1)].join(''));
  return forms;
}

/** In the district when it is known and has one; a single one elsewhere only when the district is not known. */
function unique(entries: ReadonlySet<KnownName>, district: string | null): string | null {
  const within = district === null ? [...entries] : [...entries].filter((entry) => entry.district === null || entry.district === district);
  const ids = new Set(within.map((entry) => entry.id));
  return ids.size === 1 ? (within[0]?.id ?? null) : null;
}

/** One character put in, left out, exchanged, or two neighbours swapped, none of them telling. */
function oneInnocentEdit(left: readonly string[], right: readonly string[]): boolean {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < left.length - start && end < right.length - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  const fromLeft = left.slice(start, left.length - end);
  const fromRight = right.slice(start, right.length - end);
  if (fromLeft.length + fromRight.length === 0) return false;
  if ([...fromLeft, ...fromRight].some((letter) => tellingCharacters.has(letter))) return false;
  const swapped = fromLeft.length === 2 && fromRight.length === 2 && fromLeft[0] === fromRight[1] && fromLeft[1] === fromRight[0];
  return swapped || (fromLeft.length <= 1 && fromRight.length <= 1);
}
