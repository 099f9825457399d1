/** A client of Bulk Data Access 2.0: kick off, wait, fetch the manifest and its files, clean up. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { HubError } from '../../../core/hub-error.ts';
import type { Logger } from '../../../core/logger.ts';
import { below } from '../http/allowed-origins.ts';
import type { FetchSource } from '../http/fetch-source.ts';
import { retryAfterMilliseconds } from '../http/retry-after.ts';
import type { SourceIdentity } from '../http/source-identity.ts';

const fileSchema = z.object({ type: z.string().default(''), url: z.string(), count: z.number().int().nonnegative().nullish() });
const manifestSchema = z.object({
  transactionTime: z.iso.datetime({ offset: true }),
  output: z.array(fileSchema),
  deleted: z.array(fileSchema).nullish(),
  error: z.array(fileSchema).nullish(),
});

export interface BulkFile {
  readonly type: string;
  readonly url: URL;
  /** Resources in it, when the server says. */
  readonly count: number | null;
}

export interface BulkManifest {
  readonly transactionTime: string;
  readonly output: readonly BulkFile[];
  readonly deleted: readonly BulkFile[];
  readonly error: readonly BulkFile[];
}

export interface BulkExportOptions {
  readonly source: FetchSource;
  readonly identity: SourceIdentity;
  readonly fhirUrl: URL;
  readonly types: readonly string[];
  readonly log: Logger;
  /** ms after which an export that is still not ready is given up; default 4 hours. */
  readonly readyWithin?: number;
  /** Longest pause between two polls, ms; default 2 minutes. */
  readonly longestPoll?: number;
}

export interface BulkExport {
  /** Starts an export and answers where to ask for it; `since` is an instant or null for everything. */
  kickOff(since: string | null, signal: AbortSignal): Promise<string>;
  /** Waits until it is ready; `gone` when the server no longer knows it. */
  manifest(statusUrl: string, signal: AbortSignal): Promise<BulkManifest | 'gone'>;
  /** Inflated bytes of a file, `gone` when the server no longer has it. */
  open(file: BulkFile, signal: AbortSignal): Promise<AsyncGenerator<Buffer, void, void> | 'gone'>;
  /** Tells the server that the files are no longer needed; failing to is no error. */
  release(statusUrl: string): Promise<void>;
}

const ndjson = 'application/fhir+ndjson';
const gone = [404, 410];

export function makeBulkExport(options: BulkExportOptions): BulkExport {
  const { source, identity, log } = options;
  const exportUrl = below(options.fhirUrl, '$export');

  const contract = (what: string): HubError =>
    new HubError('SOURCE_CONTRACT', {
      problem: `${identity.department}: ${what}`,
      fix: `Check that ${identity.setting} is the base of a FHIR R4 server that offers Bulk Data $export`,
      facts: { department: identity.department, setting: identity.setting },
    });

  const filesOf = (files: readonly z.output<typeof fileSchema>[], base: URL): BulkFile[] =>
    files.map(({ type, url, count }) => ({ type, url: source.resolve(url, base), count: count ?? null }));

  return {
    async kickOff(since, signal) {
      const url = new URL(exportUrl);
      // Written by hand: URLSearchParams would spell the commas %2C, which some servers take as part of a name.
      url.search = `?_type=${options.types.join(',')}&_outputFormat=${encodeURIComponent(ndjson)}`;
      if (since !== null) url.search += `&_since=${encodeURIComponent(since)}`;
      const answer = await source.stream({ url, signal, headers: { accept: 'application/fhir+json', prefer: 'respond-async' } });
      await answer.discard();
      const status = answer.header('content-location');
      if (answer.status !== 202 || status === null) throw contract('$export was not started (no 202 with Content-Location)');
      return source.resolve(status, url).href;
    },

    async manifest(statusUrl, signal) {
      const url = source.resolve(statusUrl, options.fhirUrl);
      const longest = options.longestPoll ?? 120_000;
      const until = performance.now() + (options.readyWithin ?? 4 * 3_600_000);
      let pause = 1_000;
      for (;;) {
        const answer = await source.json({ url, signal, answers: gone });
        if (gone.includes(answer.status)) return 'gone';
        if (answer.status !== 202) {
          const parsed = manifestSchema.safeParse(answer.body);
          if (!parsed.success)
            throw contract(`the export's manifest is not what the standard says (${parsed.error.issues[0]?.path.join('.') ?? ''})`);
          const { transactionTime, output, deleted, error } = parsed.data;
          const files = { output: filesOf(output, url), deleted: filesOf(deleted ?? [], url), error: filesOf(error ?? [], url) };
          return { transactionTime: new Date(transactionTime).toISOString(), ...files };
        }
        if (performance.now() > until) {
          throw new HubError('SOURCE_UNREACHABLE', {
            problem: `${identity.department}: the export is not ready in time`,
            fix: 'Ask the department how long an export takes; the hub starts another one with the next run',
            retryable: true,
            facts: { department: identity.department },
          });
        }
        log.info({ department: identity.department, progress: answer.header('x-progress')?.slice(0, 100) ?? null }, 'export is being made');
        const asked = retryAfterMilliseconds(answer.header('retry-after'), answer.header('date'), longest);
        pause = asked ?? Math.min(pause * 1.5, longest);
        await sleep(Math.max(pause, 50), undefined, { signal }).catch(() => undefined);
      }
    },

    async open(file, signal) {
      const answer = await source.stream({ url: file.url, signal, headers: { accept: ndjson, 'accept-encoding': 'gzip' }, answers: gone });
      if (!gone.includes(answer.status)) return answer.chunks;
      await answer.discard();
      return 'gone';
    },

    async release(statusUrl) {
      const url = source.resolve(statusUrl, options.fhirUrl);
      const answer = await source
        .stream({ url, method: 'DELETE', signal: AbortSignal.timeout(5_000), answers: [...gone, 405, 501] })
        .catch(() => null);
      await answer?.discard();
    },
  };
}
