/** The police department: its PostgreSQL database behind a loopback door, with a read-only account for the hub. */
import type { FaultPanel } from '../faults.ts';
import type { KeyCabinet } from '../key-cabinet.ts';
import { openPoliceGate } from './police-gate.ts';
import { preparePoliceReader } from './police-reader.ts';

export interface PoliceOptions {
  readonly policeUrl: string;
  readonly cabinet: KeyCabinet;
  readonly port: number;
  readonly faults: FaultPanel;
}

export interface Police {
  /** For `POLICE_DATABASE_URL`. */
  readonly url: string;
  stop(): Promise<void>;
}

export async function startPolice({ policeUrl, cabinet, port, faults }: PoliceOptions): Promise<Police> {
  const reader = await preparePoliceReader(policeUrl, cabinet);
  const address = new URL(policeUrl);
  const host = address.searchParams.get('host') ?? (decodeURIComponent(address.hostname) || '127.0.0.1');
  const gate = await openPoliceGate({ host, port: Number(address.port || address.searchParams.get('port') || 5432) }, port, faults);
  const url = `postgres://${reader.role}:${encodeURIComponent(reader.password)}@127.0.0.1:${gate.port}${address.pathname}`;
  return { url, stop: () => gate.shut() };
}
