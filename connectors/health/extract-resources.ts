/** Reads one resource type out of the run's bulk export, file by file, and goes on where an interrupted extraction ended. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { HubError } from '../../core/hub-error.ts';
import type { ExtractRequest, SourcePage, SourceRow, StreamEnd } from '../connector.ts';
import { throwIfStopped } from '../stop-requested.ts';
import type { BulkFile } from '../transports/fhir/bulk-export.ts';
import { readNdjson } from '../transports/fhir/read-ndjson.ts';
import { lookBack } from '../transports/rest/look-back.ts';
import { readDeletions } from './read-deletions.ts';
import { readResource } from './read-resource.ts';
import type { ResourceType } from './resource-type.ts';
import type { ReadyExport, SharedExport } from './shared-export.ts';

export interface ResourcePaging {
  readonly pageRows: number;
  /** Characters of a page; large resources make shorter pages. */
  readonly pageCharacters: number;
  /** A longer line is a reject. Photographs that will be dropped still have to pass. */
  readonly maxLineBytes: number;
  /** Minutes before the export's transactionTime at which the next run starts. */
  readonly lookBackMinutes: number;
  /** Times a file that breaks off is asked for again without having come further. */
  readonly fileRetries: number;
  /** First pause before that, ms; doubles. */
  readonly filePause: number;
}

/** null: the last export had errors, so that everything is to be asked for again. */
const cursorSchema = z.object({ transactionTime: z.string().nullable() });

const resumeSchema = z.object({
  statusUrl: z.string(),
  since: z.string().nullable(),
  /** Of the manifest that the position counts in; null before it was seen. */
  transactionTime: z.string().nullable(),
  /** Files read to their end. */
  file: z.number().int(),
  /** Lines of the next file that are read already. */
  line: z.number().int(),
});
type ExportPosition = z.output<typeof resumeSchema>;

interface StreamFile extends BulkFile {
  readonly deleted: boolean;
}

const maxRestarts = 2;

export async function* extractResources(
  shared: SharedExport,
  resource: ResourceType,
  request: ExtractRequest,
  paging: ResourcePaging,
): AsyncGenerator<SourcePage, StreamEnd, void> {
  const { signal } = request;
  const published = request.full || request.cursor === null ? null : cursorSchema.parse(request.cursor).transactionTime;
  const since = published === null ? null : lookBack(published, paging.lookBackMinutes);
  let position = request.resume === null ? null : resumeSchema.parse(request.resume);
  let foreign = 0;

  for (let restarts = 0; restarts <= maxRestarts; restarts += 1) {
    throwIfStopped(signal);
    if (position === null) {
      const joined = await shared.join(resource.type, since, signal);
      position = { statusUrl: joined.statusUrl, since: joined.since, transactionTime: null, file: 0, line: 0 };
      // An empty page, so that another process can wait for this export instead of starting one of its own.
      yield { rows: [], resume: position };
    }
    const ready = await shared.ready(position.statusUrl, signal);
    if (ready !== 'gone' && (position.transactionTime === null || position.transactionTime === ready.transactionTime)) {
      const files = filesOf(ready, resource.type);
      let whole = true;
      for (let file = position.file; file < files.length && whole; file += 1) {
        const reading = readFile(files[file] as StreamFile, { shared, resource, paging, signal, ready }, { ...position, file });
        let step = await reading.next();
        for (; step.done !== true; step = await reading.next()) {
          position = step.value.resume;
          yield step.value;
        }
        whole = step.value.whole;
        foreign += step.value.foreign;
        position = { ...position, transactionTime: ready.transactionTime, file: file + 1, line: 0 };
      }
      if (whole) {
        await shared.finish(resource.type, position.statusUrl);
        return endOf(ready, position.since, published, foreign);
      }
    }
    shared.forget(position.statusUrl);
    position = null;
  }
  throw new HubError('CURSOR_EXPIRED', {
    problem: `health: the export's files of ${resource.type} are gone or incomplete before they could be read`,
    fix: 'Ask the department how long an export is kept; the hub starts another one with the next run',
    retryable: true,
    facts: { department: 'health', stream: resource.type },
  });
}

