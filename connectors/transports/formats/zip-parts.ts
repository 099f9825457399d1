/** Opens a zip file by its directory and inflates single parts, counting: a bomb is refused by what it claims, or where it outgrows its claim. */
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { HubError } from '../../../core/hub-error.ts';
import type { DownloadedFile } from '../sftp/download.ts';
import { contractFault } from './contract-fault.ts';

interface ZipEntry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressed: number;
  /** Bytes once inflated, as the directory claims. */
  readonly claimed: number;
  readonly offset: number;
}

export interface ZipLimits {
  /** Bytes of all parts together once inflated, default 100 MB: a register of 100,000 compounds has 70. */
  readonly bytes?: number;
  /** Default 2,000. */
  readonly entries?: number;
}

export interface ZipParts {
  /** The part's inflated bytes, null when there is none of that name. A part that is not asked for is not inflated. */
  read(name: string): AsyncIterable<Buffer> | null;
}

const endMark = 0x06054b50;
const directoryMark = 0x02014b50;
const localMark = 0x04034b50;

/** Throws SOURCE_CONTRACT, at once or while a part is read. */
export async function openZip(file: DownloadedFile, department: string, limits: ZipLimits = {}): Promise<ZipParts> {
  const refuse = (problem: string): HubError => contractFault({ name: file.name, department }, problem, {});
  const most = limits.bytes ?? 100_000_000;
  const entries = await readDirectory(file, refuse, limits.entries ?? 2_000);
  const claimed = [...entries.values()].reduce((sum, entry) => sum + entry.claimed, 0);
  if (claimed > most) throw refuse(`grows beyond ${Math.round(most / 1e6)} MB when it is unpacked`);

  async function* inflate(entry: ZipEntry): AsyncGenerator<Buffer, void, void> {
    if (entry.encrypted || (entry.method !== 0 && entry.method !== 8))
      throw refuse('is locked or packed in a way that the hub does not read');
    const head = await file.read(entry.offset, 30);
    if (head.length < 30 || head.readUInt32LE(0) !== localMark) throw refuse('is a broken zip file');
    const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    if (start + entry.compressed > file.bytes) throw refuse('is a broken zip file');
    const packed = file.stream(start, start + entry.compressed);
    // What breaks in the pipeline is thrown by the stream that is read.
    const chunks = entry.method === 0 ? packed : pipeline(packed, createInflateRaw(), () => undefined);
    let inflated = 0;
    try {
      for await (const chunk of chunks as AsyncIterable<Buffer>) {
        inflated += chunk.length;
        if (inflated > entry.claimed) throw refuse('grows beyond the size that it claims when it is unpacked');
        yield chunk;
      }
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
      throw /^Z_|^ERR_/.test(code) ? refuse('is a broken zip file') : error;
    } finally {
      packed.destroy();
    }
  }

  return {
    read(name) {
      const entry = entries.get(name);
      return entry === undefined ? null : inflate(entry);
    },
  };
}

/** By name; of two parts of one name the first counts. */
async function readDirectory(
  file: DownloadedFile,
  refuse: (problem: string) => HubError,
  mostEntries: number,
): Promise<ReadonlyMap<string, ZipEntry>> {
  const tailStart = Math.max(0, file.bytes - 66_000);
  const tail = await file.read(tailStart, file.bytes - tailStart);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > tail.length || tail.readUInt32LE(end) !== endMark) throw refuse('is no XLSX file (no zip directory)');
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (count > mostEntries || size > 10_000_000 || offset + size > file.bytes) throw refuse('is a broken zip file, or has too many parts');
  const directory = await file.read(offset, size);
  const entries = new Map<string, ZipEntry>();
  for (let at = 0, seen = 0; seen < count; seen++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== directoryMark) throw refuse('is a broken zip file');
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    if (!entries.has(name)) {
      entries.set(name, {
        method: directory.readUInt16LE(at + 10),
        encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
        compressed: directory.readUInt32LE(at + 20),
        claimed: directory.readUInt32LE(at + 24),
        offset: directory.readUInt32LE(at + 42),
      });
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}
