// Gives back what global-setup.mjs took.
import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  const { postgres, dataDir } = globalThis.hubTest;
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
