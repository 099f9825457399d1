/** /healthz (the process lives), /readyz (it can answer) and /metrics (Prometheus). */
import express from 'express';
import type { Router } from 'express';
import { Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import type { Database } from '../../store/database.ts';

interface Readiness {
  readonly ready: boolean;
  readonly edition: number | null;
  readonly reason?: string;
}

async function readiness(database: Database): Promise<Readiness> {
  try {
    const { rows } = await database.pool.query<{ edition: number | null }>(
      `select max(edition) as edition from hub.edition where state = 'published'`,
    );
    const edition = rows[0]?.edition ?? null;
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
      this.set((await readiness(database)).edition ?? 0);
    },
  });
  new Gauge({
    name: 'hub_source_age_seconds',
    help: 'Seconds since the time for which a department last vouched, by its own clock',
    labelNames: ['department'],
    registers: [registry],
    async collect() {
      const { rows } = await database.pool.query<{ department: string; age: number }>(
        `select c.department, extract(epoch from now() - max(c.as_of))::float8 as age
           from hub.source_cursor c join hub.edition e using (edition)
          where e.state = 'published' and c.as_of is not null group by c.department`,
      );
      for (const row of rows) this.set({ department: row.department }, row.age);
    },
  });
  new Gauge({
    name: 'hub_runs',
    help: 'Runs by department and state',
    labelNames: ['department', 'state'],
    registers: [registry],
    async collect() {
      const { rows } = await database.pool.query<{ department: string; state: string; runs: number }>(
        'select department, state, count(*)::int as runs from hub.run group by department, state',
      );
      this.reset();
      for (const row of rows) this.set({ department: row.department, state: row.state }, row.runs);
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
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
