/** Configuration: off, on and half configured departments; secrets from files; every fault in one error. */
import { describe, expect, test } from '@jest/globals';
import { HubError } from '../../core/hub-error.ts';
import { loadConfiguration } from '../../server/load-configuration.ts';
import type { Environment } from '../../server/load-configuration.ts';

const noFiles = () => {
  throw new Error('no such file');
};

const complete: Environment = {
  POLICE_DATABASE_URL: 'postgres://reader:secret@127.0.0.1:5432/police',
  HOUSING_SFTP_URL: 'sftp://hub@127.0.0.1:2222/',
  HOUSING_SFTP_PASSWORD: 'secret',
  HOUSING_SFTP_HOST_KEY: 'SHA256:abc',
  HOTLINE_API_URL: 'http://127.0.0.1:1/api',
  HOTLINE_TOKEN_URL: 'http://127.0.0.1:1/oauth/token',
  HOTLINE_CLIENT_ID: 'hub',
  HOTLINE_CLIENT_SECRET: 'secret',
  HEALTH_FHIR_URL: 'http://127.0.0.1:2/fhir',
  HEALTH_TOKEN_URL: 'http://127.0.0.1:2/token',
  HEALTH_CLIENT_ID: 'hub',
  HEALTH_PRIVATE_KEY_FILE: '/keys/health.pem',
};

function faults(env: Environment): readonly string[] {
  try {
    loadConfiguration(env, noFiles);
  } catch (error) {
    if (error instanceof HubError) return error.facts['faults'] as readonly string[];
    throw error;
  }
  return [];
}

describe('configuration', () => {
  test('nothing given: every department is off, the database is embedded, the queue is in it', () => {
    const configuration = loadConfiguration({}, noFiles);
    expect(configuration.departments).toEqual({ reference: null, housing: null, police: null, hotline: null, health: null });
    expect([configuration.databaseUrl, configuration.redisUrl, configuration.auth]).toEqual([null, null, null]);
    expect(configuration.dataDir).toMatch(/\.hub$/);
  });

  test('everything given: reference comes from the server of housing, keys come from files', () => {
    const configuration = loadConfiguration(complete, (file) => (file === '/keys/health.pem' ? 'PEM\n' : ''));
    expect(configuration.departments.health?.privateKey).toBe('PEM');
    expect(configuration.departments.reference).toEqual({ ...configuration.departments.housing, root: '/reference' });
    expect(configuration.departments.housing).toMatchObject({ host: '127.0.0.1', port: 2222, username: 'hub', root: '/' });
  });

  test.each(Object.keys(complete).filter((name) => !['POLICE_DATABASE_URL', 'HOUSING_SFTP_PASSWORD'].includes(name)))(
    'without %s the department is half configured, and the error names it',
    (name) => {
      const env = { ...complete, HEALTH_PRIVATE_KEY_FILE: undefined, HEALTH_PRIVATE_KEY: 'PEM', [name]: undefined };
      if (name === 'HEALTH_PRIVATE_KEY_FILE') Object.assign(env, { HEALTH_PRIVATE_KEY: undefined });
      const found = faults(env);
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(name.replace('_FILE', ''));
    },
  );

  test('a server without password or key is half configured', () => {
    expect(
      faults({ ...complete, HEALTH_PRIVATE_KEY_FILE: undefined, HEALTH_PRIVATE_KEY: 'PEM', HOUSING_SFTP_PASSWORD: undefined }),
    ).toEqual([expect.stringContaining('HOUSING_SFTP_PASSWORD or HOUSING_SFTP_PRIVATE_KEY_FILE')]);
  });

  test('all faults come at once, none with a secret in it', () => {
    const found = faults({
      DATABASE_URL: 'mysql://x',
      REDIS_URL: 'no address',
      POLICE_DATABASE_URL: 'ftp://user:hunter2@host',
      HOTLINE_CLIENT_SECRET: 'hunter2',
      HEALTH_PRIVATE_KEY_FILE: '/missing',
    });
    expect(found.length).toBeGreaterThanOrEqual(6);
    expect(found.join()).not.toContain('hunter2');
  });
});
