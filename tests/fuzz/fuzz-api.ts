/** Sends fuzzed documents and bodies to an API that runs, and keeps account of what it answers. */
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { leak } from '../http/post.ts';
import type { TestApi } from '../support/start-test-api.ts';
import { makeBody } from './make-body.ts';
import { makeOperation } from './make-operation.ts';
import type { Harvest } from './make-value.ts';
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';

export interface FuzzOptions {
  readonly seed: number;
  readonly documents: number;
  readonly bodies: number;
  /** Requests at once. */
  readonly clients: number;
  /** Values that no answer may hold. */
  readonly canaries: readonly string[];
}

export interface FuzzReport {
  /** How many answers had each code; `ok` had no error. */
  readonly codes: Readonly<Record<string, number>>;
  readonly statuses: Readonly<Record<string, number>>;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** The request that took longest. */
  readonly slowest: string;
  /** What must not be, each with the request; 20 at most. */
  readonly faults: readonly string[];
  readonly faultCount: number;
}

const known = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'LIMIT_EXCEEDED',
  'COST_EXCEEDED',
  'DOCUMENT_NOT_TRUSTED',
  'RATE_LIMITED',
  'SEARCH_RATE',
  'BUDGET_EXCEEDED',
  'GRANT_REFUSED',
  'GRANT_INVALID',
  'RUN_NOT_FOUND',
  'RUN_ACTIVE',
  'EDITION_NOT_FOUND',
  'EDITION_NOT_NEWEST',
  'PRESS_BUSY',
]);
const roles = ['officer', 'officer', 'officer', 'analyst', 'steward', 'integrator', 'auditor', 'app', null] as const;
/** They would change what the others read. */
const notAsked = new Set(['withdrawEdition', 'startSync']);

async function harvest(api: TestApi, token: string): Promise<Harvest> {
  const page = '{ nodes { id } pageInfo { endCursor } }';
  const { body } = await api.ask(
    `{ cases(first: 20) ${page} places(first: 20) ${page} people(search: { name: "王" }, first: 20) ${page} organizations ${page} runs ${page} departments { id } }`,
    { token },
  );
  const text = JSON.stringify(body);
  const all = (key: string) => [...new Set([...text.matchAll(new RegExp(`"${key}":"([^"]+)"`, 'g'))].map((match) => match[1] ?? ''))];
  return { ids: all('id'), cursors: all('endCursor') };
}

function makeAccount(canaries: readonly string[]) {
  const codes: Record<string, number> = {};
  const statuses: Record<string, number> = {};
  const times: number[] = [];
  const faults: string[] = [];
  let faultCount = 0;
  let slowest = { milliseconds: 0, request: '' };
  const count = (counts: Record<string, number>, key: string) => (counts[key] = (counts[key] ?? 0) + 1);
  const fault = (what: string, request: string) => {
    faultCount += 1;
    if (faults.length < 20) faults.push(`${what}\n${request.slice(0, 3_000)}`);
  };
  return {
    note(status: number, text: string, milliseconds: number, request: string): void {
      times.push(milliseconds);
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, request: request.slice(0, 3_000) };
      count(statuses, String(status));
      if (status >= 500) fault(`status ${status}: ${text.slice(0, 300)}`, request);
      let answer: { errors?: { extensions?: { code?: unknown } }[] } = {};
      try {
        answer = JSON.parse(text) as typeof answer;
      } catch {
        fault(`no JSON: ${text.slice(0, 300)}`, request);
      }
      const found = (answer.errors ?? []).map(({ extensions }) => String(extensions?.code));
      for (const code of new Set(found)) {
        count(codes, code);
        if (!known.has(code)) fault(`code ${code}: ${text.slice(0, 500)}`, request);
      }
      if (found.length === 0) count(codes, 'ok');
      const errors = JSON.stringify(answer.errors ?? []);
      if (leak.test(errors)) fault(`leak: ${errors.slice(0, 500)}`, request);
      for (const canary of canaries) if (text.includes(canary)) fault(`canary ${canary}`, request);
    },
    fault,
    report(): FuzzReport {
      const sorted = [...times].sort((one, two) => one - two);
      const at = (share: number) => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
      return { codes, statuses, p50: at(0.5), p99: at(0.99), longest: at(1), slowest: slowest.request, faults, faultCount };
    },
  };
}

export async function fuzzApi(api: TestApi, options: FuzzOptions): Promise<FuzzReport> {
  const { seed, documents, bodies, clients, canaries } = options;
  const schema = makeHubSchema();
  const tokens = new Map<string, { readonly token: Promise<string>; readonly since: number }>();
  // A session lives 15 minutes at most.
  function tokenOf(role: string): Promise<string> {
    const known = tokens.get(role);
    if (known !== undefined && performance.now() - known.since < 300_000) return known.token;
    const token = api.sign({ role, department: role === 'officer' ? 'police' : null });
    tokens.set(role, { token, since: performance.now() });
    return token;
  }
  const found = await harvest(api, await tokenOf('officer'));
  const account = makeAccount(canaries);

  async function send(
    method: string,
    headers: Record<string, string>,
    body: string | Uint8Array<ArrayBuffer>,
    asked: string,
  ): Promise<void> {
    const startedAt = performance.now();
    try {
      const response = await fetch(`${api.url}/graphql`, { method, headers, body });
      account.note(response.status, await response.text(), performance.now() - startedAt, asked);
    } catch (error) {
      account.fault(`no answer: ${String((error as Error).cause ?? error)}`, asked);
    }
  }

  async function one(index: number, random: Random): Promise<void> {
    const role = random.pick(roles);
    const token = role === null ? undefined : await tokenOf(role);
    const signed: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const operation = makeOperation(schema, random, found, { mutate: true, withoutField: notAsked });
    const asked = `#${index} ${String(role)} ${operation.query}\n${JSON.stringify(operation.variables)}`;
    if (index < documents) {
      await send('POST', { 'content-type': 'application/json', ...signed }, JSON.stringify(operation), asked);
    } else {
      const { method, headers, body } = makeBody(random, operation);
      await send(
        method,
        { ...headers, ...signed },
        body,
        `#${index} ${method} ${JSON.stringify(headers)} ${Buffer.from(body).toString('latin1')}`,
      );
    }
  }

  let next = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      // Each request has a seed of its own, so that one of them can be made again alone.
      for (let index = next++; index < documents + bodies; index = next++) await one(index, makeRandom(seed + index * 7_919));
    }),
  );
  return account.report();
}

/** Numbers of people in the vault: no answer without a grant may hold one. */
export const canariesSql = `select distinct token from vault.person_token where kind in ('citizen_id', 'phone')`;

export function renderReport({ codes, statuses, p50, p99, longest, faultCount }: FuzzReport): string {
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .sort(([, one], [, two]) => two - one)
      .map(([key, count]) => `${key} ${count}`)
      .join(', ');
  return `statuses: ${list(statuses)}\ncodes: ${list(codes)}\np50 ${p50} ms, p99 ${p99} ms, longest ${longest} ms, faults ${faultCount}\n`;
}
