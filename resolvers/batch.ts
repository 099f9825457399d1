/** Loaders over the read verbs: keys of one tick become one statement, and each key is read once in a request. */
import DataLoader from 'dataloader';

/** One row for each key, null where there is none. */
export function loadOne<Key, Row>(
  load: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return new DataLoader<Key, Row | null>(async (keys) => {
    const rows = new Map((await load(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** All rows of each key, in the order of the statement. */
export function loadMany<Key, Row>(
  load: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, readonly Row[]> {
  return new DataLoader<Key, readonly Row[]>(async (keys) => {
    const found = new Map<Key, Row[]>(keys.map((key) => [key, []]));
    for (const row of await load(keys)) found.get(keyOf(row))?.push(row);
    return keys.map((key) => found.get(key) ?? []);
  });
}

/** A page for each owner; owners with the same arguments share a statement. */
export function loadPages<Key, Request, Result>(
  load: (keys: readonly Key[], request: Request) => Promise<readonly Result[]>,
): { load(key: Key, request: Request): Promise<Result> } {
  const byRequest = new Map<string, DataLoader<Key, Result>>();
  return {
    load(key, request) {
      const name = JSON.stringify(request);
      const loader = byRequest.get(name) ?? new DataLoader<Key, Result>((keys) => load(keys, request));
      byRequest.set(name, loader);
      return loader.load(key);
    },
  };
}
