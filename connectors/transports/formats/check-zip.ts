/** Inflates a zip file once, counting, before anything reads it: a bomb is refused after `limit` bytes, whatever its directory claims. */
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import type { HubError } from '../../../core/hub-error.ts';
import type { DownloadedFile } from '../sftp/download.ts';
import { contractFault } from './contract-fault.ts';

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly offset: number;
}

export interface ZipLimits {
  /** Bytes of all entries together once inflated, default 200 MB. */
  readonly bytes?: number;
  /** Default 2,000. */
  readonly entries?: number;
}

const endMark = 0x06054b50;
const directoryMark = 0x02014b50;
const localMark = 0x04034b50;
/** A data descriptor behind an entry. */
const slack = 24;

/** Throws SOURCE_CONTRACT. Entries must stand one after the other, each in the directory: a reader that streams then meets nothing that was not counted. */
export async function checkZip(file: DownloadedFile, department: string, limits: ZipLimits = {}): Promise<void> {
  const source = { name: file.name, department };
  const refuse = (problem: string): HubError => contractFault(source, problem, {});
  const entries = await readDirectory(file, refuse, limits.entries ?? 2_000);
  const most = limits.bytes ?? 200_000_000;
  let inflated = 0;
  let next = 0;
  for (const entry of entries) {
    if (entry.offset < next || entry.offset > next + slack)
      throw refuse('is no ordinary zip file: its parts overlap or hide bytes between them');
    const head = await file.read(entry.offset, 30);
    if (head.length < 30 || head.readUInt32LE(0) !== localMark) throw refuse('is a broken zip file');
    const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    next = start + entry.compressed;
    if (entry.method !== 0 && entry.method !== 8) throw refuse('uses a compression that the hub does not read');
    const count = new Writable({
      write(chunk: Buffer, _encoding, done) {
        inflated += chunk.length;
        done(inflated > most ? refuse(`grows beyond ${Math.round(most / 1e6)} MB when it is unpacked`) : null);
      },
    });
    const bytes = file.stream(start, next);
    try {
      await (entry.method === 8 ? pipeline(bytes, createInflateRaw(), count) : pipeline(bytes, count));
    } catch (error) {
      throw error instanceof Error && error.name === 'HubError' ? error : refuse('is a broken zip file');
    }
  }
}

async function readDirectory(
  file: DownloadedFile,
  refuse: (problem: string) => HubError,
  mostEntries: number,
): Promise<readonly ZipEntry[]> {
  const tailStart = Math.max(0, file.bytes - 66_000);
  const tail = await file.read(tailStart, file.bytes - tailStart);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > tail.length || tail.readUInt32LE(end) !== endMark) throw refuse('is no XLSX file (no zip directory)');
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (count > mostEntries || size > 10_000_000 || offset + size > file.bytes) throw refuse('is a broken zip file, or has too many parts');
  const directory = await file.read(offset, size);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== directoryMark) throw refuse('is a broken zip file');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      compressed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries.sort((a, b) => a.offset - b.offset);
}
