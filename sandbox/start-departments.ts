/** Starts the sandbox's four departments and its issuer in this process, on loopback, over what the city's generator wrote. */
import { join } from 'node:path';
import type { Logger } from '../core/logger.ts';
import { makeCityClock } from './departments/city-clock.ts';
import { makeFaultPanel } from './departments/faults.ts';
import type { FaultSwitches } from './departments/faults.ts';
import { startHealthServer } from './departments/health/health-server.ts';
import { loadSmartClientKeys } from './departments/health/smart-client-keys.ts';
import { startHotlineServer } from './departments/hotline/hotline-server.ts';
import { startSftpServer } from './departments/housing/sftp-server.ts';
import { openKeyCabinet } from './departments/key-cabinet.ts';
import { startPolice } from './departments/police/start-police.ts';
import { startIssuer } from './issuer/start-issuer.ts';
import type { Issuer } from './issuer/start-issuer.ts';

/** Fixed ports; one that is absent or 0 is taken from the free ones. */
export interface DepartmentPorts {
  readonly police?: number;
  readonly housing?: number;
  readonly hotline?: number;
  readonly health?: number;
  readonly issuer?: number;
}

export interface DepartmentsOptions {
  /** The sandbox's folder: `sftp/`, `keys/`, `sandbox.json`. */
  readonly dir: string;
  /** Account that may create roles in the police's database. */
  readonly policeUrl: string;
  readonly officeUrl: string;
  readonly log: Logger;
  readonly ports?: DepartmentPorts;
  /** Of the hotline; default 10. */
  readonly requestsPerSecond?: number;
  /** 202 answers before an export's manifest; default 1. */
  readonly exportPolls?: number;
  /** Of an export; default 50,000. */
  readonly resourcesPerFile?: number;
}

export interface Departments {
  /** Every variable that connects the hub to these departments. */
  readonly env: Readonly<Record<string, string>>;
  readonly issuer: Issuer;
  readonly faults: FaultSwitches;
  /** Other credentials that the departments admit. */
  readonly alternatives: { readonly housingPrivateKeyFile: string; readonly healthRs384KeyFile: string };
  readonly stop: () => Promise<void>;
}

const clientId = 'hub';

/** When one of them cannot start, those already started are stopped and the error is passed on. */
export async function startDepartments(options: DepartmentsOptions): Promise<Departments> {
  const { dir, policeUrl, officeUrl, log, ports = {} } = options;
  const started: { stop(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.splice(0).map((server) => server.stop()));
  };
  const keep = <T extends { stop(): Promise<void> }>(server: T): T => {
    started.push(server);
    return server;
  };
  const faults = makeFaultPanel();
  const clock = makeCityClock(dir);

  try {
    const cabinet = await openKeyCabinet(join(dir, 'keys'));
    const police = keep(await startPolice({ policeUrl, cabinet, port: ports.police ?? 0, faults }));
    const housing = keep(await startSftpServer({ root: join(dir, 'sftp'), cabinet, port: ports.housing ?? 0, faults, log }));
    const hotlineClient = { id: clientId, secret: await cabinet.secret('hotline-client-secret') };
    const { requestsPerSecond = 10, exportPolls = 1, resourcesPerFile = 50_000 } = options;
    const hotline = keep(
      await startHotlineServer({ officeUrl, client: hotlineClient, port: ports.hotline ?? 0, faults, log, clock, requestsPerSecond }),
    );
    const smart = await loadSmartClientKeys(cabinet, clientId);
    const health = keep(
      await startHealthServer({
        officeUrl,
        client: smart.client,
        port: ports.health ?? 0,
        faults,
        log,
        clock,
        exportPolls,
        resourcesPerFile,
      }),
    );
    const issuer = keep(await startIssuer({ dir, port: ports.issuer ?? 0 }));

    const env = {
      POLICE_DATABASE_URL: police.url,
      HOUSING_SFTP_URL: housing.url,
      HOUSING_SFTP_PASSWORD: housing.password,
      HOUSING_SFTP_HOST_KEY: housing.hostKey,
      HOTLINE_API_URL: `${hotline.origin}/api`,
      HOTLINE_TOKEN_URL: `${hotline.origin}/oauth/token`,
      HOTLINE_CLIENT_ID: hotlineClient.id,
      HOTLINE_CLIENT_SECRET: hotlineClient.secret,
      HEALTH_FHIR_URL: health.fhirUrl,
      HEALTH_TOKEN_URL: health.tokenUrl,
      HEALTH_CLIENT_ID: clientId,
      HEALTH_PRIVATE_KEY_FILE: smart.privateKeyFiles.ES384,
    };
    const alternatives = { housingPrivateKeyFile: housing.privateKeyFile, healthRs384KeyFile: smart.privateKeyFiles.RS384 };
    return { env, issuer, faults, alternatives, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
