/** MANIFEST.json of a drop: written last, by rename, because it says that the drop is complete. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ManifestFile {
  readonly name: string;
  readonly table: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Manifest {
  readonly drop: string;
  readonly kind: 'full' | 'delta';
  readonly sequence: number;
  readonly previous: number;
  readonly generatedAt: string;
  readonly files: readonly ManifestFile[];
}

export function writeManifest(folder: string, manifest: Manifest): void {
  const [temporary, final] = [join(folder, 'MANIFEST.json.part'), join(folder, 'MANIFEST.json')];
  writeFileSync(temporary, `${JSON.stringify(manifest, null, 1)}\n`);
  renameSync(temporary, final);
}
