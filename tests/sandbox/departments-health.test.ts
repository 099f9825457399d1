/** The health commission's FHIR server: sign-in, search, read and bulk export. */
import { createPrivateKey, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import type { Departments } from '../../sandbox/start-departments.ts';
import { makeSandboxFixture, variable } from './departments-fixture.ts';
import type { SandboxFixture } from './departments-fixture.ts';

interface Bundle {
  readonly link: readonly { relation: string; url: string }[];
  readonly entry?: readonly { resource: { id: string; resourceType: string } }[];
}
interface Listed {
  readonly type: string;
  readonly url: string;
  readonly count: number;
}
interface Manifest {
  readonly transactionTime: string;
  readonly requiresAccessToken: boolean;
  readonly output: readonly Listed[];
  readonly deleted: readonly Listed[];
  readonly error: readonly Listed[];
}

describe('health', () => {
  let fixture: SandboxFixture;
  let departments: Departments;
  let token: string;

  const assertion = async (
    change: { algorithm?: 'ES384' | 'RS384'; audience?: string; seconds?: number; jti?: string } = {},
  ): Promise<string> => {
    const { algorithm = 'ES384', seconds = 240 } = change;
    const file = algorithm === 'ES384' ? variable(departments, 'HEALTH_PRIVATE_KEY_FILE') : departments.alternatives.healthRs384KeyFile;
    const client = variable(departments, 'HEALTH_CLIENT_ID');
    return new SignJWT()
      .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
      .setIssuer(client)
      .setSubject(client)
      .setAudience(change.audience ?? variable(departments, 'HEALTH_TOKEN_URL'))
      .setExpirationTime(Math.floor(Date.now() / 1_000) + seconds)
      .setJti(change.jti ?? randomUUID())
      .sign(createPrivateKey(await readFile(file)));
  };
  const requestToken = (signed: string, scope = 'system/*.rs'): Promise<Response> =>
    fetch(variable(departments, 'HEALTH_TOKEN_URL'), {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: signed,
      }),
    });
  const base = (): string => variable(departments, 'HEALTH_FHIR_URL');
  const get = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(url, { headers: { authorization: `Bearer ${token}`, ...headers } });
  const lines = async (url: string): Promise<Record<string, unknown>[]> =>
    (await (await get(url)).text())
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const exportManifest = async (query: string): Promise<{ manifest: Manifest; status: string }> => {
    const kickOff = await get(`${base()}/$export?${query}`, { prefer: 'respond-async', accept: 'application/fhir+json' });
    expect(kickOff.status).toBe(202);
    const status = kickOff.headers.get('content-location') ?? '';
    for (let poll = 0; poll < 50; poll += 1) {
      const answer = await get(status);
      if (answer.status === 200) return { manifest: (await answer.json()) as Manifest, status };
      expect([answer.status, answer.headers.get('retry-after'), answer.headers.has('x-progress')]).toEqual([202, '1', true]);
      await sleep(50);
    }
    throw new Error('the export did not end');
  };

  beforeAll(async () => {
    fixture = await makeSandboxFixture({ resources: 120 });
    departments = await fixture.start({ resourcesPerFile: 50 });
    token = ((await (await requestToken(await assertion())).json()) as { access_token: string }).access_token;
  });
  afterEach(() => departments.faults.clear());
  afterAll(() => fixture.remove());

  test('the server describes itself without sign-in', async () => {
    const metadata = (await (await fetch(`${base()}/metadata`)).json()) as Record<string, unknown>;
    expect(metadata).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
    const smart = (await (await fetch(`${base()}/.well-known/smart-configuration`)).json()) as Record<string, unknown>;
    expect(smart['token_endpoint']).toBe(variable(departments, 'HEALTH_TOKEN_URL'));
    expect((await fetch(`${base()}/Patient`)).status).toBe(401);
  });

  test('assertions of ES384 and RS384 are admitted for 5 minutes; foreign, long or repeated ones are not', async () => {
    expect(await (await requestToken(await assertion({ algorithm: 'RS384' }))).json()).toMatchObject({
      token_type: 'bearer',
      expires_in: 300,
    });
    const jti = randomUUID();
    expect((await requestToken(await assertion({ jti }))).status).toBe(200);
    expect((await requestToken(await assertion({ jti }))).status).toBe(401);
    expect((await requestToken(await assertion({ audience: 'https://elsewhere.example/token' }))).status).toBe(401);
    expect((await requestToken(await assertion({ seconds: 3_600 }))).status).toBe(401);
    expect((await requestToken(await assertion({ seconds: -60 }))).status).toBe(401);
    expect((await requestToken(await assertion(), 'patient/*.read')).status).toBe(400);
    expect((await requestToken('a.b.c')).status).toBe(401);
  });

  test('a search follows next links of the same origin to the end', async () => {
    const seen: string[] = [];
    let url: string | undefined = `${base()}/Patient?_lastUpdated=gt2025-12-31T16:00:20Z&_count=30&_sort=_lastUpdated`;
    while (url !== undefined) {
      const answer = await get(url);
      expect(answer.headers.get('content-type')).toContain('application/fhir+json');
      const bundle = (await answer.json()) as Bundle;
      seen.push(...(bundle.entry ?? []).map((entry) => entry.resource.id));
      url = bundle.link.find((link) => link.relation === 'next')?.url;
      if (url !== undefined) expect(new URL(url).origin).toBe(new URL(base()).origin);
    }
    expect(seen).toHaveLength(100);
    expect(seen[0]).toBe('Patient-000021');
    expect((await get(`${base()}/Patient?_lastUpdated=gt2025-12-31T16:00:20+00:00`)).status).toBe(400);
    expect((await get(`${base()}/Observation`)).status).toBe(404);
  });

  test('reads: there, deleted, never there', async () => {
    await fixture.query(
      'office',
      `update fhir_resource set deleted = true, last_updated = '2026-01-17T00:00:00Z' where type = 'Consent' and id = 'Consent-000003'`,
    );
    expect(await (await get(`${base()}/Consent/Consent-000001`)).json()).toMatchObject({ id: 'Consent-000001' });
    expect((await get(`${base()}/Consent/Consent-000003`)).status).toBe(410);
    expect((await get(`${base()}/Consent/nobody`)).status).toBe(404);
  });

  test('an export is polled and fetched in files, with one that nobody asked for', async () => {
    const { manifest, status } = await exportManifest('_type=Patient,Location&_outputFormat=application/fhir%2Bndjson');
    expect(manifest).toMatchObject({ transactionTime: '2026-01-17T16:30:00.000Z', requiresAccessToken: true, deleted: [], error: [] });
    expect(new Set(manifest.output.map((file) => file.type))).toEqual(new Set(['Patient', 'Location', 'Observation']));
    const patients = manifest.output.filter((file) => file.type === 'Patient');
    expect(patients.map((file) => file.count)).toEqual([50, 50, 20]);
    const resources = (await Promise.all(patients.map((file) => lines(file.url)))).flat();
    expect(new Set(resources.map((resource) => resource['id'])).size).toBe(120);
    expect((await fetch(patients[0]?.url ?? '')).status).toBe(401);
    const zipped = await get(patients[0]?.url ?? '', { 'accept-encoding': 'gzip' });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    const plain = await get(patients[0]?.url ?? '', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect((await fetch(status, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })).status).toBe(202);
    expect((await get(status)).status).toBe(404);
    expect((await get(patients[0]?.url ?? '')).status).toBe(404);
  });

  test('an export since a time brings what changed and what was deleted', async () => {
    await fixture.query('office', `update fhir_resource set last_updated = '2026-01-16T00:00:00Z' where id = 'Patient-000007'`);
    await fixture.query(
      'office',
      `update fhir_resource set deleted = true, last_updated = '2026-01-16T00:00:00Z' where id in ('Patient-000008', 'Patient-000009')`,
    );
    const { manifest } = await exportManifest('_type=Patient&_since=2026-01-15T00:00:00Z');
    expect((await lines(manifest.output[0]?.url ?? '')).map((resource) => resource['id'])).toEqual(['Patient-000007']);
    expect(manifest.deleted).toMatchObject([{ type: 'Bundle' }]);
    expect(await lines(manifest.deleted[0]?.url ?? '')).toMatchObject([
      {
        type: 'transaction',
        entry: [{ request: { method: 'DELETE', url: 'Patient/Patient-000008' } }, { request: { url: 'Patient/Patient-000009' } }],
      },
    ]);
  });

  test('a kick-off that is not asynchronous or asks for too much is refused', async () => {
    expect((await get(`${base()}/$export`)).status).toBe(400);
    expect((await get(`${base()}/$export?_type=Observation`, { prefer: 'respond-async' })).status).toBe(400);
    expect((await get(`${base()}/$export?_outputFormat=text/csv`, { prefer: 'respond-async' })).status).toBe(400);
  });

  test('faults: an error file, a failed export, files on another host, a cut file', async () => {
    await departments.faults.turnOn('health', 'export-error', { times: 1 });
    const { manifest } = await exportManifest('_type=Location');
    expect(await lines(manifest.error[0]?.url ?? '')).toMatchObject([{ resourceType: 'OperationOutcome' }]);
    await departments.faults.turnOn('health', 'truncated-body', { times: 1 });
    const cut = await get(manifest.output[0]?.url ?? '');
    await expect(cut.text()).rejects.toThrow();
    await departments.faults.turnOn('health', 'foreign-next', { times: 1 });
    expect((await exportManifest('_type=Location')).manifest.output[0]?.url).toContain('203.0.113.7');
    const kickOff = await get(`${base()}/$export`, { prefer: 'respond-async' });
    await departments.faults.turnOn('health', 'export-fails');
    expect((await get(kickOff.headers.get('content-location') ?? '')).status).toBe(500);
  });
});
