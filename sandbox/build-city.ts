/** Builds a synthetic city of any size and gives each department its part of it: streaming, and the same for the same seed. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Logger } from '../core/logger.ts';
import { makeBulkLoader } from './city/bulk-loader.ts';
import { DAY, MINUTE, startOfDay } from './city/calendar.ts';
import { hotlineCategoryRows, writePoliceUnits } from './city/code-tables.ts';
import { compoundAt } from './city/compound.ts';
import type { City } from './city/compound.ts';
import { createDepartmentStores, indexDepartmentStores, officeColumns } from './city/department-stores.ts';
import { makeGeography } from './city/geography.ts';
import { writeProviders } from './city/health-providers.ts';
import { householdsOf } from './city/household.ts';
import { openHousingDrops } from './city/housing-drops.ts';
import { makeNumbers } from './city/numbers.ts';
import { policeColumns } from './city/outlet.ts';
import type { Outlet } from './city/outlet.ts';
import { makeRandom } from './city/random.ts';
import { writeReference } from './city/reference-files.ts';
import { makeScene } from './city/scene.ts';
import { writeSandboxFile } from './city/sandbox-file.ts';
import { settleCompound } from './city/settle-compound.ts';
import { openTruthFiles } from './truth/truth-files.ts';

export interface BuildCityOptions {
  /** The sandbox's folder; its `sftp` and `truth` are made anew. */
  readonly dir: string;
  readonly policeUrl: string;
  readonly officeUrl: string;
  /** 200 to 2,000,000; the last compound is filled, so a few more may come. */
  readonly people: number;
  /** Default 1. */
  readonly seed?: number;
  /** The city's today, `YYYY-MM-DD`; default 2026-01-18, a Sunday. The city's clock stands at 00:30 of that day. */
  readonly today?: string;
  readonly log: Logger;
}

export interface CitySummary {
  readonly people: number;
  readonly compounds: number;
  /** Rows by table or file; `fhir_resource` all types together. */
  readonly rows: Readonly<Record<string, number>>;
  readonly seconds: number;
}

/** The instant at which the city's clock stands. */
export function cityNow(today: string): number {
  return startOfDay(today) + 30 * MINUTE;
}

const firstSequence = 417;

export async function buildCity(options: BuildCityOptions): Promise<CitySummary> {
  const started = performance.now();
  const { dir, people: wanted, seed = 1, today = '2026-01-18' } = options;
  for (const folder of ['sftp', 'truth']) rmSync(join(dir, folder), { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const city: City = { seed, people: wanted, today, geography: makeGeography(seed, wanted) };
  const police = new pg.Pool({ connectionString: options.policeUrl, max: 2 });
  const office = new pg.Pool({ connectionString: options.officeUrl, max: 2 });
  try {
    await createDepartmentStores(police, office);
    const policeLoader = makeBulkLoader(police, policeColumns);
    const officeLoader = makeBulkLoader(office, officeColumns);
    const drops = openHousingDrops(join(dir, 'sftp'), today, firstSequence, makeRandom(seed, 'drops'));
    const truth = openTruthFiles(join(dir, 'truth'));
    const outlet: Outlet = {
      ...truth,
      police: (table, row) => policeLoader.write(table, row),
      order: (order) =>
        officeLoader.write('hotline_order', [
          order.orderNo,
          new Date(order.updatedAt).toISOString(),
          JSON.stringify(order.body),
          JSON.stringify(order.steps),
        ]),
      fhir: (resource) =>
        officeLoader.write('fhir_resource', [
          resource.type,
          resource.id,
          new Date(resource.lastUpdated).toISOString(),
          JSON.stringify(resource.body),
        ]),
      housing(table, row) {
        drops.write(table, row);
        officeLoader.write('housing_row', [table, row.key, JSON.stringify(row.fields)]);
      },
    };
    writePoliceUnits(city, outlet);
    for (const category of hotlineCategoryRows()) officeLoader.write('hotline_category', [category.code, JSON.stringify(category)]);
    writeProviders(city, outlet);
    const numbers = makeNumbers();
    const households = new Map<string, number>();
    const to = cityNow(today);
    let [people, compounds] = [0, 0];
    while (people < wanted) {
      const compound = compoundAt(city, compounds);
      const scene = makeScene({
        city,
        compound,
        households: householdsOf(city, compound),
        random: makeRandom(seed, 'scene', compounds),
        outlet,
        numbers,
        from: to - 548 * DAY,
        to,
        knownToPolice: new Map(),
      });
      settleCompound(scene);
      households.set(compound.grid.code, (households.get(compound.grid.code) ?? 0) + scene.households.length);
      people += scene.people.length;
      compounds++;
      await Promise.all([policeLoader.drain(), officeLoader.drain()]);
    }
    const [policeRows, officeRows, sequence] = await Promise.all([policeLoader.finish(), officeLoader.finish(), drops.close()]);
    truth.close();
    writeReference(join(dir, 'sftp'), city, today, 1, households);
    await indexDepartmentStores(police, office);
    writeSandboxFile(dir, {
      seed,
      people,
      wanted,
      today,
      compounds,
      sequence,
      referenceSequence: 1,
      numbers: numbers.standing(''),
      freedKeys: [],
      advanced: 0,
    });
    const seconds = (performance.now() - started) / 1000;
    options.log.info({ people, compounds, seconds }, 'city built');
    return { people, compounds, rows: { ...policeRows, ...officeRows }, seconds };
  } finally {
    await Promise.all([police.end(), office.end()]);
  }
}
