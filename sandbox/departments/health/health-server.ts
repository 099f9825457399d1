/** The health commission's FHIR R4 server over its back-office table, as `health.md` says. */
import { Pool } from 'pg';
import type { Logger } from '../../../core/logger.ts';
import type { FaultPanel } from '../faults.ts';
import { startHttpDepartment } from '../http/http-department.ts';
import { json } from '../http/reply.ts';
import type { Incoming, Reply, Route } from '../http/reply.ts';
import { makeTokenDesk } from '../http/token-desk.ts';
import { capabilityStatement, isOfferedType, smartConfiguration } from './capability-statement.ts';
import { makeExportJobs } from './export-jobs.ts';
import { makeExportRoutes } from './export-routes.ts';
import { fhirJson, refuseFhir } from './operation-outcome.ts';
import { readResource } from './read-resources.ts';
import { makeSearchRoutes } from './search-route.ts';
import { makeSmartTokenDoor } from './smart-token.ts';
import type { SmartClient } from './smart-token.ts';

export interface HealthServerOptions {
  readonly officeUrl: string;
  readonly client: SmartClient;
  readonly port: number;
  readonly faults: FaultPanel;
  readonly log: Logger;
  /** The department's clock. */
  readonly clock: () => Promise<Date>;
  /** 202 answers before an export's manifest; default 1. */
  readonly exportPolls?: number;
  /** Default 50,000. */
  readonly resourcesPerFile?: number;
}

export interface HealthServer {
  readonly fhirUrl: string;
  readonly tokenUrl: string;
  stop(): Promise<void>;
}

const tokenSeconds = 300;
const tokenPath = '/auth/token';

export async function startHealthServer(options: HealthServerOptions): Promise<HealthServer> {
  const { client, faults, log, clock } = options;
  const pool = new Pool({ connectionString: options.officeUrl, max: 6, allowExitOnIdle: true });
  pool.on('error', (error) => log.warn({ err: error }, 'the health commission lost a connection to its back office'));
  const desk = makeTokenDesk(tokenSeconds);

  const guarded =
    (handle: (request: Incoming) => Promise<Reply> | Reply) =>
    (request: Incoming): Promise<Reply> | Reply =>
      desk.admits(request.headers['authorization'])
        ? handle(request)
        : refuseFhir(401, 'invalid_token', 'the token is missing, unknown or has expired', { 'www-authenticate': 'Bearer' });

  const read = async (request: Incoming): Promise<Reply> => {
    const { type = '', id = '' } = request.params;
    if (!isOfferedType(type)) return refuseFhir(404, 'not_found', 'this resource type is not offered');
    const resource = await readResource(pool, type, id);
    if (resource === null) return refuseFhir(404, 'not_found', 'there is no such resource');
    if (resource.body === null) return refuseFhir(410, 'deleted', 'this resource was deleted');
    return { status: 200, headers: { 'content-type': fhirJson }, body: resource.body };
  };

  const routesAt = (origin: string): readonly Route[] => {
    const base = `${origin}/fhir`;
    const tokenUrl = `${origin}${tokenPath}`;
    const search = makeSearchRoutes(pool, base, faults);
    const jobs = makeExportJobs({ pool, log, resourcesPerFile: options.resourcesPerFile ?? 50_000 });
    const bulk = makeExportRoutes({ base, pool, jobs, faults, clock, polls: options.exportPolls ?? 1 });
    const searchType = (request: Incoming): Promise<Reply> | Reply =>
      isOfferedType(request.params['type'] ?? '')
        ? search.search(request)
        : refuseFhir(404, 'not_found', 'this resource type is not offered');
    const metadata = json(200, capabilityStatement(base, tokenUrl), { 'content-type': fhirJson });
    return [
      { method: 'POST', path: tokenPath, handle: makeSmartTokenDoor(client, tokenUrl, desk) },
      { method: 'GET', path: '/fhir/metadata', handle: () => metadata },
      { method: 'GET', path: '/fhir/.well-known/smart-configuration', handle: () => json(200, smartConfiguration(tokenUrl)) },
      { method: 'GET', path: '/fhir/$export', handle: guarded(bulk.kickOff) },
      { method: 'GET', path: '/fhir/bulk-status/:job', handle: guarded(bulk.status) },
      { method: 'DELETE', path: '/fhir/bulk-status/:job', handle: guarded(bulk.cancel) },
      { method: 'GET', path: '/fhir/bulk-files/:job/:file', handle: guarded(bulk.file) },
      { method: 'GET', path: '/fhir', handle: guarded(search.next) },
      { method: 'GET', path: '/fhir/:type', handle: guarded(searchType) },
      { method: 'GET', path: '/fhir/:type/:id', handle: guarded(read) },
    ];
  };

  const server = await startHttpDepartment({
    department: 'health',
    port: options.port,
    faults,
    log,
    refuse: refuseFhir,
    tokenPath,
    routes: routesAt,
  });
  return {
    fhirUrl: `${server.origin}/fhir`,
    tokenUrl: `${server.origin}${tokenPath}`,
    async stop() {
      await server.stop();
      await pool.end();
    },
  };
}
