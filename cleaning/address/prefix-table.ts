/** A table of names that is asked: which is the longest of them that this text begins with. */

export interface PrefixTable<T> {
  readonly names: ReadonlyMap<string, T>;
  /** The names by the codes of their first and second characters, the longest first: most texts begin with none of them, and are answered by a look. */
  readonly heads: ReadonlyMap<number, ReadonlyMap<number, readonly string[]>>;
}

/** Names of one character are left out: they would cut words apart. */
export function makePrefixTable<T>(entries: Iterable<readonly [string, T]>): PrefixTable<T> {
  const names = new Map([...entries].filter(([name]) => name.length >= 2));
  const heads = new Map<number, Map<number, string[]>>();
  for (const name of [...names.keys()].sort((a, b) => b.length - a.length)) {
    const seconds = heads.get(name.charCodeAt(0)) ?? new Map<number, string[]>();
    heads.set(name.charCodeAt(0), seconds);
    const same = seconds.get(name.charCodeAt(1));
    if (same === undefined) seconds.set(name.charCodeAt(1), [name]);
    else same.push(name);
  }
  return { names, heads };
}

export function longestPrefix<T>(text: string, table: PrefixTable<T>): { readonly name: string; readonly value: T } | null {
  const names = table.heads.get(text.charCodeAt(0))?.get(text.charCodeAt(1));
  if (names === undefined) return null;
  for (const name of names) {
    if (!text.startsWith(name)) continue;
    const value = table.names.get(name);
    if (value !== undefined) return { name, value };
  }
  return null;
}
