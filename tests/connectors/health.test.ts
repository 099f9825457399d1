/** The health connector against the sandbox's FHIR server: first load, nights, deletions, resumption, and what must not be pulled. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Connector, SourcePage } from '../../connectors/connector.ts';
import { makeHealthConnector } from '../../connectors/health/connector.ts';
import type { HealthOptions } from '../../connectors/health/connector.ts';
import type { HealthType } from '../../connectors/health/resource-type.ts';
import type { CanonicalRow } from '../../core/records.ts';
import { makeLogger } from '../../core/logger.ts';
import type { Departments } from '../../sandbox/start-departments.ts';
import { makeSandboxFixture, variable } from '../sandbox/departments-fixture.ts';
import type { SandboxFixture } from '../sandbox/departments-fixture.ts';
import { extractAll } from './extract-all.ts';
import type { Extraction } from './extract-all.ts';
import { deleteResource, firstLoad, putResources, resource } from './health-resources.ts';
import { quick } from './hotline-scripted-server.ts';

let fixture: SandboxFixture;
let departments: Departments;
let connector: Connector;
let keyText: string;

const make = (
  options: Partial<HealthOptions> = {},
  settings: { fhirUrl?: string; tokenUrl?: string; privateKey?: string } = {},
): Connector =>
  makeHealthConnector(
    {
      fhirUrl: settings.fhirUrl ?? variable(departments, 'HEALTH_FHIR_URL'),
      tokenUrl: settings.tokenUrl ?? variable(departments, 'HEALTH_TOKEN_URL'),
      clientId: variable(departments, 'HEALTH_CLIENT_ID'),
      privateKey: settings.privateKey ?? keyText,
    },
    {
      log: makeLogger({ level: 'silent' }),
      ...options,
      limits: { ...quick, dripWindow: 1_500, ...options.limits },
      paging: { filePause: 10, fileRetries: 2, ...options.paging },
    },
  );

/** The sandbox's clock stands at 00:30 Asia/Shanghai of its today. */
const clockAt = (today: string): Promise<void> => writeFile(join(fixture.dir, 'sandbox.json'), JSON.stringify({ today }));

beforeAll(async () => {
  fixture = await makeSandboxFixture({ resources: 0, orders: 0 });
  departments = await fixture.start({ resourcesPerFile: 2 });
  keyText = await readFile(variable(departments, 'HEALTH_PRIVATE_KEY_FILE'), 'utf8');
}, 60_000);
afterAll(() => fixture.remove());
beforeEach(async () => {
  await fixture.query('office', 'delete from fhir_resource');
  await putResources(fixture, firstLoad);
  await clockAt('2026-01-18');
  connector = make();
});
afterEach(async () => {
  await departments.faults.clear();
  await connector.close();
});

async function extractEvery(source: Connector, cursors: Readonly<Record<string, Extraction>> = {}): Promise<Record<string, Extraction>> {
  const all: Record<string, Extraction> = {};
  for (const { name } of source.streams) all[name] = await extractAll(source, name, { cursor: cursors[name]?.end.cursor ?? null });
  return all;
}

describe('first load', () => {
  test('reads each type once, as a snapshot of the export’s transactionTime, from one export', async () => {
    await connector.check(new AbortController().signal);
    const all = await extractEvery(connector);
    const counts = Object.fromEntries(Object.entries(all).map(([name, { rows }]) => [name, rows.length]));
    expect(counts).toEqual({ Organization: 1, Location: 1, Patient: 2, Encounter: 2, CarePlan: 1, Consent: 2 });
    for (const { end } of Object.values(all)) {
      expect(end).toMatchObject({
        coverage: 'snapshot',
        asOf: '2026-01-17T16:30:00.000Z',
        cursor: { transactionTime: '2026-01-17T16:30:00.000Z' },
        notes: [],
      });
    }
    const exports = new Set(Object.values(all).map(({ pages }) => pages[0]?.resume['statusUrl']));
    expect(exports.size).toBe(1);
    expect(all['Patient']?.rows.map(({ origin }) => origin)).toEqual(['Patient.1.ndjson:1', 'Patient.1.ndjson:2']);
  });

  test('nothing that is not to be pulled is in any row', async () => {
    const all = await extractEvery(connector);
    expect(JSON.stringify(all)).not.toContain('CANARY');
    expect(all['Encounter']?.rows.map(({ key }) => key)).toEqual(['enc-1', 'enc-3']);
    expect(all['Encounter']?.rows[0]?.raw).not.toHaveProperty('reasonCode');
  });

  test('an RS384 key and a JWK are keys too', async () => {
    const { createPrivateKey } = await import('node:crypto');
    const rs384 = await readFile(departments.alternatives.healthRs384KeyFile, 'utf8');
    const jwk = JSON.stringify(createPrivateKey(keyText).export({ format: 'jwk' }));
    for (const privateKey of [rs384, jwk]) {
      const other = make({}, { privateKey });
      await expect(other.check(new AbortController().signal)).resolves.toBeUndefined();
      await other.close();
    }
  });
});

