/** Extracts one reference file: whole when its bytes are new, nothing when they are those of the last time. */
import { z } from 'zod';
import { HubError } from '../../core/hub-error.ts';
import type { ExtractRequest, SourcePage, SourceRow, StreamEnd } from '../connector.ts';
import { sourceKey } from '../source-key.ts';
import { throwIfStopped } from '../stop-requested.ts';
import type { FileRow } from '../transports/formats/file-row.ts';
import { intoPages } from '../transports/formats/into-pages.ts';
import { parseManifest } from '../transports/formats/manifest.ts';
import type { Manifest, ManifestFile } from '../transports/formats/manifest.ts';

import { download } from '../transports/sftp/download.ts';
import type { DownloadedFile } from '../transports/sftp/download.ts';
import type { SftpSource } from '../transports/sftp/sftp-source.ts';

export interface ReferenceFile {
  readonly stream: string;
  readonly name: string;
  readonly key: string;
  readonly read: (file: DownloadedFile, onAdded: (columns: readonly string[]) => void) => AsyncIterable<readonly FileRow[]>;
}

export interface FileOptions {
  readonly pageSize: number;
  readonly temporaryDir: string;
}

const cursorSchema = z.object({ sha256: z.string() });
const resumeSchema = z.object({ sha256: z.string(), rows: z.number() });
const manifestPath = 'MANIFEST.json';

export async function readReferenceManifest(source: SftpSource, signal: AbortSignal): Promise<Manifest> {
  const text = await source.readText(manifestPath, 1_000_000, signal);
  if (text !== null) return parseManifest(text, manifestPath, source.department);
  throw incomplete(source, `The reference folder ${source.settings.root} has no ${manifestPath}`, { folder: source.settings.root });
}

export async function* extractFile(
  source: SftpSource,
  wanted: ReferenceFile,
  request: ExtractRequest,
  options: FileOptions,
): AsyncGenerator<SourcePage, StreamEnd, void> {
  const { signal } = request;
  throwIfStopped(signal);
  const manifest = await readReferenceManifest(source, signal);
  const announced = manifest.files.find(({ name }) => name === wanted.name);
  if (announced === undefined) throw incomplete(source, `The reference manifest does not name ${wanted.name}`, { file: wanted.name });
  const cursor = request.full || request.cursor === null ? null : cursorSchema.parse(request.cursor);
  const resume = request.resume === null ? null : resumeSchema.parse(request.resume);
  const sha256 = announced.sha256.toLowerCase();
  const end = { cursor: { sha256 }, asOf: new Date(manifest.generatedAt).toISOString() };
  if (resume === null && cursor?.sha256 === sha256) return { ...end, coverage: 'changes', notes: [] };
  if (resume !== null && resume.sha256 !== sha256) throw replaced(source, wanted);
  const added: string[] = [];
  for await (const page of readPages(source, wanted, announced, manifest, options, resume?.rows ?? 0, added, signal)) {
    yield { rows: page.rows.map((row) => asSourceRow(wanted, row)), resume: { sha256, rows: page.upTo } };
    throwIfStopped(signal);
  }
  return { ...end, coverage: 'snapshot', notes: added.map((column) => ({ code: 'column_added', facts: { file: wanted.name, column } })) };
}

async function* readPages(
  source: SftpSource,
  wanted: ReferenceFile,
  announced: ManifestFile,
  manifest: Manifest,
  options: FileOptions,
  skip: number,
  added: string[],
  signal: AbortSignal,
): AsyncGenerator<{ readonly rows: readonly FileRow[]; readonly upTo: number }, void, void> {
  const bytes = { path: announced.name, bytes: announced.bytes, sha256: announced.sha256, drop: manifest.drop };
  const file = await download(source, bytes, options.temporaryDir, signal);
  try {
    yield* intoPages(
      wanted.read(file, (columns) => added.push(...columns)),
      options.pageSize,
      skip,
    );
  } finally {
    await file.close();
  }
}

function asSourceRow(wanted: ReferenceFile, row: FileRow): SourceRow {
  const { origin } = row;
  if (row.values === null) return { key: null, op: 'upsert', version: null, raw: { text: row.text }, origin, fault: { reason: row.fault } };
  return { key: sourceKey(row.values[wanted.key]), op: 'upsert', version: null, raw: row.values, origin };
}

function incomplete(source: SftpSource, problem: string, facts: Readonly<Record<string, unknown>>): HubError {
  const fix = 'Ask the governance centre to complete its folder, or check the path in REFERENCE_SFTP_URL';
  return new HubError('SOURCE_DROP_INCOMPLETE', { problem, fix, retryable: true, facts: { department: source.department, ...facts } });
}

function replaced(source: SftpSource, wanted: ReferenceFile): HubError {
  return new HubError('CURSOR_EXPIRED', {
    problem: `The reference file ${wanted.name} was replaced while it was being read`,
    fix: 'The stream is read from its beginning again',
    retryable: true,
    facts: { department: source.department, stream: wanted.stream },
  });
}
