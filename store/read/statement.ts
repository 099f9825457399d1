/** A named statement and its pins: words such as `:edition` in its text that the reader fills, so that no caller can forget or forge them. */

const pinTypes = {
  edition: 'int',
  at: 'timestamptz',
  signed: 'boolean',
  people: 'boolean',
  candidates: 'boolean',
  buildings: 'boolean',
  runs: 'boolean',
  office: 'text',
  subjects: 'bigint[]',
  opened: 'text[]',
  special: 'boolean',
  unconsented: 'boolean',
} as const;
export type Pin = keyof typeof pinTypes;

const pinPattern = new RegExp(`(?<!:):(${Object.keys(pinTypes).join('|')})\\b`, 'g');

export interface Statement {
  readonly name: string;
  /** SQL with `$1…$n` for the caller's values, then the pins. */
  readonly text: string;
  readonly pins: readonly Pin[];
  /** Whether the server keeps the statement. False for rare mixtures of filters, which would fill a connection's memory. */
  readonly prepared: boolean;
  /** Whether it is planned for its values: a filter may leave three rows or half the city. False for look-ups by key, whose plan is always the same. */
  readonly replanned: boolean;
}

/**
 * @param name verb and noun in snake case; mixtures of filters add their names.
 * @param text SQL; `$1…$n` are the caller's, words such as `:edition` and `:subjects` the reader's.
 */
export function defineStatement(
  name: string,
  text: string,
  options: { readonly prepared?: boolean; readonly replanned?: boolean } = {},
): Statement {
  const own = [...text.matchAll(/\$(\d+)/g)].reduce((highest, match) => Math.max(highest, Number(match[1])), 0);
  const pins: Pin[] = [];
  const numbered = text.replace(pinPattern, (_, word: Pin) => {
    if (!pins.includes(word)) pins.push(word);
    return `$${own + pins.indexOf(word) + 1}::${pinTypes[word]}`;
  });
  return { name, text: numbered, pins, prepared: options.prepared ?? true, replanned: options.replanned ?? false };
}