describe('nights', () => {
  test('only what changed comes, deletions and what is no longer the hub’s to hold as deletes', async () => {
    const first = await extractEvery(connector);
    await putResources(fixture, [
      resource('Patient', 'pat-2', '2026-01-18T10:00:00+08:00', { name: [{ text: '李四' }] }),
      resource('Encounter', 'enc-3', '2026-01-18T10:00:00+08:00', { status: 'finished', class: { code: 'AMB' } }),
    ]);
    await deleteResource(fixture, 'Patient', 'pat-1', '2026-01-18T11:00:00+08:00');
    await clockAt('2026-01-19');
    const second = await extractEvery(connector, first);
    expect(second['Patient']?.rows).toMatchObject([
      { key: 'pat-2', op: 'upsert' },
      { key: 'pat-1', op: 'delete', raw: null },
    ]);
    expect(second['Encounter']?.rows).toMatchObject([{ key: 'enc-3', op: 'delete', raw: null }]);
    expect(second['Consent']?.rows).toEqual([]);
    expect(second['Patient']?.end).toMatchObject({ coverage: 'changes', cursor: { transactionTime: '2026-01-18T16:30:00.000Z' } });
  });

  test('a far-future lastUpdated does not drag the watermark along', async () => {
    await putResources(fixture, [resource('Patient', 'pat-9', '2096-01-01T00:00:00Z', {})]);
    const { end } = await extractAll(connector, 'Patient');
    expect(end.cursor).toEqual({ transactionTime: '2026-01-17T16:30:00.000Z' });
  });
});

describe('resumption', () => {
  test('another process goes on after the last page, in the same export', async () => {
    await putResources(
      fixture,
      Array.from({ length: 7 }, (_, n) => resource('Patient', `pat-a${n}`, '2026-01-03T08:00:00+08:00', {})),
    );
    const paging = { pageRows: 1 };
    const pages: SourcePage[] = [];
    const stop = new AbortController();
    const first = make({ paging });
    const onPage = (page: SourcePage, index: number): void => {
      pages.push(page);
      if (index === 4) stop.abort();
    };
    await expect(extractAll(first, 'Patient', { signal: stop.signal, onPage })).rejects.toMatchObject({ code: 'RUN_STOPPED' });
    await first.close();
    const second = make({ paging });
    const rest = await extractAll(second, 'Patient', {
      resume: JSON.parse(JSON.stringify(pages.at(-1)?.resume)) as Record<string, unknown>,
    });
    const keys = [...pages.flatMap(({ rows }) => rows), ...rest.rows].map(({ key }) => key);
    expect(keys).toHaveLength(9);
    expect(new Set(keys).size).toBe(9);
    await second.close();
  });

  test('an export that is gone is made again', async () => {
    const resume = {
      statusUrl: `${variable(departments, 'HEALTH_FHIR_URL')}/bulk-status/gone`,
      since: null,
      transactionTime: null,
      file: 1,
      line: 1,
    };
    const { rows } = await extractAll(connector, 'Patient', { resume });
    expect(rows.map(({ key }) => key)).toEqual(['pat-1', 'pat-2']);
  });
});

