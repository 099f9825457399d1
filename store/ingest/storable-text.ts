/** Text that PostgreSQL cannot hold (NUL, lone surrogates) made visible, so that the row can be kept as a reject. */

const unstorable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A cheap first look: nearly no text holds any of them, and the search above looks around each character. */
const suspicious = /[\0\ud800-\udfff]/;

/** A cheap first look at JSON text: well-formed JSON.stringify writes both kinds as these escapes, and few other things. */
export function maybeUnstorable(json: string): boolean {
  return json.includes('\\u0000') || json.includes('\\ud');
}

export function holdsUnstorable(text: string): boolean {
  return suspicious.test(text) && text.search(unstorable) !== -1;
}

/** Each offending character becomes the six characters `\uXXXX`. */
export function storableText(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.replace(unstorable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The value with its texts made storable, and the outermost field that was at fault ('' when it was the value itself); column is undefined when nothing was. */
export function storableValue(value: unknown): { readonly value: unknown; readonly column: string | undefined } {
  let column: string | undefined;
  function walk(item: unknown, path: string): unknown {
    if (typeof item === 'string') {
      const text = storableText(item);
      if (text !== item) column ??= path;
      return text;
    }
    if (Array.isArray(item)) return item.map((one) => walk(one, path));
    if (item === null || typeof item !== 'object' || item instanceof Date) return item;
    return Object.fromEntries(
      Object.entries(item).map(([key, one]) => {
        const name = storableText(key);
        if (name !== key) column ??= path;
        return [name, walk(one, path === '' ? name : path)];
      }),
    );
  }
  return { value: walk(value, ''), column };
}
