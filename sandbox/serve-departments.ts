/** Entry of the process that runs the sandbox's departments: options come and addresses go by IPC; ends with its parent. */
import { z } from 'zod';
import { makeLogger } from '../core/logger.ts';
import { startDepartments } from './start-departments.ts';

const port = z.number().int().min(0).max(65_535);
const optionsMessage = z.object({
  dir: z.string(),
  policeUrl: z.string(),
  officeUrl: z.string(),
  logLevel: z.string().optional(),
  ports: z.record(z.enum(['police', 'housing', 'hotline', 'health', 'issuer']), port).optional(),
  requestsPerSecond: z.number().positive().optional(),
  exportPolls: z.number().int().min(0).optional(),
  resourcesPerFile: z.number().int().positive().optional(),
});

/** Without undefined members, as exact optional types ask. */
function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

async function serve(message: unknown): Promise<void> {
  const { logLevel, ...options } = optionsMessage.parse(message);
  const log = makeLogger({ level: logLevel ?? 'warn' });
  const departments = await startDepartments(withoutUndefined({ ...options, log }));
  const leave = (): void => {
    void departments.stop().finally(() => process.exit(0));
    setTimeout(() => process.exit(0), 2_000).unref();
  };
  process.removeAllListeners('disconnect').once('disconnect', leave);
  process.removeAllListeners('SIGTERM').once('SIGTERM', leave);
  const { env, alternatives, issuer } = departments;
  process.send?.({ env, alternatives, issuer: { url: issuer.url, jwksFile: issuer.jwksFile } });
}

process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
// Ctrl-C reaches the whole terminal group; the parent decides when its departments close.
process.on('SIGINT', () => undefined);
process.once('message', (message) => {
  serve(message).catch((error: unknown) => {
    process.send?.({ error: error instanceof Error ? error.message : String(error) }, () => process.exit(1));
  });
});
