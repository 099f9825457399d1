/** Lets the six streams of one run read one export: kicked off by the first of them, released after the last. */
import type { BulkExport, BulkFile, BulkManifest } from '../transports/fhir/bulk-export.ts';
import { readExportProblems } from '../transports/fhir/export-problems.ts';
import type { ExportProblem } from '../transports/fhir/export-problems.ts';

export interface ReadyExport extends BulkManifest {
  /** What the server says it could not export, counted; never its words. */
  readonly problems: readonly ExportProblem[];
}

export interface SharedExport {
  /** Joins the export of this run or starts one; `since` null asks for everything. */
  join(stream: string, since: string | null, signal: AbortSignal): Promise<{ readonly statusUrl: string; readonly since: string | null }>;
  ready(statusUrl: string, signal: AbortSignal): Promise<ReadyExport | 'gone'>;
  open(file: BulkFile, signal: AbortSignal): ReturnType<BulkExport['open']>;
  /** The export is of no more use to anybody. */
  forget(statusUrl: string): void;
  /** A stream has read all of it. */
  finish(stream: string, statusUrl: string): Promise<void>;
}

interface Standing {
  readonly statusUrl: string;
  readonly since: string | null;
  readonly startedAt: number;
  readonly joined: Set<string>;
  readonly finished: Set<string>;
}

/** An export that was started longer ago (ms) belongs to another run. */
const maxAge = 2 * 3_600_000;

export function makeSharedExport(bulk: BulkExport, streams: readonly string[]): SharedExport {
  let standing: Standing | null = null;
  const ready = new Map<string, Promise<ReadyExport | 'gone'>>();

  /** A stream joins once; asking again means that a new run has begun. An incremental export serves those who need no older rows. */
  const joinable = (export_: Standing, stream: string, since: string | null): boolean =>
    !export_.joined.has(stream) &&
    performance.now() - export_.startedAt < maxAge &&
    (since === null || export_.since === null ? since === export_.since : export_.since <= since);

  const load = async (statusUrl: string, signal: AbortSignal): Promise<ReadyExport | 'gone'> => {
    const manifest = await bulk.manifest(statusUrl, signal);
    return manifest === 'gone' ? 'gone' : { ...manifest, problems: await readExportProblems(bulk, manifest.error, signal) };
  };

  const forget = (statusUrl: string): void => {
    ready.delete(statusUrl);
    if (standing?.statusUrl === statusUrl) standing = null;
  };

  return {
    async join(stream, since, signal) {
      if (standing === null || !joinable(standing, stream, since)) {
        const statusUrl = await bulk.kickOff(since, signal);
        standing = { statusUrl, since, startedAt: performance.now(), joined: new Set(), finished: new Set() };
      }
      standing.joined.add(stream);
      return { statusUrl: standing.statusUrl, since: standing.since };
    },
    ready(statusUrl, signal) {
      const loading = ready.get(statusUrl) ?? load(statusUrl, signal);
      ready.set(statusUrl, loading);
      // A failed wait is not kept: the next stream asks again.
      loading.catch(() => ready.delete(statusUrl));
      return loading;
    },
    open: (file, signal) => bulk.open(file, signal),
    forget,
    async finish(stream, statusUrl) {
      if (standing?.statusUrl !== statusUrl) return;
      standing.finished.add(stream);
      if (!streams.every((name) => standing?.finished.has(name))) return;
      forget(statusUrl);
      await bulk.release(statusUrl);
    },
  };
}
