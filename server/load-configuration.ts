/** Makes the configuration of environment variables: pure, all faults reported at once, each with where it was looked for. */
import path from 'node:path';
import type {
  AuthSettings,
  Configuration,
  DepartmentSettings,
  HealthSettings,
  HotlineSettings,
  PoliceSettings,
  SftpSettings,
} from '../core/configuration.ts';
import { HubError } from '../core/hub-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads a secret's file as text; throws when it cannot. */
export type ReadText = (file: string) => string;

interface Reading {
  readonly env: Environment;
  readonly readText: ReadText;
  readonly faults: string[];
}

/** `NAME`, or the content of the file that `NAME_FILE` names; empty counts as absent. */
function read(reading: Reading, name: string): string | null {
  const direct = reading.env[name]?.trim();
  if (direct !== undefined && direct !== '') return direct;
  const file = reading.env[`${name}_FILE`]?.trim();
  if (file === undefined || file === '') return null;
  try {
    const text = reading.readText(file).trim();
    if (text === '') reading.faults.push(`${name}_FILE names ${file}, which is empty: put the value into it`);
    return text === '' ? null : text;
  } catch {
    reading.faults.push(`${name}_FILE names ${file}, which cannot be read: check the path and its mode`);
    return null;
  }
}

/** The variables of one department: null when all are absent; a fault for each that misses when some are there. */
function readAll<Name extends string>(
  reading: Reading,
  department: string,
  required: readonly Name[],
  optional: readonly string[] = [],
): Record<Name, string> | null {
  const before = reading.faults.length;
  const values = Object.fromEntries(required.map((name) => [name, read(reading, name)])) as Record<Name, string | null>;
  const given = [...required, ...optional].filter((name) => (reading.env[name] ?? reading.env[`${name}_FILE`] ?? '') !== '');
  if (given.length === 0) return null;
  if (reading.faults.length > before) return null;
  const missing = required.filter((name) => values[name] === null);
  for (const name of missing) {
    reading.faults.push(
      `${department} is half configured: ${name} is missing (looked for ${name} and ${name}_FILE; ${given.join(', ')} given)`,
    );
  }
  return missing.length === 0 ? (values as Record<Name, string>) : null;
}

function checkUrl(reading: Reading, name: string, value: string, protocols: readonly string[]): URL | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url !== null && protocols.includes(url.protocol)) return url;
  reading.faults.push(`${name} is no ${protocols.map((protocol) => `${protocol}//`).join(' or ')} address: correct it`);
  return null;
}

function readSftp(reading: Reading, department: string, prefix: string): SftpSettings | null {
  const [urlName, passwordName, keyName, hostKeyName] = ['URL', 'PASSWORD', 'PRIVATE_KEY', 'HOST_KEY'].map(
    (end) => `${prefix}_SFTP_${end}`,
  );
  if (urlName === undefined || passwordName === undefined || keyName === undefined || hostKeyName === undefined) return null;
  const values = readAll(reading, department, [urlName, hostKeyName], [passwordName, keyName]);
  if (values === null) return null;
  const password = read(reading, passwordName);
  const privateKey = read(reading, keyName);
  if (password === null && privateKey === null) {
    reading.faults.push(`${department} is half configured: give ${passwordName} or ${keyName}_FILE`);
  }
  const url = checkUrl(reading, urlName, values[urlName] ?? '', ['sftp:']);
  if (url === null) return null;
  if (url.username === '') reading.faults.push(`${urlName} names no user: write sftp://user@host:port/root`);
  return {
    host: url.hostname,
    port: url.port === '' ? 22 : Number(url.port),
    username: decodeURIComponent(url.username),
    root: decodeURIComponent(url.pathname === '' ? '/' : url.pathname),
    password,
    privateKey,
    hostKey: values[hostKeyName] ?? '',
    prefix,
  };
}

function readPolice(reading: Reading): PoliceSettings | null {
  const values = readAll(reading, 'police', ['POLICE_DATABASE_URL']);
  if (values === null) return null;
  checkUrl(reading, 'POLICE_DATABASE_URL', values.POLICE_DATABASE_URL, ['postgres:', 'postgresql:', 'mysql:', 'mariadb:']);
  return { databaseUrl: values.POLICE_DATABASE_URL };
}

