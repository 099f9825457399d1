/** Hotline and health over a whole sandbox city: everything that stands in the offices arrives, cleans, and carries no canary. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Connector } from '../../connectors/connector.ts';
import { makeHealthConnector } from '../../connectors/health/connector.ts';
import { makeHotlineConnector } from '../../connectors/hotline/connector.ts';
import { makeLogger } from '../../core/logger.ts';
import { advanceCity } from '../../sandbox/advance-city.ts';
import { buildCity } from '../../sandbox/build-city.ts';
import { canaryTexts } from '../../sandbox/canaries.ts';
import { startDepartments } from '../../sandbox/start-departments.ts';
import type { Departments } from '../../sandbox/start-departments.ts';
import { variable } from '../sandbox/departments-fixture.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { extractAll } from './extract-all.ts';
import type { Extraction } from './extract-all.ts';

const log = makeLogger({ level: 'silent' });
let dir: string;
let databases: readonly { url: string; drop: () => Promise<void> }[];
let office: pg.Pool;
let departments: Departments;
let connectors: readonly Connector[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'city-'));
  databases = await Promise.all([createEmptyDatabase('police'), createEmptyDatabase('office')]);
  const [policeUrl = '', officeUrl = ''] = databases.map(({ url }) => url);
  await buildCity({ dir, policeUrl, officeUrl, people: 400, seed: 7, log });
  departments = await startDepartments({ dir, policeUrl, officeUrl, log });
  office = new pg.Pool({ connectionString: officeUrl, max: 1 });
  const at = (name: string): string => variable(departments, name);
  connectors = [
    makeHotlineConnector(
      {
        apiUrl: at('HOTLINE_API_URL'),
        tokenUrl: at('HOTLINE_TOKEN_URL'),
        clientId: at('HOTLINE_CLIENT_ID'),
        clientSecret: at('HOTLINE_CLIENT_SECRET'),
      },
      { log },
    ),
    makeHealthConnector(
      {
        fhirUrl: at('HEALTH_FHIR_URL'),
        tokenUrl: at('HEALTH_TOKEN_URL'),
        clientId: at('HEALTH_CLIENT_ID'),
        privateKey: await readFile(at('HEALTH_PRIVATE_KEY_FILE'), 'utf8'),
      },
      { log },
    ),
  ];
}, 120_000);
afterAll(async () => {
  await Promise.all([...connectors.map((connector) => connector.close()), departments.stop(), office.end()]);
  await Promise.all([...databases.map((database) => database.drop()), rm(dir, { recursive: true })]);
});

interface Load {
  readonly extraction: Extraction;
  /** Keys by what cleaning said: `rows` or the reject's reason and column. */
  readonly outcomes: Readonly<Record<string, number>>;
}

async function load(cursors: Readonly<Record<string, Load>> = {}, today = '2026-01-18'): Promise<Record<string, Load>> {
  const loads: Record<string, Load> = {};
  for (const { streams, ...connector } of connectors) {
    for (const stream of streams) {
      const cursor = cursors[stream.name]?.extraction.end.cursor ?? null;
      const extraction = await extractAll({ ...connector, streams }, stream.name, { cursor });
      const outcomes: Record<string, number> = {};
      for (const { key, op, raw, fault } of extraction.rows) {
        if (op === 'delete') continue;
        const cleaned = fault === undefined && key !== null ? stream.clean({ key, raw }, { today }) : { reject: { reason: 'fault' } };
        const outcome = 'rows' in cleaned ? 'rows' : JSON.stringify(cleaned.reject);
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      }
      loads[stream.name] = { extraction, outcomes };
    }
  }
  return loads;
}

test('a first load and a night', async () => {
  const first = await load();
  const rejected = Object.entries(first).flatMap(([stream, { outcomes }]) =>
    Object.entries(outcomes)
      .filter(([outcome]) => outcome !== 'rows')
      .map(([outcome, count]) => [stream, outcome, count]),
  );
  expect(rejected).toEqual([]);
  const { rows: standing } = await office.query<{ type: string; count: number }>(
    `select type, count(*)::int as count from fhir_resource where type in ('Organization', 'Location', 'Patient', 'CarePlan', 'Consent') group by type
     union all select 'order', count(*)::int from hotline_order union all select 'category', count(*)::int from hotline_category
     union all select 'Encounter', count(*)::int from fhir_resource where type = 'Encounter'
       and (body->'class'->>'code' = 'EMER' or body->'serviceType'->'coding'->0->>'code' = 'psych-emergency')`,
  );
  for (const { type, count } of standing) {
    expect({ type, count: new Set(first[type]?.extraction.rows.map(({ key }) => key)).size }).toEqual({ type, count });
  }
  const everything = JSON.stringify(first);
  for (const canary of canaryTexts()) expect(everything.includes(canary)).toBe(false);

  const [policeUrl = '', officeUrl = ''] = databases.map(({ url }) => url);
  await advanceCity({ dir, policeUrl, officeUrl, days: 1, log });
  const night = await load(first, '2026-01-19');
  expect(night['order']?.extraction.rows.length).toBeGreaterThan(0);
  expect(night['order']?.extraction.rows.length).toBeLessThan((first['order']?.extraction.rows.length ?? 0) / 2);
  expect(night['Patient']?.extraction.end.coverage).toBe('changes');
}, 120_000);
