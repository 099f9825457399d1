/** Looks which drops are complete on the SFTP server; of a re-sent drop only the newest counts. */
import { parseManifest } from '../transports/formats/manifest.ts';
import type { SftpSource } from '../transports/sftp/sftp-source.ts';
import type { Drop } from './drop.ts';

export interface DropListing {
  /** By sequence, one each, oldest first; `files` are those whose name `wanted` matches. */
  readonly drops: readonly Drop[];
  /** Folders without a manifest: still being written. */
  readonly incomplete: readonly string[];
}

const manifestLimit = 1_000_000;

/** Only files that `wanted` matches are ever named further: prices and loans (`jy_*`) stand in the same folders. */
export async function listDrops(source: SftpSource, wanted: RegExp, signal: AbortSignal): Promise<DropListing> {
  const folders = (await source.list('outgoing', signal))
    .filter(({ name, folder }) => folder && /^\d{8}[\w-]*$/.test(name))
    .map(({ name }) => name);
  const newest = new Map<number, Drop>();
  const incomplete: string[] = [];
  for (const folder of folders.sort()) {
    const path = `outgoing/${folder}/MANIFEST.json`;
    const text = await source.readText(path, manifestLimit, signal);
    if (text === null) {
      incomplete.push(folder);
      continue;
    }
    const { kind, sequence, generatedAt, files } = parseManifest(text, path, source.department);
    const drop = { folder, kind, sequence, generatedAt, files: files.filter(({ name }) => wanted.test(name)) };
    const other = newest.get(sequence);
    if (other === undefined || Date.parse(other.generatedAt) <= Date.parse(generatedAt)) newest.set(sequence, drop);
  }
  return { drops: [...newest.values()].sort((a, b) => a.sequence - b.sequence), incomplete };
}
