/**
 * What access control, masking, limits and audit cost: a look-up of a person by 64 clients at once, through the hub's own API with a grant, and through a bare
 * Apollo Server over the same schema and pool without sign-in, role, row-level security, limits and audit. Rounds of both alternate in one run.
 * `node --import tsx bench/access.ts [requests a round]`
 */
import { createServer } from 'node:http';
import path from 'node:path';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { Agent, request } from 'undici';
import { makeLogger } from '../core/logger.ts';
import type { HubContext } from '../resolvers/context.ts';
import { makeDisclosureBook } from '../resolvers/disclosure-book.ts';
import { makeLoaders } from '../resolvers/loaders.ts';
import { makeHubSchema } from '../resolvers/make-schema.ts';
import { openIssuer } from '../sandbox/issuer/start-issuer.ts';
import { checkpointPaths } from '../server/audit/checkpoint-keys.ts';
import { startCheckpoints } from '../server/audit/start-checkpoints.ts';
import { makeTokenVerifier } from '../server/auth/token-verifier.ts';
import { findFreePort } from '../server/find-free-port.ts';
import { makeNormaliseSearch } from '../server/http/normalise-search.ts';
import { startApi } from '../server/http/start-api.ts';
import type { RequestSession } from '../store/access/request-session.ts';
import { makeAuditLog } from '../store/audit/make-audit-log.ts';
import { openDatabase } from '../store/database.ts';
import { currentEdition } from '../store/editions/current-edition.ts';
import { makeReader } from '../store/read/reader.ts';
import { fillClearValues } from '../tests/access/clear-values.ts';
import { fillFixture } from '../tests/graphql/fixture.ts';
import { uid } from '../tests/graphql/fixture-rows.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { withBenchHub } from './with-bench-hub.ts';

const perRound = Number(process.argv[2] ?? 4_000);
const clients = 64;
const rounds = 4;
const log = makeLogger({ level: 'silent' });
const personId = `person_${uid('p', 1)}`;
const query = `{ person(id: "${personId}") { id name birthDate citizenId phones { number } residences { relation place { address } } } }`;

interface Figures {
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
  /** CPU milliseconds of an answer: of this process (server and load together) and of PostgreSQL. */
  readonly node: number;
  readonly postgres: number;
}

async function load(url: string, headers: Readonly<Record<string, string>>, folder: string): Promise<Figures> {
  const agent = new Agent({ connections: clients, pipelining: 1 });
  const times: number[] = [];
  const body = JSON.stringify({ query });
  let left = perRound;
  const before = cpuSeconds(folder, process.pid);
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (left > 0) {
        left -= 1;
        const sentAt = performance.now();
        const answer = await request(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body,
          dispatcher: agent,
        });
        const text = await answer.body.text();
        if (answer.statusCode !== 200 || !text.includes(personId)) throw new Error(`unexpected answer ${String(answer.statusCode)}`);
        times.push(performance.now() - sentAt);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  const after = cpuSeconds(folder, process.pid);
  await agent.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return {
    p50: at(0.5),
    p95: at(0.95),
    perSecond: perRound / seconds,
    node: ((after.node - before.node) / perRound) * 1_000,
    postgres: ((after.postgres - before.postgres) / perRound) * 1_000,
  };
}

/** The same questions with nothing of access: one pool, its owner's rights. */
async function startBare(url: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const database = openDatabase({ url, keepPlans: true });
  const session: RequestSession = { query: (config) => database.pool.query(config), end: () => Promise.resolve() };
  const apollo = new ApolloServer<HubContext>({ schema: makeHubSchema(), stopOnTerminationSignals: false });
  await apollo.start();
  const app = express();
  app.use(
    express.json(),
    expressMiddleware(apollo, {
      async context() {
        const newest = await currentEdition(database);
        const edition = { number: newest?.edition ?? 0, publishedAt: new Date(newest?.publishedAt ?? 0) };
        const viewer = { role: 'officer', department: 'police', subject: 'bare' } as const;
        const reader = makeReader(session, { edition, viewer, cursorSecret: 'bench' });
        return { reader, viewer, edition, loaders: makeLoaders(reader), disclosures: makeDisclosureBook() } as HubContext;
      },
    }),
  );
  const server = createServer(app);
  const port = await findFreePort(41_000);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    async close() {
      await apollo.stop();
      server.closeAllConnections();
      server.close();
      await database.close();
    },
  };
}

await withBenchHub(async ({ dir, postgres, database, url }) => {
  await fillFixture(database);
  await fillClearValues(database);
  const issuer = await openIssuer(path.join(dir, 'issuer'), 'urn:bench');
  const own = openDatabase({ url, statementTimeout: 2_000, pipeline: true, keepPlans: true });
  const audit = makeAuditLog(database);
  const checkpoints = await startCheckpoints({ database, paths: checkpointPaths({ dataDir: dir, checkpointFile: null }), log });
  const api = await startApi({
    database: own,
    sideDatabase: database,
    audit,
    verify: makeTokenVerifier({ issuer: issuer.url, audience: 'hub', jwks: issuer.jwksFile, sessionSeconds: 900 }),
    cursorSecret: 'bench',
    normaliseSearch: makeNormaliseSearch(() => '2026-01-18'),
    command: () => Promise.resolve({ runUids: [] }),
    onEmergency: () => undefined,
    port: await findFreePort(42_000),
    log,
  });
  const bare = await startBare(url);
  try {
    const token = await issuer.sign({ role: 'officer', department: 'police', subject: 'bench' });
    const opened = await request(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: `mutation { openGrant(input: { purpose: "MEDIATION", case: "case_${uid('r', 12)}", subjects: ["${personId}"], reason: "bench" }) { id } }`,
      }),
    });
    const { data } = (await opened.body.json()) as { data: { openGrant: { id: string } } };
    const headers = { authorization: `Bearer ${token}`, 'x-hub-grant': data.openGrant.id };
    const of = {
      bare: () => load(bare.url, {}, postgres.folder),
      'with access': () => load(`${api.url}/graphql`, headers, postgres.folder),
    };
    const all: Record<string, Figures[]> = { bare: [], 'with access': [] };
    for (let round = 0; round <= rounds; round += 1) {
      for (const [name, run] of Object.entries(of)) {
        const figures = await run();
        if (round > 0) all[name]?.push(figures);
      }
    }
    const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    const summary = Object.entries(all).map(([name, figures]) => ({
      name,
      p50: median(figures.map(({ p50 }) => p50)),
      p95: median(figures.map(({ p95 }) => p95)),
      perSecond: median(figures.map(({ perSecond }) => perSecond)),
      node: median(figures.map(({ node }) => node)),
      postgres: median(figures.map(({ postgres: used }) => used)),
    }));
    for (const { name, p50, p95, perSecond, node, postgres: used } of summary) {
      console.log(
        `${name.padEnd(12)} p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${perSecond.toFixed(0)} answers/s (${String(clients)} clients); CPU of an answer: Node ${node.toFixed(2)} ms, PostgreSQL ${used.toFixed(2)} ms`,
      );
    }
    const [without, withAll] = summary;
    if (without !== undefined && withAll !== undefined) {
      console.log(
        `access adds ${(withAll.p95 - without.p95).toFixed(1)} ms at p95, ${(withAll.p95 / without.p95).toFixed(2)} x; ${(without.perSecond / withAll.perSecond).toFixed(2)} x the time for an answer`,
      );
    }
  } finally {
    await bare.close();
    await api.close();
    await audit.close();
    await checkpoints.close();
    await own.close();
  }
});
