/** The sandbox's issuer, and the departments in a process of their own. */
import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, createRemoteJWKSet, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { forkDepartments } from '../../sandbox/fork-departments.ts';
import { openIssuer } from '../../sandbox/issuer/start-issuer.ts';
import { loadConfiguration } from '../../server/load-configuration.ts';
import { makeSandboxFixture, variable } from './departments-fixture.ts';
import type { SandboxFixture } from './departments-fixture.ts';

describe('issuer', () => {
  let fixture: SandboxFixture;
  beforeAll(async () => {
    fixture = await makeSandboxFixture();
  });
  afterAll(() => fixture.remove());

  test('tokens verify against the key file and the discovered key set', async () => {
    const { issuer, stop } = await fixture.start();
    const token = await issuer.sign({ role: 'officer', department: 'police', subject: 'officer-1' });
    const discovery = (await (await fetch(`${issuer.url}/.well-known/openid-configuration`)).json()) as {
      jwks_uri: string;
      issuer: string;
    };
    expect(discovery.issuer).toBe(issuer.url);
    const fromFile = createLocalJWKSet(JSON.parse(await readFile(issuer.jwksFile, 'utf8')) as JSONWebKeySet);
    for (const keys of [fromFile, createRemoteJWKSet(new URL(discovery.jwks_uri))]) {
      const { payload } = await jwtVerify(token, keys, { issuer: issuer.url, audience: 'hub' });
      expect(payload).toMatchObject({ sub: 'officer-1', role: 'officer', department: 'police' });
      expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900);
    }
    const elsewhere = await openIssuer(fixture.dir, issuer.url);
    await jwtVerify(await elsewhere.sign({ role: 'analyst', department: null, subject: 'a', ttlSeconds: 36_000 }), fromFile, {
      issuer: issuer.url,
    });
    await stop();
  });

  test('keys and secrets can be read by their owner alone', async () => {
    expect((await stat(`${fixture.dir}/keys`)).mode & 0o777).toBe(0o700);
    expect((await stat(`${fixture.dir}/keys/issuer-key.pem`)).mode & 0o777).toBe(0o600);
  });

  test('a process of their own serves the departments and ends on request', async () => {
    const { dir, policeUrl, officeUrl } = fixture;
    const departments = await forkDepartments({ dir, policeUrl, officeUrl });
    expect((await fetch(`${variable(departments, 'HEALTH_FHIR_URL')}/metadata`)).status).toBe(200);
    expect((await fetch(`${departments.issuer.url}/jwks`)).status).toBe(200);
    const { departments: settings } = loadConfiguration(departments.env, (file) => readFileSync(file, 'utf8'));
    expect(Object.values(settings)).not.toContain(null);
    expect(settings.reference?.root).toBe('/reference');
    await departments.stop();
    expect(() => process.kill(departments.pid, 0)).toThrow(/ESRCH/);
    await expect(fetch(`${departments.issuer.url}/jwks`)).rejects.toThrow();
  });

  test('a process that cannot start says why', async () => {
    const { dir, officeUrl } = fixture;
    const wrong = forkDepartments({ dir, officeUrl, policeUrl: 'postgres://nobody@127.0.0.1:1/x', logLevel: 'silent' });
    await expect(wrong).rejects.toThrow(/could not start.*ECONNREFUSED/);
  });
});
