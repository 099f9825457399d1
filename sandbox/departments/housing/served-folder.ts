/** A folder as an SFTP client sees it: `/` is the folder itself, and no path, `..` or link leads out of it. */
import { realpath } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';

export interface ServedFolder {
  /** Canonical path as the client should see it; never fails. */
  canonical(path: string): string;
  /** Path on disk; rejects with ENOENT for what is absent or lies outside. */
  locate(path: string): Promise<string>;
}

export async function openServedFolder(root: string): Promise<ServedFolder> {
  const realRoot = await realpath(root);
  const canonical = (path: string): string => posix.normalize(posix.join('/', path)).replace(/(?<=.)\/$/, '');
  return {
    canonical,
    async locate(path) {
      const place = await realpath(join(realRoot, canonical(path)));
      if (place !== realRoot && !place.startsWith(realRoot + sep)) throw Object.assign(new RangeError('outside'), { code: 'ENOENT' });
      return place;
    },
  };
}
