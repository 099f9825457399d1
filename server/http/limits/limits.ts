/** How much one request may ask for: every number of the GraphQL side in one place. */

export interface Limits {
  /** Bytes of a body; compressed bodies are not taken. */
  readonly bodyBytes: number;
  /** Lexical tokens of a document. */
  readonly tokens: number;
  /** Fields inside each other, fragments followed; introspection is bounded by graphql-js itself. */
  readonly depth: number;
  /** Aliases in a document. */
  readonly aliases: number;
  /** Fields of an operation's root, fragments followed. */
  readonly rootFields: number;
  /** Directives in a document. */
  readonly directives: number;
  /** `first` of any list. */
  readonly pageItems: number;
  /** `first` of a list of people. */
  readonly pagePeople: number;
  /** Values of a list in an argument. */
  readonly listItems: number;
  /** Characters of a text in one line, such as a name, an id or a cursor. */
  readonly lineCharacters: number;
  /** Characters of a free text, such as a reason. */
  readonly textCharacters: number;
  /** Cost of an operation as `costOf` counts it. */
  readonly cost: number;
  /** From the first byte of a request to its answer. */
  readonly requestMilliseconds: number;
  /** Levels of JSON in a body. */
  readonly bodyLevels: number;
  /** Subscriptions of one socket at once. */
  readonly subscriptions: number;
}

/**
 * The six worked questions cost 109 to 325, ten people with homes and ten cases each 900, a page of 100 cases with their places 205. 3,000 is nine times the
 * dearest question; fifty people with fifty cases each and their parties would cost 17,620.
 */
export const defaultLimits: Limits = {
  bodyBytes: 256 * 1024,
  tokens: 2_000,
  depth: 12,
  aliases: 15,
  rootFields: 10,
  directives: 30,
  pageItems: 100,
  pagePeople: 50,
  listItems: 100,
  lineCharacters: 1_000,
  textCharacters: 2_000,
  cost: 3_000,
  requestMilliseconds: 10_000,
  bodyLevels: 20,
  subscriptions: 10,
};
