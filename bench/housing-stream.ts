/**
 * A full housing drop of millions of rows through a worker process: rows a second, the worker's peak memory, and a raw COPY of the same bytes.
 * `node --import tsx bench/housing-stream.ts [rows]`, default 2,000,000.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeLogger } from '../core/logger.ts';
import { makeFaultPanel } from '../sandbox/departments/faults.ts';
import { startSftpServer } from '../sandbox/departments/housing/sftp-server.ts';
import { openKeyCabinet } from '../sandbox/departments/key-cabinet.ts';
import { forkWorker } from '../server/demo/fork-worker.ts';
import { writeHousingDrop } from './housing-drop.ts';
import { appendGb18030, rawCopy } from './raw-copy.ts';
import { withBenchHub } from './with-bench-hub.ts';
import type { BenchHub } from './with-bench-hub.ts';

const rows = Number(process.argv[2] ?? 2_000_000);
const day = '2026-01-18';
/** Megabytes that the worker may take, whatever the drop's size. */
const memoryLimit = 400;

/** Megabytes of physical memory that a process takes (`VmRSS`) or has taken at most (`VmHWM`); Linux only. */
function memoryOf(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const line = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}

/** The most memory in each step. */
function watchMemory(hub: BenchHub, pid: number): { readonly bySteps: ReadonlyMap<string, number>; stop(): void } {
  const bySteps = new Map<string, number>();
  const look = async (): Promise<void> => {
    const { rows: running } = await hub.database.pool.query<{ step: string }>(`select step from hub.run_step where state = 'running'`);
    const step = running[0]?.step ?? 'idle';
    bySteps.set(step, Math.max(bySteps.get(step) ?? 0, memoryOf(pid, 'VmRSS')));
  };
  const timer = setInterval(() => void look().catch(() => undefined), 200);
  return { bySteps, stop: () => clearInterval(timer) };
}

await withBenchHub(async (hub) => {
  const root = path.join(hub.dir, 'sftp');
  const drop = await writeHousingDrop(root, day, rows);
  const lines = path.join(hub.dir, 'source-bytes.txt');
  for (const file of drop.files) await appendGb18030(file, lines);
  const copy = await rawCopy(hub.database, lines);
  console.log(
    `raw COPY of the same bytes: ${copy.rows} lines, ${(copy.bytes / 2 ** 20).toFixed(1)} MB, ${copy.seconds.toFixed(2)} s, ${Math.round(copy.rows / copy.seconds)} lines/s`,
  );

  const cabinet = await openKeyCabinet(path.join(hub.dir, 'keys'));
  const sftp = await startSftpServer({ root, cabinet, port: 0, faults: makeFaultPanel(), log: makeLogger({ level: 'error' }) });
  const worker = forkWorker({
    ...process.env,
    HOUSING_SFTP_URL: sftp.url,
    HOUSING_SFTP_PASSWORD: sftp.password,
    HOUSING_SFTP_HOST_KEY: sftp.hostKey,
    DATABASE_URL: hub.url,
    HUB_DATA_DIR: hub.dir,
    HUB_LOG_LEVEL: 'warn',
  });
  try {
    const memory = watchMemory(hub, worker.pid);
    const { seconds, runs } = await hub.run('full', ['housing']);
    memory.stop();
    const peak = memoryOf(worker.pid, 'VmHWM');
    console.log(`memory: ${[...memory.bySteps].map(([step, most]) => `${step} ${most.toFixed(0)} MB`).join('  ')}`);
    for (const run of runs) {
      console.log(`${run.state}: ${run.steps.map(({ step, seconds: each }) => `${step} ${String(each ?? '-')}`).join('  ')}`);
      for (const stream of run.streams)
        console.log(`  ${stream.stream.padEnd(5)} read ${stream.read}  stored ${stream.stored}  rejected ${stream.rejected}`);
    }
    console.log(
      `${drop.rows} rows, ${seconds.toFixed(1)} s, ${Math.round(drop.rows / seconds)} rows/s, ${(seconds / copy.seconds).toFixed(1)} x raw COPY, worker's peak ${peak.toFixed(0)} MB of ${memoryLimit}`,
    );
    if (peak > memoryLimit || runs.some(({ state }) => state !== 'published')) process.exitCode = 1;
  } finally {
    await worker.stop();
    await sftp.stop();
  }
});