describe('faults', () => {
  test.each(['http-429', 'http-503', 'http-500', 'unauthorized-once', 'login-page', 'truncated-body'] as const)(
    '%s once is survived',
    async (fault) => {
      await departments.faults.turnOn('health', fault, { times: 1, milliseconds: 500 });
      const { rows } = await extractAll(connector, 'Patient');
      expect(rows.map(({ key }) => key)).toEqual(['pat-1', 'pat-2']);
    },
  );

  test('a file that breaks off is asked for again and no row comes twice', async () => {
    await putResources(
      fixture,
      Array.from({ length: 40 }, (_, n) =>
        resource('Consent', `cons-b${n}`, '2026-01-03T08:00:00+08:00', { status: `active-${n}`.repeat(40) }),
      ),
    );
    const cut = make({ paging: { pageRows: 3 } });
    let switched = false;
    const onPage = (page: SourcePage): void => {
      if (page.rows.length === 0 || switched) return;
      switched = true;
      void departments.faults.turnOn('health', 'truncated-body', { times: 2 });
    };
    const { rows } = await extractAll(cut, 'Consent', { onPage });
    expect(rows).toHaveLength(42);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(42);
    await cut.close();
  });

  test('a file that drips is given up after a while of waiting', async () => {
    await putResources(
      fixture,
      Array.from({ length: 4 }, (_, n) => resource('Patient', `pat-c${n}`, '2026-01-03T08:00:00+08:00', {})),
    );
    const impatient = make({ limits: { dripWindow: 400 }, paging: { pageRows: 1, fileRetries: 1 } });
    const onPage = (page: SourcePage): void => {
      if (page.rows.length > 0) void departments.faults.turnOn('health', 'drip');
    };
    await expect(extractAll(impatient, 'Patient', { onPage })).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE', retryable: true });
    await impatient.close();
  });

  test.each([
    ['foreign-next', 'SOURCE_CONTRACT'],
    ['redirect', 'SOURCE_CONTRACT'],
    ['down', 'SOURCE_UNREACHABLE'],
    ['export-fails', 'SOURCE_UNREACHABLE'],
    ['sign-in-fails', 'SOURCE_UNREACHABLE'],
    ['login-page', 'SOURCE_CONTRACT'],
  ] as const)('%s for good is one clear error', async (fault, code) => {
    await departments.faults.turnOn('health', fault);
    const failure = extractAll(connector, 'Patient');
    await expect(failure).rejects.toMatchObject({ name: 'HubError', code });
    await expect(failure).rejects.toThrow(/health.*HEALTH_/s);
  });

  test('an export with errors deletes nothing and keeps the cursor, so that nothing is lost', async () => {
    await departments.faults.turnOn('health', 'export-error');
    const { rows, end } = await extractAll(connector, 'Patient');
    expect(rows).toHaveLength(2);
    expect(end).toMatchObject({ coverage: 'changes', cursor: { transactionTime: null } });
    expect(end.notes).toEqual([{ code: 'export_problem', facts: { severity: 'error', issue: 'exception', count: 1 } }]);
    await departments.faults.clear();
    await expect(extractAll(connector, 'Patient', { cursor: end.cursor })).resolves.toMatchObject({ end: { coverage: 'snapshot' } });
  });

  test('keys that are wrong name the file’s variable, a stranger’s key the client', async () => {
    const { generateKeyPairSync } = await import('node:crypto');
    const wrong = make({}, { privateKey: 'nonsense' });
    await expect(wrong.check(new AbortController().signal)).rejects.toMatchObject({
      code: 'CONFIGURATION',
      message: expect.stringContaining('HEALTH_PRIVATE_KEY_FILE'),
    });
    const pem = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const stranger = make({}, { privateKey: pem });
    await expect(stranger.check(new AbortController().signal)).rejects.toMatchObject({
      code: 'SOURCE_REFUSED',
      message: expect.stringContaining('HEALTH_PRIVATE_KEY_FILE'),
    });
    await Promise.all([wrong.close(), stranger.close()]);
  });

  test('broken and endless lines are rejects without their text', async () => {
    const small = make({ paging: { maxLineBytes: 2_000 } });
    await putResources(fixture, [
      resource('Patient', 'pat-3', '2026-01-03T08:00:00+08:00', { name: [{ text: '王'.repeat(1_500) }] }),
      resource('Patient', 'pat-4', '2026-01-03T08:00:00+08:00', { gender: 5, photo: 'CANARY' }),
    ]);
    const { rows } = await extractAll(small, 'Patient');
    expect(rows[2]).toMatchObject({ key: null, raw: null, fault: { reason: 'line_too_long' }, origin: 'Patient.2.ndjson:1' });
    expect(rows[3]).toMatchObject({ key: 'pat-4', fault: { reason: 'wrong_shape', column: 'gender' } });
    expect(JSON.stringify(rows)).not.toContain('CANARY');
    await small.close();
  });
});

