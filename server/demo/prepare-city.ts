/** Makes the demo's city once for a data directory; a later start finds it again. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Logger } from '../../core/logger.ts';
import { buildCity } from '../../sandbox/build-city.ts';
import type { EmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';

export interface CityPlace {
  readonly dir: string;
  readonly policeUrl: string;
  readonly officeUrl: string;
}

export async function findCity(dir: string, postgres: EmbeddedPostgres): Promise<CityPlace> {
  return { dir, policeUrl: await postgres.databaseUrl('police'), officeUrl: await postgres.databaseUrl('office') };
}

/** True when it was made now. The city's today is the real one, in Asia/Shanghai. */
export async function prepareCity(city: CityPlace, people: number, log: Logger): Promise<boolean> {
  if (existsSync(path.join(city.dir, 'sandbox.json'))) return false;
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await buildCity({ ...city, people, today, log });
  return true;
}