function readHotline(reading: Reading): HotlineSettings | null {
  const values = readAll(reading, 'hotline', ['HOTLINE_API_URL', 'HOTLINE_TOKEN_URL', 'HOTLINE_CLIENT_ID', 'HOTLINE_CLIENT_SECRET']);
  if (values === null) return null;
  for (const name of ['HOTLINE_API_URL', 'HOTLINE_TOKEN_URL'] as const) checkUrl(reading, name, values[name], ['http:', 'https:']);
  return {
    apiUrl: values.HOTLINE_API_URL,
    tokenUrl: values.HOTLINE_TOKEN_URL,
    clientId: values.HOTLINE_CLIENT_ID,
    clientSecret: values.HOTLINE_CLIENT_SECRET,
  };
}

function readHealth(reading: Reading): HealthSettings | null {
  const values = readAll(reading, 'health', ['HEALTH_FHIR_URL', 'HEALTH_TOKEN_URL', 'HEALTH_CLIENT_ID', 'HEALTH_PRIVATE_KEY']);
  if (values === null) return null;
  for (const name of ['HEALTH_FHIR_URL', 'HEALTH_TOKEN_URL'] as const) checkUrl(reading, name, values[name], ['http:', 'https:']);
  return {
    fhirUrl: values.HEALTH_FHIR_URL,
    tokenUrl: values.HEALTH_TOKEN_URL,
    clientId: values.HEALTH_CLIENT_ID,
    privateKey: values.HEALTH_PRIVATE_KEY,
  };
}

function readDepartments(reading: Reading): DepartmentSettings {
  const housing = readSftp(reading, 'housing', 'HOUSING');
  const reference = readSftp(reading, 'reference', 'REFERENCE');
  return {
    housing,
    // Absent: the governance centre's files lie on housing's server, beside its drops.
    reference: reference ?? (housing === null ? null : { ...housing, root: path.posix.join(housing.root, 'reference') }),
    police: readPolice(reading),
    hotline: readHotline(reading),
    health: readHealth(reading),
  };
}

/** ACCESS.md: a session lasts 15 minutes at most. */
const sessionAtMost = 15 * 60;

function readAuth(reading: Reading): AuthSettings | null {
  const values = readAll(reading, 'sign-in', ['HUB_JWT_ISSUER', 'HUB_JWT_AUDIENCE', 'HUB_JWKS']);
  return values === null
    ? null
    : { issuer: values.HUB_JWT_ISSUER, audience: values.HUB_JWT_AUDIENCE, jwks: values.HUB_JWKS, sessionSeconds: sessionAtMost };
}

/** Throws HubError CONFIGURATION with one sentence that holds every fault. */
export function loadConfiguration(env: Environment, readText: ReadText): Configuration {
  const reading: Reading = { env, readText, faults: [] };
  const databaseUrl = read(reading, 'DATABASE_URL');
  if (databaseUrl !== null) checkUrl(reading, 'DATABASE_URL', databaseUrl, ['postgres:', 'postgresql:']);
  const redisUrl = read(reading, 'REDIS_URL');
  if (redisUrl !== null) checkUrl(reading, 'REDIS_URL', redisUrl, ['redis:', 'rediss:']);
  const checkpointFile = read(reading, 'HUB_AUDIT_CHECKPOINTS');
  const configuration: Configuration = {
    databaseUrl,
    redisUrl,
    dataDir: path.resolve(read(reading, 'HUB_DATA_DIR') ?? '.hub'),
    checkpointFile: checkpointFile === null ? null : path.resolve(checkpointFile),
    departments: readDepartments(reading),
    auth: readAuth(reading),
    logLevel: read(reading, 'HUB_LOG_LEVEL') ?? 'warn',
  };
  if (reading.faults.length > 0) {
    throw new HubError('CONFIGURATION', {
      problem: `The configuration has ${reading.faults.length === 1 ? 'a fault' : `${String(reading.faults.length)} faults`}: ${reading.faults.join('; ')}`,
      fix: 'docs/operating.md lists every variable',
      facts: { faults: reading.faults },
    });
  }
  return configuration;
}
