/** Finds the one known road or compound name that a misspelt or shortened one means, or none: never a guess between two. */
import { pinyin } from 'pinyin-pro';

/** A known name and what it stands for; `district` is a 6-digit code or null, `community` a 12-digit one. */
export interface KnownName {
  readonly id: string;
  readonly name: string;
  readonly district: string | null;
  readonly community?: string | null;
}

export interface NearName {
  readonly id: string;
  /** Only the community, as coordinates tell it, made it the only one. */
  readonly here: boolean;
}

export interface NearNames {
  /**
   * In this order, each if it is the only one in the district: a longer or shorter form, one edit away, the same sounds, a known name inside of this one. Then
   * a nickname of the only such compound in the community: 莲达翠湖 for 翠湖名居 on 莲达东路, 恒茂 for 恒茂梦时代.
   */
  find(name: string, district: string | null, community?: string | null): NearName | null;
}

/** 一期 and 二期, 沿江北大道 and 沿江南大道, A区 and B区 are different places: an edit of one of these characters is no typing error. */
const tellingCharacters = new Set([...'东南西北中上下前后内外新老大小一二三四五六七八九十百期区甲乙丙丁ABCDEFGHabcdefgh0123456789']);
/** What a nickname leaves out: 世纪花园 for 世纪花园小区, 龙贤 for 龙贤巷. */
const droppableSuffixes = [
  '小区',
  '住宅小区',
  '花园',
  '花苑',
  '家园',
  '社区',
  '公寓',
  '苑',
  '城',
  '园',
  '大道',
  '大街',
  '路',
  '街',
  '巷',
] as const;
/** Shorter names have too many neighbours. */
const shortestName = 3;
/** Shorter ones stand inside of too many others. */
const shortestInside = 4;
/** 恒茂, 翠湖: the part of a compound's name by which people call it. */
const headLength = 2;

/** Each name is filed under itself and under every form with one character left out: two names one edit apart share a form. */
export function makeNearNames(known: readonly KnownName[]): NearNames {
  const forms = new Map<string, Set<KnownName>>();
  const nicknames = new Map<string, Set<KnownName>>();
  const communities = new Map<string, Set<KnownName>>();
  for (const entry of known) {
    for (const form of deletions([...entry.name])) file(forms, form, entry);
    for (const stem of stems(entry.name)) file(nicknames, stem, entry);
    if (entry.community != null) file(communities, entry.community, entry);
  }
  let sounds: Map<string, Set<KnownName>> | undefined;
  const sounding = (name: string): ReadonlySet<KnownName> => {
    if (sounds === undefined) {
      sounds = new Map();
      for (const entry of known) file(sounds, soundOf(entry.name), entry);
    }
    return sounds.get(soundOf(name)) ?? new Set();
  };
  const inDistrict = (name: string, district: string | null): string | null => {
    const letters = [...name];
    const shortened = new Set([
      ...(nicknames.get(name) ?? []),
      ...stems(name).flatMap((stem) => [...namedExactly(forms, stem), ...(nicknames.get(stem) ?? [])]),
    ]);
    const nickname = unique(shortened, district);
    if (nickname !== null || letters.length < shortestName) return nickname;
    const close = new Set<KnownName>();
    for (const form of deletions(letters)) {
      for (const entry of forms.get(form) ?? []) if (oneInnocentEdit(letters, [...entry.name])) close.add(entry);
    }
    if (close.size > 0) return unique(close, district);
    return unique(sounding(name), district) ?? unique(inside(forms, name), district);
  };
  return {
    find(name, district, community = null) {
      const found = inDistrict(name, district);
      if (found !== null) return { id: found, here: false };
      const here = community === null ? null : unique(calledSo(communities.get(community) ?? new Set(), name), null);
      return here === null ? null : { id: here, here: true };
    },
  };
}

function stems(name: string): string[] {
  return droppableSuffixes
    .filter((suffix) => name.endsWith(suffix) && name.length - suffix.length >= 2)
    .map((suffix) => name.slice(0, -suffix.length));
}

function namedExactly(forms: ReadonlyMap<string, Set<KnownName>>, name: string): KnownName[] {
  return [...(forms.get(name) ?? [])].filter((entry) => entry.name === name);
}

function soundOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array' }).join(' ');
}

/** The longest known names that stand inside of this one, when what stands around them tells nothing. */
function inside(forms: ReadonlyMap<string, Set<KnownName>>, name: string): ReadonlySet<KnownName> {
  const letters = [...name];
  for (let length = letters.length - 1; length >= shortestInside; length -= 1) {
    const found = new Set<KnownName>();
    for (let start = 0; start + length <= letters.length; start += 1) {
      const around = [...letters.slice(0, start), ...letters.slice(start + length)];
      if (around.some((letter) => tellingCharacters.has(letter))) continue;
      for (const entry of namedExactly(forms, letters.slice(start, start + length).join(''))) found.add(entry);
    }
    if (found.size > 0) return found;
  }
  return new Set();
}

/** Of the compounds nearby, those whose name begins as this one ends or goes on where this one ends. */
function calledSo(entries: ReadonlySet<KnownName>, name: string): ReadonlySet<KnownName> {
  return new Set([...entries].filter((entry) => entry.name.startsWith(name) || name.endsWith(entry.name.slice(0, headLength))));
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