describe('cleaning', () => {
  const cleaned = async (stream: HealthType, key: string): Promise<readonly CanonicalRow[]> => {
    const source = connector.streams.find(({ name }) => name === stream);
    const row = (await extractAll(connector, stream)).rows.find((candidate) => candidate.key === key);
    const result = source?.clean({ key, raw: JSON.parse(JSON.stringify(row?.raw)) }, { today: '2026-01-18' });
    if (result === undefined || 'reject' in result) throw new Error(`rejected: ${JSON.stringify(result)}`);
    return result.rows;
  };

  test('a patient becomes a person with a home', async () => {
    const [person, home] = await cleaned('Patient', 'pat-1');
    expect(person).toMatchObject({
      kind: 'person',
      sex: 'MALE',
      birth_year: 1980,
      citizen_id_kind: 'valid',
      deceased: true,
      deceased_on: '2026-01-01',
      same_as: ['health:Patient:pat-2'],
      vault: { name: '张伟', citizen_id: '360102198001010013', health_card: 'HC0001', phones: ['13879112345'] },
    });
    expect(home).toMatchObject({ kind: 'address', part: '', role: 'home', vault: { text: '东湖区阳明路357号2栋1单元501室' } });
  });

  test('of a birth date that tells a year only, the year is kept', async () => {
    expect(await cleaned('Patient', 'pat-2')).toMatchObject([{ kind: 'person', birth_year: 1980, vault: { birth_date: null } }]);
  });

  test('an encounter and a care plan become care episodes with the patient as party', async () => {
    expect(await cleaned('Encounter', 'enc-1')).toMatchObject([
      {
        kind: 'case',
        case_kind: 'CARE_EPISODE',
        stage: 'CLOSED',
        opened_at: '2026-01-01T02:00:00.000Z',
        details: { episodeKind: 'emergency', careTeam: 'health:Organization:org-1' },
      },
      { kind: 'party', role: 'PATIENT', case_ref: 'health:Encounter:enc-1', person_ref: 'health:Patient:pat-1' },
    ]);
    const [plan] = await cleaned('CarePlan', 'plan-1');
    expect(plan).toMatchObject({
      category: 'chronic-disease',
      stage: 'IN_PROGRESS',
      closed_at: null,
      details: {
        episodeKind: 'care-plan',
        careCategory: 'chronic-disease',
        careTeam: 'health:Organization:org-1',
        visits: [
          { date: '2026-01-05', status: 'completed' },
          { date: '2026-02-05', status: 'scheduled' },
        ],
      },
    });
  });

  test('a consent permits only what it says without exceptions', async () => {
    expect(await cleaned('Consent', 'cons-1')).toMatchObject([
      {
        person_ref: 'health:Patient:pat-1',
        active: true,
        permits: true,
        denies: false,
        purposes: ['care-coordination'],
        department_kinds: ['police'],
        until: '2026-12-31T16:00:00.000Z',
      },
    ]);
    expect(await cleaned('Consent', 'cons-2')).toMatchObject([{ permits: false }]);
  });

  test('organisations and locations become providers and facilities', async () => {
    expect(await cleaned('Organization', 'org-1')).toMatchObject([
      { kind: 'organization', organization_kind: 'HEALTH_PROVIDER', code: 'org-1', phone: '079186781234' },
      { kind: 'address', role: 'facility' },
    ]);
    expect(await cleaned('Location', 'loc-1')).toMatchObject([
      { role: 'facility', longitude: 115.9, latitude: 28.69, vault: { datum: 'WGS84' } },
    ]);
  });
});
