/** Secrets and keys of the sandbox: made at first use, kept in one folder that only its owner may read. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface KeyCabinet {
  readonly folder: string;
  path(name: string): string;
  /** The text kept under `name`; `make` is asked for it the first time. */
  text(name: string, make: () => string | Promise<string>): Promise<string>;
  /** 24 random bytes, base64url. */
  secret(name: string): Promise<string>;
}

export async function openKeyCabinet(folder: string): Promise<KeyCabinet> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const path = (name: string): string => join(folder, name);

  const text = async (name: string, make: () => string | Promise<string>): Promise<string> => {
    const kept = await readFile(path(name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (kept !== null && kept !== '') return kept;
    const made = await make();
    await writeFile(path(name), made, { mode: 0o600 });
    return made;
  };

  return { folder, path, text, secret: (name) => text(name, () => randomBytes(24).toString('base64url')) };
}
