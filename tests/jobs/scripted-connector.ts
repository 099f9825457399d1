/** A department in memory for tests of the pipeline: a real connector whose source is a script of rows. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connector, SourceRow, SourceStream, StreamEnd } from '../../connectors/connector.ts';
import type { Department } from '../../core/department.ts';
import type { HubError } from '../../core/hub-error.ts';
import type { CanonicalRow } from '../../core/records.ts';

/** One row of the script: `name` is its content; `bad` cannot be cleaned, `poison` trips the rule over, `?…` has a code that nobody knows. */
export interface ScriptRow {
  readonly key: string | null;
  readonly name: string;
  readonly op?: 'upsert' | 'delete';
  readonly version?: string | null;
  readonly fault?: { readonly reason: string; readonly column?: string };
  readonly raw?: unknown;
}

export interface Script {
  rows: readonly ScriptRow[];
  coverage: 'snapshot' | 'changes';
  cursor: Readonly<Record<string, unknown>>;
  /** Rows a page, default 10. */
  page?: number;
  /** Milliseconds before each page. */
  delay?: number;
  /** Thrown before the first page. */
  fails?: HubError;
  /** Milliseconds of busy waiting for each cleaned row. */
  cleaning?: number;
  /** Filled by the connector: the requests that it got. */
  asked?: { cursor: unknown; resume: unknown; full: boolean }[];
}

export const streamName = 'rows';

export function scriptedConnector(department: Department, script: Script): Connector {
  const stream: SourceStream = {
    name: streamName,
    rules: 1,
    volatile: ['at'],
    async *extract({ cursor, resume, full, signal }): AsyncGenerator<{ rows: SourceRow[]; resume: { at: number } }, StreamEnd, void> {
      script.asked?.push({ cursor, resume, full });
      if (script.fails !== undefined) throw script.fails;
      const size = script.page ?? 10;
      for (let at = Number(resume?.['at'] ?? 0); at < script.rows.length; at += size) {
        if (script.delay !== undefined) await sleep(script.delay, undefined, { signal });
        const rows = script.rows.slice(at, at + size).map((row, index) => sourceRow(row, at + index));
        yield { rows, resume: { at: at + size } };
      }
      return { cursor: script.cursor, asOf: '2026-01-18T00:00:00Z', coverage: script.coverage, notes: [] };
    },
    clean({ key, raw }) {
      const until = performance.now() + (script.cleaning ?? 0);
      while (performance.now() < until);
      const { name } = raw as { name: string };
      if (name === 'bad') return { reject: { reason: 'bad_name', column: 'name' } };
      if (name === 'poison') throw new Error('a rule that trips');
      if (name.startsWith('?')) return { rows: canonicalRows(key, name), verdicts: { name: 'rejected:unknown_code' } };
      return { rows: canonicalRows(key, name), verdicts: name.startsWith('~') ? { name: 'repaired:space' } : {} };
    },
  };
  return { department, streams: [stream], check: () => Promise.resolve(), close: () => Promise.resolve() };
}

function sourceRow(row: ScriptRow, at: number): SourceRow {
  return {
    key: row.key,
    op: row.op ?? 'upsert',
    version: row.version ?? null,
    raw: row.raw ?? { name: row.name, at },
    origin: `script:${String(at + 1)}`,
    ...(row.fault === undefined ? {} : { fault: row.fault }),
  };
}

/** A handler with an open and a case with a vault side: enough to see rows of several kinds and parts open and close together. */
function canonicalRows(key: string, name: string): CanonicalRow[] {
  const rows: CanonicalRow[] = [{ kind: 'handler', part: '', code: key, name, department: null, phone: null }];
  if (!name.includes('+')) return rows;
  return [
    ...rows,
    {
      kind: 'case',
      part: '',
      case_kind: 'HOUSING_CASE',
      number: key,
      category_system: null,
      category: null,
      stage: 'RECEIVED',
      state: '1',
      opened_at: '2026-01-01T00:00:00Z',
      closed_at: null,
      deadline: null,
      handler_code: null,
      confidential: false,
      details: { name },
      vault: { title: name, content: null },
    },
    { kind: 'event', part: '1', seq: 1, at: '2026-01-01T00:00:00Z', action: 'received', handler_code: null, vault: { note: null } },
    { kind: 'event', part: '2', seq: 2, at: '2026-01-02T00:00:00Z', action: 'closed', handler_code: null, vault: { note: name } },
  ];
}
