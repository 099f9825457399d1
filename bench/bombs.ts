/**
 * How long a bomb is listened to and how much memory it gets: each in a process of its own, from the first byte to the refusal (asked: 2 s, 300 MB).
 * `node --import tsx bench/bombs.ts`; exits 1 above either, or when one is not refused.
 */
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readNdjson } from '../connectors/transports/fhir/read-ndjson.ts';
import { readXlsx } from '../connectors/transports/formats/read-xlsx.ts';
import { defaultFetchLimits } from '../connectors/transports/http/fetch-limits.ts';
import { makeFetchSource } from '../connectors/transports/http/fetch-source.ts';
import { HubError } from '../core/hub-error.ts';
import { billionLaughs, book, held, sheetOf, zip } from '../tests/connectors/fixtures/zip-book.ts';

const gigabyte = 2 ** 30;
/** ms, and MB. */
const asked = { time: 2_000, memory: 300 };

async function drain(chunks: AsyncIterable<unknown>): Promise<void> {
  for await (const chunk of chunks) void chunk;
}

const readBook = (bytes: Buffer) => (): Promise<void> =>
  drain(
    readXlsx(
      held(bytes),
      { name: 'xiaoqu.xlsx', department: 'housing', sheet: '台账' },
      { columns: ['编码', '名称'], optional: [] },
      () => undefined,
    ),
  );

/** 10 GB of spaces, from 100 MB pieces packed one after the other. */
async function askGzip(how: 'json' | 'ndjson'): Promise<() => Promise<void>> {
  const piece = gzipSync(Buffer.alloc(100 * 2 ** 20, ' '));
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    Readable.from(Array.from({ length: 100 }, () => piece)).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const url = new URL(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  const source = makeFetchSource({
    identity: { department: 'health', setting: 'HEALTH_FHIR_URL', credentials: 'HEALTH_CLIENT_ID' },
    addresses: [url],
    limits: defaultFetchLimits,
    bearer: null,
  });
  const request = { url, signal: AbortSignal.timeout(60_000) };
  return async () => {
    if (how === 'json') await source.json(request);
    else await drain(readNdjson((await source.stream(request)).chunks, 32 * 2 ** 20));
  };
}

const bombs: Readonly<Record<string, () => (() => Promise<void>) | Promise<() => Promise<void>>>> = {
  'a book whose sheet claims 4 GB': () =>
    readBook(book('', { 'xl/worksheets/sheet1.xml': { text: '<worksheet/>', claimed: 4 * gigabyte - 1 } })),
  'a book whose sheet is 500 times what it claims': () =>
    readBook(book('', { 'xl/worksheets/sheet1.xml': { text: Buffer.alloc(50_000_000, ' '), claimed: 100_000 } })),
  'a book with a book in it, and so on': () => readBook(zip({ 'a.xlsx': { text: zip({ 'a.xlsx': { text: zip({}) } }) } })),
  'a sheet of a billion laughs': () =>
    readBook(book(`${billionLaughs}<worksheet><sheetData><row><c><v>&a9;</v></c></row></sheetData></worksheet>`)),
  'a sheet of 60 MB in one cell': () =>
    readBook(book(sheetOf(`<row><c t="inlineStr"><is><t>${'x'.repeat(60_000_000)}</t></is></c></row>`))),
  'a page of 10 GB in 10 MB': () => askGzip('json'),
  'an export line of 10 GB in 10 MB': () => askGzip('ndjson'),
};

const name = process.argv[2];
if (name === undefined) {
  let missed = false;
  for (const each of Object.keys(bombs)) {
    const told = execFileSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), each], { encoding: 'utf8' });
    const [time, memory, ...outcome] = told.trim().split(' ');
    missed ||= !(Number(time) <= asked.time && Number(memory) <= asked.memory && outcome.join(' ') === 'SOURCE_CONTRACT');
    console.log(`${each}: ${outcome.join(' ')} after ${Number(time).toFixed(0)} ms, ${Number(memory).toFixed(0)} MB resident at most`);
  }
  process.exitCode = missed ? 1 : 0;
} else {
  const read = await bombs[name]?.();
  const startedAt = performance.now();
  const error: unknown = await read?.().catch((reason: unknown) => reason);
  const time = performance.now() - startedAt;
  // What made the bomb is counted too: the process made it.
  console.log(
    `${String(time)} ${String(process.resourceUsage().maxRSS / 1_024)} ${error instanceof HubError ? error.code : `NOT REFUSED ${String(error)}`}`,
  );
  process.exit(0);
}
