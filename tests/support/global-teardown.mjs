// Gives back what global-setup.mjs took.
import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  const { postgres, dataDir } = globalThis.hubTest;
  await postgres.stop();
  for (const folder of [postgres.folder, dataDir]) rmSync(folder, { recursive: true, force: true });
}
