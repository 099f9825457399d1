/** One SFTP session on a served folder: read-only, files read piece by piece as they are asked for. */
import { close, constants, open, read } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ssh2 from 'ssh2';
import type { Attributes, FileEntry, SFTPWrapper } from 'ssh2';
import type { FaultPanel } from '../faults.ts';
import type { ServedFolder } from './served-folder.ts';

const { OPEN_MODE, STATUS_CODE } = ssh2.utils.sftp;
const openFile = promisify(open);
const closeFile = promisify(close);

type Handle =
  | { readonly kind: 'file'; readonly fd: number; readonly stats: Stats }
  | { readonly kind: 'folder'; readonly path: string; listed: boolean };

export interface SftpSessionOptions {
  readonly sftp: SFTPWrapper;
  readonly folder: ServedFolder;
  readonly faults: FaultPanel;
  /** Cuts the connection, for the fault `truncated-body`. */
  readonly cut: () => void;
}

const largestRead = 256 * 1_024;
const mostHandles = 256;
const writing = OPEN_MODE.WRITE | OPEN_MODE.APPEND | OPEN_MODE.CREAT | OPEN_MODE.TRUNC | OPEN_MODE.EXCL;

function attributes(stats: Stats): Attributes {
  return {
    mode: stats.mode,
    uid: 0,
    gid: 0,
    size: stats.size,
    atime: Math.floor(stats.atimeMs / 1_000),
    mtime: Math.floor(stats.mtimeMs / 1_000),
  };
}

function fileEntry(filename: string, stats: Stats): FileEntry {
  const kind = stats.isDirectory() ? 'drwxr-xr-x' : '-rw-r--r--';
  const date = stats.mtime.toISOString().slice(0, 16).replace('T', ' ');
  return { filename, longname: `${kind} 1 hub hub ${stats.size} ${date} ${filename}`, attrs: attributes(stats) };
}

export function serveSftpSession({ sftp, folder, faults, cut }: SftpSessionOptions): void {
  const handles = new Map<number, Handle>();
  let lastHandle = 0;

  const keep = (handle: Handle): Buffer => {
    lastHandle += 1;
    handles.set(lastHandle, handle);
    const name = Buffer.alloc(4);
    name.writeUInt32BE(lastHandle);
    return name;
  };
  const handleOf = (name: Buffer): Handle | undefined => (name.length === 4 ? handles.get(name.readUInt32BE()) : undefined);

  /** Runs one request; what it throws becomes a status. `slow` waits first. */
  const attempt = (request: number, work: () => Promise<void>): void => {
    const slow = faults.take('housing', 'slow');
    const run = (): void => {
      work().catch((error: NodeJS.ErrnoException) => {
        const absent = error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ELOOP';
        const denied = error.code === 'EACCES' || error.code === 'EPERM';
        sftp.status(request, absent ? STATUS_CODE.NO_SUCH_FILE : denied ? STATUS_CODE.PERMISSION_DENIED : STATUS_CODE.FAILURE);
      });
    };
    if (slow === null) run();
    else setTimeout(run, slow.milliseconds).unref();
  };

  const sendStats = (request: number, path: string): void =>
    attempt(request, async () => {
      sftp.attrs(request, attributes(await stat(await folder.locate(path))));
    });

  const sendRead = (request: number, fd: number, offset: number, length: number): void => {
    read(fd, Buffer.allocUnsafe(Math.min(length, largestRead)), 0, Math.min(length, largestRead), offset, (error, bytes, buffer) => {
      if (error !== null) sftp.status(request, STATUS_CODE.FAILURE);
      else if (bytes === 0) sftp.status(request, STATUS_CODE.EOF);
      else sftp.data(request, buffer.subarray(0, bytes));
    });
  };

  sftp.on('REALPATH', (request, path) => {
    const name = folder.canonical(path);
    sftp.name(request, [{ filename: name, longname: name, attrs: {} as Attributes }]);
  });
  sftp.on('STAT', sendStats);
  sftp.on('LSTAT', sendStats);

  sftp.on('OPENDIR', (request, path) =>
    attempt(request, async () => {
      const place = await folder.locate(path);
      if (!(await stat(place)).isDirectory() || handles.size >= mostHandles) return sftp.status(request, STATUS_CODE.FAILURE);
      sftp.handle(request, keep({ kind: 'folder', path: place, listed: false }));
    }),
  );
  sftp.on('READDIR', (request, name) =>
    attempt(request, async () => {
      const handle = handleOf(name);
      if (handle?.kind !== 'folder') return sftp.status(request, STATUS_CODE.FAILURE);
      if (handle.listed) return sftp.status(request, STATUS_CODE.EOF);
      handle.listed = true;
      const files = await readdir(handle.path);
      const entries = await Promise.all(files.map(async (file) => fileEntry(file, await lstat(join(handle.path, file)))));
      if (entries.length === 0) sftp.status(request, STATUS_CODE.EOF);
      else sftp.name(request, entries);
    }),
  );

  sftp.on('OPEN', (request, path, flags) =>
    attempt(request, async () => {
      if ((flags & writing) !== 0) return sftp.status(request, STATUS_CODE.PERMISSION_DENIED);
      const place = await folder.locate(path);
      const stats = await stat(place);
      if (!stats.isFile() || handles.size >= mostHandles) return sftp.status(request, STATUS_CODE.FAILURE);
      const fd = await openFile(place, constants.O_RDONLY | constants.O_NOFOLLOW);
      sftp.handle(request, keep({ kind: 'file', fd, stats }));
    }),
  );
  sftp.on('FSTAT', (request, name) => {
    const handle = handleOf(name);
    if (handle?.kind === 'file') sftp.attrs(request, attributes(handle.stats));
    else sftp.status(request, STATUS_CODE.FAILURE);
  });
  sftp.on('READ', (request, name, offset, length) => {
    const handle = handleOf(name);
    if (handle?.kind !== 'file') return sftp.status(request, STATUS_CODE.FAILURE);
    if (offset + length > handle.stats.size / 2 && faults.take('housing', 'truncated-body') !== null) return cut();
    if (faults.take('housing', 'drip') !== null) {
      setTimeout(() => sendRead(request, handle.fd, offset, 1), 1_000).unref();
      return;
    }
    const slow = faults.take('housing', 'slow');
    if (slow === null) sendRead(request, handle.fd, offset, length);
    else setTimeout(() => sendRead(request, handle.fd, offset, length), slow.milliseconds).unref();
  });
  sftp.on('CLOSE', (request, name) =>
    attempt(request, async () => {
      const handle = handleOf(name);
      if (handle === undefined) return sftp.status(request, STATUS_CODE.FAILURE);
      handles.delete(name.readUInt32BE());
      if (handle.kind === 'file') await closeFile(handle.fd);
      sftp.status(request, STATUS_CODE.OK);
    }),
  );
  sftp.on('close', () => {
    for (const handle of handles.values()) if (handle.kind === 'file') close(handle.fd, () => undefined);
    handles.clear();
  });
}
