/** Brings a remote file to a nameless temporary file while hashing it, and hands it out only when hash and size are as announced. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, statfs, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { HubError } from '../../../core/hub-error.ts';
import type { SftpSource } from './sftp-source.ts';

export interface DownloadedFile {
  /** Remote file name without its folder. */
  readonly name: string;
  readonly bytes: number;
  /** The bytes from the start (or from `start` to before `end`), as often as asked. */
  stream(start?: number, end?: number): Readable;
  /** Some bytes at an offset. */
  read(offset: number, length: number): Promise<Buffer>;
  /** Gives the disk space back. */
  close(): Promise<void>;
}

export interface Announced {
  /** Remote path below the root. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** The drop that announced it, for the error sentence. */
  readonly drop: string;
}

/** Of the free disk space, for one file: the database may lie on the same disk, and other departments are at work. */
const spaceShare = 0.5;

/**
 * Throws SOURCE_DROP_INCOMPLETE (retryable) when the bytes are not those of the manifest, and INTERNAL (retryable), before the first byte, when the disk has no
 * room for them.
 */
export async function download(
  source: SftpSource,
  announced: Announced,
  temporaryDir: string,
  signal: AbortSignal,
): Promise<DownloadedFile> {
  await mkdir(temporaryDir, { recursive: true, mode: 0o700 });
  await assertRoom(source, announced, temporaryDir);
  const path = join(temporaryDir, `hub-${randomUUID()}.part`);
  const handle = await open(path, 'wx+', 0o600);
  // Without a name from its first byte: a killed worker leaves no copy of anybody's data behind.
  await unlink(path);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    await source.fetch(
      announced.path,
      async (chunk) => {
        if (bytes + chunk.length > announced.bytes) throw notAsAnnounced(source, announced, 'is longer');
        await writeAll(handle, chunk, bytes, temporaryDir);
        hash.update(chunk);
        bytes += chunk.length;
      },
      signal,
    );
    if (bytes !== announced.bytes) throw notAsAnnounced(source, announced, 'is shorter');
    if (hash.digest('hex') !== announced.sha256.toLowerCase()) throw notAsAnnounced(source, announced, 'has another SHA-256');
    return fileOf(handle, announced.path.slice(announced.path.lastIndexOf('/') + 1), bytes);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** A manifest may announce anything; what it announces must not fill the disk that the hub works on. */
async function assertRoom(source: SftpSource, { path, bytes, drop }: Announced, folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const room = Math.floor(bavail * bsize * spaceShare);
  if (bytes <= room) return;
  throw new HubError('INTERNAL', {
    problem: `The ${source.department} file ${path} has ${String(bytes)} bytes by the manifest of ${drop}, and there is room for ${String(room)} in ${folder}`,
    fix: 'Free disk space there, move HUB_DATA_DIR to a larger disk, or ask the department whether the size is right',
    retryable: true,
    facts: { department: source.department, file: path, drop, bytes, room },
  });
}

async function writeAll(handle: FileHandle, chunk: Buffer, position: number, folder: string): Promise<void> {
  let done = 0;
  try {
    while (done < chunk.length) done += (await handle.write(chunk, done, chunk.length - done, position + done)).bytesWritten;
  } catch (cause) {
    const fix = 'Free disk space there, or move HUB_DATA_DIR to a larger disk';
    throw new HubError('INTERNAL', { problem: `A temporary file cannot be written in ${folder}`, fix, retryable: true, cause });
  }
}

function fileOf(handle: FileHandle, name: string, bytes: number): DownloadedFile {
  return {
    name,
    bytes,
    stream: (start = 0, end = bytes) => Readable.from(readChunks(handle, start, end), { objectMode: false }),
    async read(offset, length) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    },
    close: () => handle.close(),
  };
}

/** Not `handle.createReadStream`, which leaves a listener on the handle for each stream. */
async function* readChunks(handle: FileHandle, start: number, end: number): AsyncGenerator<Buffer, void, void> {
  for (let at = start; at < end;) {
    const length = Math.min(256 * 1024, end - at);
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(length), 0, length, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

function notAsAnnounced(source: SftpSource, announced: Announced, how: string): HubError {
  return new HubError('SOURCE_DROP_INCOMPLETE', {
    problem: `The ${source.department} file ${announced.path} ${how} than the manifest of ${announced.drop} says`,
    fix: `Nothing of it was used; it is tried again, and if it stays so ask the ${source.department} department to send the drop again`,
    retryable: true,
    facts: { department: source.department, file: announced.path, drop: announced.drop, difference: how },
  });
}
