/** The contract between a department and the pipeline: what every connector folder exports, and nothing that stores. */
import type { CanonicalRow, Verdicts } from '../core/records.ts';
import type { Department } from '../core/department.ts';
import type { Logger } from '../core/logger.ts';

/** JSON value that a cursor is made of; its meaning is the connector's own. */
export type Cursor = Readonly<Record<string, unknown>>;

/** One row as the source sent it, already without the parts that are not to be pulled. */
export interface SourceRow {
  /** The source's key, trimmed as the contract's key rules say; null makes the row a reject (`missing_key`). */
  readonly key: string | null;
  readonly op: 'upsert' | 'delete';
  /** Text that sorts as the source's versions do (its update time); null: the row read last wins. */
  readonly version: string | null;
  /** JSON-serialisable content. Values as they came (strings untouched). */
  readonly raw: unknown;
  /** Where a person finds it: `fw_20260118.csv:1042`, `page 12`, `Patient.ndjson:88`. No values of persons. */
  readonly origin: string;
  /** Set when the source's bytes could not be made into a row (wrong column count, broken JSON); `raw` then holds the text. */
  readonly fault?: { readonly reason: string; readonly column?: string };
}

/** What is committed together: rows and the place to go on from. */
export interface SourcePage {
  readonly rows: readonly SourceRow[];
  /** From which extraction of this stream resumes after this page, within the same run. */
  readonly resume: Cursor;
}

/** The end of a stream's extraction. */
export interface StreamEnd {
  /** Where the next run starts (watermark by the source's clock; becomes valid only with the run's edition). */
  readonly cursor: Cursor;
  /** The time by the source's clock for which the source vouches, ISO. */
  readonly asOf: string | null;
  /** snapshot: rows not seen are deleted; changes: only what was seen changed. */
  readonly coverage: 'snapshot' | 'changes';
  /** Things worth a line in the run's report: `column_added`, `drop_repaired`, … with facts that hold no values of persons. */
  readonly notes: readonly { readonly code: string; readonly facts: Readonly<Record<string, unknown>> }[];
}

export interface ExtractRequest {
  /** The published cursor of the stream, null on first load or `--full`. */
  readonly cursor: Cursor | null;
  /** The resume cursor of an interrupted extraction in this run, else null. */
  readonly resume: Cursor | null;
  readonly full: boolean;
  readonly signal: AbortSignal;
}

/** A stream of one department: one table, file or resource type. */
export interface SourceStream {
  readonly name: string;
  /** Part of the content hash: raise it when `clean` changes meaning, and every row is cleaned again. */
  readonly rules: number;
  /** Names of raw fields that do not count as content (update time, operation). */
  readonly volatile: readonly string[];
  /** Yields pages, returns the end. Memory stays bounded by a page. Throws HubError only. */
  extract(request: ExtractRequest): AsyncGenerator<SourcePage, StreamEnd, void>;
  /** Pure: makes canonical rows of one source row, or says why it cannot be used. */
  clean(row: { readonly key: string; readonly raw: unknown }, context: CleaningContext): CleanedRow;
}

export type CleanedRow =
  | { readonly rows: readonly CanonicalRow[]; readonly verdicts: Verdicts }
  | { readonly reject: { readonly reason: string; readonly column?: string } };

/** What cleaning may know besides the row. */
export interface CleaningContext {
  /** The business date, `YYYY-MM-DD` in Asia/Shanghai: later birth dates and events are rejected. */
  readonly today: string;
}

/** A connected department; `streams` in the order in which they are extracted (parents first). */
export interface Connector<Name extends string = Department> {
  readonly department: Name;
  readonly streams: readonly SourceStream[];
  /** Answers whether the department can be reached and is what the contract says; throws HubError. Used by `hub doctor`. */
  check(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export interface ConnectorOptions {
  readonly log: Logger;
  /** Rows a page, default 5,000: what is held in memory and committed together. */
  readonly pageSize?: number;
  /** The hub's own folder (absolute); under its `tmp` files rest while they are read, without a name and for their owner only. Default: the system's temporary folder. */
  readonly dataDir?: string;
  /** Days re-read behind a watermark, default 3. */
  readonly lookBackDays?: number;
}
