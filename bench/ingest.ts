/**
 * Rows a second from a department in memory to a published edition, beside a raw COPY of the same bytes: `tsx bench/ingest.ts DATABASE_URL [rows]`.
 * The database must be empty; figures are one JSON line each.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Connector, SourceRow, SourceStream, StreamEnd } from '../connectors/connector.ts';
import { makeLogger } from '../core/logger.ts';
import { enqueueRun } from '../jobs/enqueue-run.ts';
import { openQueue } from '../jobs/queue.ts';
import { startWorker } from '../jobs/start-worker.ts';
import { waitForRun } from '../jobs/wait-for-run.ts';
import { openDatabase } from '../store/database.ts';
import { makeErasureKey } from '../store/erasure/erasure-key.ts';
import { migrate } from '../store/migrate.ts';

const [url = '', rowsText = '200000'] = process.argv.slice(2);
const total = Number(rowsText);
const pageSize = 2_000;
/** Every hundredth dwelling changes in the night. */
let night = false;

function dwelling(index: number, version: number): SourceRow {
  const key = `360102${String(index).padStart(9, '0')}`;
  const raw = {
    房屋编码: key,
    小区编号: `XQ${String(index % 500)}`,
    地址: `红谷滩区世贸路${String(index % 900)}号绿地外滩${String(index % 40)}栋1单元${String(101 + (index % 30))}室`,
    建筑面积: 80 + (index % 50) + version,
    用途: '住宅',
    楼层: index % 30,
    总楼层: 33,
    建成年份: 2010,
    更新时间: String(version),
  };
  return { key, op: 'upsert', version: String(version), raw, origin: `fw.csv:${String(index)}` };
}

const stream: SourceStream = {
  name: 'fw',
  rules: 1,
  volatile: ['更新时间'],
  async *extract(): AsyncGenerator<{ rows: SourceRow[]; resume: { at: number } }, StreamEnd, void> {
    const step = night ? 100 : 1;
    for (let at = 0; at < total; at += pageSize * step) {
      const length = Math.min(pageSize, Math.ceil((total - at) / step));
      yield await Promise.resolve({
        rows: Array.from({ length }, (_, index) => dwelling(at + index * step, night ? 2 : 1)),
        resume: { at },
      });
    }
    return { cursor: { at: total }, asOf: null, coverage: 'changes', notes: [] };
  },
  clean({ key, raw }) {
    const row = raw as { 小区编号: string; 地址: string; 建筑面积: number; 楼层: number };
    const number = String(Number(key.slice(6)) % 900);
    return {
      rows: [
        {
          kind: 'dwelling',
          part: '',
          compound_code: row.小区编号,
          floor: row.楼层,
          floors: 33,
          floor_area: row.建筑面积,
          use: 'RESIDENTIAL',
          built_year: 2010,
        },
        {
          kind: 'address',
          part: '',
          role: 'dwelling',
          precision: 'room',
          district_code: '360113',
          street_code: null,
          community_code: null,
          road: '世贸路',
          road_number: number,
          compound: '绿地外滩',
          building: number,
          landmark: null,
          compound_code: row.小区编号,
          grid_code: null,
          police_grid: null,
          longitude: 115.8,
          latitude: 28.6,
          vault: { text: row.地址, unit: '1', room: key.slice(-4), original_coordinates: null, datum: null },
        },
      ],
      verdicts: {},
    };
  },
};

const connector: Connector = { department: 'housing', streams: [stream], check: () => Promise.resolve(), close: () => Promise.resolve() };
const database = openDatabase({ url });
const print = (figures: Readonly<Record<string, unknown>>) => process.stdout.write(`${JSON.stringify(figures)}\n`);
await migrate(database);

/** Seconds that PostgreSQL takes for the same rows as one column of text. */
async function rawCopy(): Promise<number> {
  const client = await database.pool.connect();
  await client.query('create temp table raw_copy (line text)');
  const since = performance.now();
  await pipeline(
    Readable.from(
      (function* () {
        for (let at = 0; at < total; at += pageSize) {
          yield Array.from(
            { length: Math.min(pageSize, total - at) },
            (_, index) => `${JSON.stringify(dwelling(at + index, 1).raw)}\n`,
          ).join('');
        }
      })(),
    ),
    client.query(copyFrom('copy raw_copy from stdin')),
  );
  client.release(true);
  return (performance.now() - since) / 1000;
}

let peak = 0;
const timer = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 50);
const queue = openQueue({ database, redisUrl: null, onError: () => undefined });
const worker = await startWorker({
  database,
  redisUrl: null,
  connectors: [connector],
  erasureKey: makeErasureKey('bench'),
  log: makeLogger({ level: 'warn' }),
  schedule: false,
});
const copy = await rawCopy();
print({ what: 'raw COPY', seconds: copy, rowsPerSecond: Math.round(total / copy) });
let full = 0;
for (const what of ['full load', 'one percent changed']) {
  night = what !== 'full load';
  const since = performance.now();
  const { run } = await enqueueRun({ database, queue }, { department: 'housing', mode: 'night', requestedBy: 'bench' });
  const report = await waitForRun(database, run, { interval: 20 });
  const seconds = (performance.now() - since) / 1000;
  if (!night) full = seconds;
  const read = report.streams[0]?.read ?? 0;
  print({
    what,
    state: report.state,
    read,
    seconds,
    rowsPerSecond: Math.round(read / seconds),
    timesRawCopy: seconds / copy,
    ofFullLoad: seconds / full,
    peakMegabytes: Math.round(peak / 1e6),
    steps: Object.fromEntries(
      report.steps.map((step) => [step.step, (Date.parse(step.finishedAt ?? '') - Date.parse(step.startedAt ?? '')) / 1000]),
    ),
  });
}
clearInterval(timer);
await worker.close();
await queue.close();
await database.close();
