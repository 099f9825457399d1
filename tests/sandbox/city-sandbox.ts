/** Lends a test a small city with two databases and a folder of its own. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makeLogger } from '../../core/logger.ts';
import { buildCity } from '../../sandbox/build-city.ts';
import type { CitySummary } from '../../sandbox/build-city.ts';
import { createEmptyDatabase } from '../support/database.ts';

export interface CitySandbox {
  readonly dir: string;
  readonly policeUrl: string;
  readonly officeUrl: string;
  readonly police: pg.Pool;
  readonly office: pg.Pool;
  readonly summary: CitySummary;
  readonly log: ReturnType<typeof makeLogger>;
  drop(): Promise<void>;
}

export async function makeCitySandbox(options: { people: number; seed?: number; today?: string }): Promise<CitySandbox> {
  const dir = mkdtempSync(join(tmpdir(), 'city-'));
  const log = makeLogger({ level: 'silent' });
  const [policeDatabase, officeDatabase] = await Promise.all([createEmptyDatabase('police'), createEmptyDatabase('office')]);
  const [police, office] = [policeDatabase, officeDatabase].map(({ url }) => new pg.Pool({ connectionString: url, max: 2 })) as [
    pg.Pool,
    pg.Pool,
  ];
  const urls = { policeUrl: policeDatabase.url, officeUrl: officeDatabase.url };
  const summary = await buildCity({ dir, ...urls, log, ...options });
  return {
    dir,
    ...urls,
    police,
    office,
    summary,
    log,
    async drop() {
      await Promise.all([police.end(), office.end()]);
      await Promise.all([policeDatabase.drop(), officeDatabase.drop()]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** One digest over all files of a city and all rows of its departments. */
export async function cityDigest(city: CitySandbox): Promise<string> {
  const hash = createHash('sha256');
  for (const path of filesBelow(city.dir)) hash.update(path.slice(city.dir.length)).update(readFileSync(path));
  const tables = [
    [city.police, 'ry_jbxx'],
    [city.police, 'jq_jbxx'],
    [city.police, 'aj_jbxx'],
    [city.police, 'jf_jbxx'],
    [city.police, 'sj_ry_gx'],
    [city.office, 'hotline_order'],
    [city.office, 'fhir_resource'],
    [city.office, 'housing_row'],
  ] as const;
  for (const [pool, table] of tables) {
    const { rows } = await pool.query<{ digest: string }>(
      `select md5(string_agg(t::text, chr(10) order by t::text)) as digest from ${table} t`,
    );
    hash.update(`${table}${rows[0]?.digest ?? ''}`);
  }
  return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

/** A CSV of the truth as rows of fields; no field of it holds a comma in quotes. */
export function readTruth(dir: string, name: string): string[][] {
  return readFileSync(join(dir, 'truth', `${name}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}
