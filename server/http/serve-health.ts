/** /healthz (the process lives), /readyz (it can answer) and /metrics (Prometheus). */
import express from 'express';
import type { Router } from 'express';
import { Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import type { Database } from '../../store/database.ts';
import { currentEdition } from '../../store/editions/current-edition.ts';
import { countRuns } from '../../store/status/count-runs.ts';
import { listSourceAges } from '../../store/status/list-source-ages.ts';

interface Readiness {
  readonly ready: boolean;
  readonly edition: number | null;
  readonly reason?: string;
}

async function readiness(database: Database): Promise<Readiness> {
  try {
    const edition = (await currentEdition(database))?.edition ?? null;
    return edition === null ? { ready: false, edition, reason: 'no edition is published yet' } : { ready: true, edition };
  } catch {
    return { ready: false, edition: null, reason: 'the database does not answer' };
  }
}

function makeRegistry(database: Database): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'hub_edition',
    help: 'Number of the newest published edition',
    registers: [registry],
    async collect() {
      this.set((await currentEdition(database))?.edition ?? 0);
    },
  });
  new Gauge({
    name: 'hub_source_age_seconds',
    help: 'Seconds since the time for which a department last vouched, by its own clock',
    labelNames: ['department'],
    registers: [registry],
    async collect() {
      for (const { department, ageSeconds } of await listSourceAges(database)) this.set({ department }, ageSeconds);
    },
  });
  new Gauge({
    name: 'hub_runs',
    help: 'Runs by department and state',
    labelNames: ['department', 'state'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { department, state, runs } of await countRuns(database)) this.set({ department, state }, runs);
    },
  });
  return registry;
}

export function serveHealth(database: Database): Router {
  const registry = makeRegistry(database);
  const router = express.Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const state = await readiness(database);
    response.status(state.ready ? 200 : 503).json(state);
  });
  router.get('/metrics', async (_request, response) => {
    try {
      response.type(registry.contentType).send(await registry.metrics());
    } catch {
      response.status(503).type('text/plain').send('the database does not answer\n');
    }
  });
  return router;
}
