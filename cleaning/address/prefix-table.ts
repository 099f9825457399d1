/** A table of names that is asked: which is the longest of them that this text begins with. */

export interface PrefixTable<T> {
  readonly names: ReadonlyMap<string, T>;
  /** First two characters of every name: most texts begin with none of them, and are answered by one look. */
  readonly heads: ReadonlySet<string>;
  readonly longest: number;
}

/** Names of one character are left out: they would cut words apart. */
export function makePrefixTable<T>(entries: Iterable<readonly [string, T]>): PrefixTable<T> {
  const names = new Map([...entries].filter(([name]) => name.length >= 2));
  const heads = new Set<string>();
  let longest = 0;
  for (const name of names.keys()) {
    heads.add(name.slice(0, 2));
    longest = Math.max(longest, name.length);
  }
  return { names, heads, longest };
}

export function longestPrefix<T>(text: string, table: PrefixTable<T>): { readonly name: string; readonly value: T } | null {
  if (!table.heads.has(text.slice(0, 2))) return null;
  for (let length = Math.min(table.longest, text.length); length >= 2; length--) {
    const name = text.slice(0, length);
    const value = table.names.get(name);
    if (value !== undefined) return { name, value };
  }
  return null;
}
