/** Runs one stream's extraction to its end and keeps what came, for tests of small sources. */
import type { Connector, Cursor, SourcePage, SourceRow, StreamEnd } from '../../connectors/connector.ts';

export interface Extraction {
  readonly pages: readonly SourcePage[];
  readonly rows: readonly SourceRow[];
  readonly end: StreamEnd;
}

export interface ExtractAllOptions {
  readonly cursor?: Cursor | null;
  readonly resume?: Cursor | null;
  readonly full?: boolean;
  readonly signal?: AbortSignal;
  /** Called after each page. */
  readonly onPage?: (page: SourcePage, index: number) => void;
}

export async function extractAll(connector: Connector<string>, stream: string, options: ExtractAllOptions = {}): Promise<Extraction> {
  const source = connector.streams.find(({ name }) => name === stream);
  if (source === undefined) throw new Error(`no stream ${stream}`);
  const extraction = source.extract({
    cursor: options.cursor ?? null,
    resume: options.resume ?? null,
    full: options.full ?? false,
    signal: options.signal ?? new AbortController().signal,
  });
  const pages: SourcePage[] = [];
  for (;;) {
    const step = await extraction.next();
    if (step.done === true) return { pages, rows: pages.flatMap(({ rows }) => rows), end: step.value };
    pages.push(step.value);
    options.onPage?.(step.value, pages.length - 1);
  }
}