/** The files of one type, then all deletions, which name their types inside. A file of a type nobody asked for is not fetched. */
function filesOf(ready: ReadyExport, type: string): readonly StreamFile[] {
  return [
    ...ready.output.filter((file) => file.type === type).map((file) => ({ ...file, deleted: false })),
    ...ready.deleted.map((file) => ({ ...file, deleted: true })),
  ];
}

interface FileContext {
  readonly shared: SharedExport;
  readonly resource: ResourceType;
  readonly paging: ResourcePaging;
  readonly signal: AbortSignal;
  readonly ready: ReadyExport;
}

interface FilePage extends SourcePage {
  readonly resume: ExportPosition;
}

/** Asks again for a file that breaks off, from its first byte, and skips what was read; `whole` is false when it is gone or short. */
async function* readFile(
  file: StreamFile,
  context: FileContext,
  start: ExportPosition,
): AsyncGenerator<FilePage, { readonly whole: boolean; readonly foreign: number }, void> {
  const { shared, resource, paging, signal, ready } = context;
  const name = file.url.pathname.split('/').at(-1) ?? resource.type;
  let done = start.line;
  let foreign = 0;
  let fruitless = 0;
  for (;;) {
    const before = done;
    try {
      const chunks = await shared.open(file, signal);
      if (chunks === 'gone') return { whole: false, foreign };
      let rows: SourceRow[] = [];
      let characters = 0;
      let number = 0;
      const page = (line: number): FilePage => ({ rows, resume: { ...start, transactionTime: ready.transactionTime, line } });
      for await (const line of readNdjson(chunks, paging.maxLineBytes)) {
        number = line.number;
        if (number <= done) continue;
        characters += line.text?.length ?? 0;
        const origin = `${name}:${number}`;
        if (file.deleted) rows.push(...readDeletions(line, { type: resource.type, transactionTime: ready.transactionTime, origin }));
        else {
          const row = readResource(line, { resource, changesOnly: start.since !== null, origin });
          if (row === 'foreign') foreign += 1;
          else if (row !== 'out_of_scope') rows.push(row);
        }
        // One line of deletions may fill several pages; until the last of them it counts as not read.
        for (; rows.length > paging.pageRows; rows = rows.slice(paging.pageRows)) {
          throwIfStopped(signal);
          yield { ...page(number - 1), rows: rows.slice(0, paging.pageRows) };
        }
        if (rows.length < paging.pageRows && characters < paging.pageCharacters) continue;
        throwIfStopped(signal);
        yield page(number);
        done = number;
        rows = [];
        characters = 0;
      }
      if (rows.length > 0) yield page(number);
      return { whole: file.deleted || number >= (file.count ?? 0), foreign };
    } catch (error) {
      if (!(error instanceof HubError) || !error.retryable || signal.aborted) throw error;
      fruitless = done > before ? 0 : fruitless + 1;
      if (fruitless > paging.fileRetries) throw error;
      await sleep(paging.filePause * 2 ** fruitless * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
    }
  }
}

/**
 * An export with errors may lack resources: then nothing is taken as deleted and the cursor stays, so that the next run asks again and
 * nothing is lost.
 */
function endOf(ready: ReadyExport, since: string | null, published: string | null, foreign: number): StreamEnd {
  const failed = ready.problems.some(({ severity }) => severity === 'error' || severity === 'fatal');
  return {
    cursor: { transactionTime: failed ? published : ready.transactionTime },
    asOf: failed ? published : ready.transactionTime,
    coverage: since === null && !failed ? 'snapshot' : 'changes',
    notes: [
      ...ready.problems.map(({ severity, code, count }) => ({ code: 'export_problem', facts: { severity, issue: code, count } })),
      ...(foreign === 0 ? [] : [{ code: 'resources_not_asked_for', facts: { count: foreign } }]),
    ],
  };
}
