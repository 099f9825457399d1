/** What the hotline's connector does when the hotline misbehaves in ways that only a scripted server can. */
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { SourcePage } from '../../connectors/connector.ts';
import { makeHotlineConnector } from '../../connectors/hotline/connector.ts';
import { makeLogger } from '../../core/logger.ts';
import { extractAll } from './extract-all.ts';
import { orderAt, quick, secret, sendJson, startScriptedHotline } from './hotline-scripted-server.ts';
import type { Script, ScriptedHotline } from './hotline-scripted-server.ts';

const asOf = '2026-01-18T12:00:00.000Z';
const page = (orders: readonly unknown[], next: string | null = null): unknown => ({ items: orders, next, asOf });

let running: ScriptedHotline[] = [];
afterEach(async () => {
  await Promise.all(running.map((hotline) => hotline.stop()));
  running = [];
});

async function start(...given: Parameters<typeof startScriptedHotline>): Promise<ScriptedHotline> {
  const hotline = await startScriptedHotline(...given);
  running.push(hotline);
  return hotline;
}

/** First answer faulty, then one page. */
const onceThenPage =
  (fault: Script): Script =>
  (asked, response) =>
    asked.index === 0 ? fault(asked, response) : sendJson(response, page([orderAt(1)]));

describe('paging', () => {
  test('an empty page in the middle is not the end, and the watermark stands before the first page’s asOf', async () => {
    const hotline = await start(({ query }, response) => {
      const cursor = query.get('cursor');
      if (cursor === null) sendJson(response, page([orderAt(1)], 'a'));
      else if (cursor === 'a') sendJson(response, { ...(page([], 'b') as object), asOf: '2026-01-18T13:00:00Z' });
      else sendJson(response, page([orderAt(2, { updatedAt: '2099-01-01T00:00:00+08:00' })]));
    });
    const { rows, end } = await extractAll(hotline.connector, 'order');
    expect(rows.map(({ key }) => key)).toEqual(['NC20260118000001', 'NC20260118000002']);
    expect(end).toMatchObject({ cursor: { watermark: '2026-01-18T11:50:00.000Z' }, asOf, coverage: 'snapshot' });
    expect(hotline.asked[0]?.query.get('pageSize')).toBe('500');
    expect(hotline.asked[0]?.query.get('include')).toBe('steps');
  });

  test('an expired cursor starts again from the last updatedAt, not beyond the hotline’s clock', async () => {
    const hotline = await start(({ query, index }, response) => {
      if (index === 0) sendJson(response, page([orderAt(1), orderAt(2), orderAt(3, { updatedAt: '2099-01-01T00:00:00Z' })], 'a'));
      else if (query.has('cursor')) sendJson(response, { error: { code: 'cursor_expired' } }, 410);
      else sendJson(response, page([orderAt(2), orderAt(4)]));
    });
    const { rows, end } = await extractAll(hotline.connector, 'order');
    expect(hotline.asked[2]?.query.get('updatedSince')).toBe('2026-01-18T12:00:00.000Z');
    expect(rows).toHaveLength(5);
    expect(end.notes).toEqual([{ code: 'cursor_expired', facts: { restarts: 1 } }]);
  });

  test('cursors that always expire are reported, not asked for ever', async () => {
    const hotline = await start(({ query }, response) =>
      query.has('cursor') ? sendJson(response, {}, 410) : sendJson(response, page([orderAt(1)], 'a')),
    );
    await expect(extractAll(hotline.connector, 'order')).rejects.toMatchObject({ code: 'CURSOR_EXPIRED', retryable: true });
    expect(hotline.asked.length).toBeLessThan(15);
  });

  test('pages that name an earlier page, or never end, are refused', async () => {
    const cyclic = await start(({ query }, response) => sendJson(response, page([], query.get('cursor') === 'a' ? 'b' : 'a')));
    await expect(extractAll(cyclic.connector, 'order')).rejects.toMatchObject({ code: 'SOURCE_CONTRACT' });
    const endless = await start(({ index }, response) => sendJson(response, page([orderAt(index % 60)], `c${index}`)), {
      paging: { maxPages: 20 },
    });
    await expect(extractAll(endless.connector, 'order')).rejects.toMatchObject({ code: 'SOURCE_CONTRACT' });
    expect(endless.asked.length).toBeLessThan(30);
  });

  test('a next address on another host is not asked', async () => {
    const other = await start((_asked, response) => sendJson(response, page([])));
    const hotline = await start((_asked, response) => sendJson(response, page([orderAt(1)], `${other.origin}/api/v1/orders?cursor=x`)));
    await expect(extractAll(hotline.connector, 'order')).rejects.toMatchObject({ code: 'SOURCE_CONTRACT' });
    expect(other.asked).toHaveLength(0);
  });

  test('an interrupted extraction goes on after its last page, in another process', async () => {
    const script: Script = ({ query }, response) => {
      const cursor = query.get('cursor');
      sendJson(response, cursor === null ? page([orderAt(1)], 'a') : cursor === 'a' ? page([orderAt(2)], 'b') : page([orderAt(3)]));
    };
    const first = await start(script);
    const stop = new AbortController();
    const got: SourcePage[] = [];
    const interrupted = extractAll(first.connector, 'order', {
      signal: stop.signal,
      onPage(page) {
        got.push(page);
        stop.abort();
      },
    });
    await expect(interrupted).rejects.toMatchObject({ code: 'RUN_STOPPED', retryable: true });
    const second = await start(script);
    const resume = JSON.parse(JSON.stringify(got[0]?.resume)) as Record<string, unknown>;
    const { rows, end } = await extractAll(second.connector, 'order', { resume });
    expect(rows.map(({ key }) => key)).toEqual(['NC20260118000002', 'NC20260118000003']);
    expect(end.asOf).toBe(asOf);
  });
});

describe('rows', () => {
  test('deleted orders carry nothing, unknown fields are dropped, wrong shapes are told by column', async () => {
    const hotline = await start((_asked, response) =>
      sendJson(
        response,
        page([
          orderAt(1, { deleted: true, content: 'x' }),
          orderAt(2, { internalScore: 7 }),
          orderAt(3, { title: 5, internalScore: 7 }),
          { status: 'received' },
        ]),
      ),
    );
    const { rows } = await extractAll(hotline.connector, 'order');
    expect(rows[0]).toMatchObject({ op: 'delete', raw: null });
    expect(rows[1]?.raw).not.toHaveProperty('internalScore');
    expect(rows[2]).toMatchObject({ key: 'NC20260118000003', fault: { reason: 'wrong_shape', column: 'title' } });
    expect(JSON.stringify(rows[2])).not.toContain('internalScore');
    expect(rows[3]).toMatchObject({ key: null, fault: { column: 'orderNo' } });
  });
});

describe('answers that are asked for again', () => {
  const faults: readonly (readonly [string, Script])[] = [
    ['429 with seconds', (_asked, response) => sendJson(response, {}, 429, { 'retry-after': '1' })],
    ['503 with a date', (_asked, response) => sendJson(response, {}, 503, { 'retry-after': new Date(Date.now() + 1_000).toUTCString() })],
    ['500', (_asked, response) => sendJson(response, {}, 500)],
    ['a login page', (_asked, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>sign in</html>')],
    ['a cut document', (_asked, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"items":[')],
    [
      'a body shorter than it says',
      (_asked, response) => void response.writeHead(200, { 'content-length': '500' }).write('{"items":', () => response.destroy()),
    ],
    ['chunks without an end', (_asked, response) => void response.writeHead(200).write('{"items":[]', () => response.destroy())],
    ['a connection cut before the answer', (_asked, response) => void response.destroy()],
  ];
  test.each(faults)('%s', async (_name, fault) => {
    const hotline = await start(onceThenPage(fault));
    const { rows } = await extractAll(hotline.connector, 'order');
    expect(rows).toHaveLength(1);
    expect(hotline.asked).toHaveLength(2);
  });

  test('Retry-After is waited for and bounded', async () => {
    const patient = await start(onceThenPage((_asked, response) => sendJson(response, {}, 429, { 'retry-after': '1' })));
    const started = performance.now();
    await extractAll(patient.connector, 'order');
    expect(performance.now() - started).toBeGreaterThan(950);
    const hotline = await start(
      onceThenPage((_asked, response) => sendJson(response, {}, 429, { 'retry-after': '86400' })),
      {
        limits: { ...quick, maxRetryAfter: 100 },
      },
    );
    await expect(extractAll(hotline.connector, 'order')).resolves.toMatchObject({ rows: [{ op: 'upsert' }] });
  });

  test('a stopped run does not sit out a pause', async () => {
    const hotline = await start((_asked, response) => sendJson(response, {}, 503, { 'retry-after': '60' }), {
      limits: { ...quick, maxRetryAfter: 60_000 },
    });
    const started = performance.now();
    await expect(extractAll(hotline.connector, 'order', { signal: AbortSignal.timeout(200) })).rejects.toMatchObject({
      code: 'RUN_STOPPED',
    });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

/** 20 MB in 20 KB. */
const bomb = gzipSync(Buffer.alloc(20_000_000, ' '));

describe('errors that name the department, the setting and the fix', () => {
  const forGood: readonly (readonly [string, Script, string])[] = [
    [
      'a login page for ever',
      (_asked, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      'SOURCE_CONTRACT',
    ],
    ['404', (_asked, response) => sendJson(response, {}, 404), 'SOURCE_CONTRACT'],
    [
      'a redirect to an inner address',
      (_asked, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      'SOURCE_CONTRACT',
    ],
    [
      'a redirect to another port of the same host',
      (_asked, response) => response.writeHead(307, { location: 'http://127.0.0.1:9/api' }).end(),
      'SOURCE_CONTRACT',
    ],
    ['redirects in a circle', (asked, response) => response.writeHead(302, { location: asked.path }).end(), 'SOURCE_CONTRACT'],
    [
      'a body that inflates beyond all bounds',
      (_asked, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      'SOURCE_CONTRACT',
    ],
    [
      'a body packed in another way',
      (_asked, response) => response.writeHead(200, { 'content-encoding': 'br' }).end('x'),
      'SOURCE_CONTRACT',
    ],
    ['another shape', (_asked, response) => sendJson(response, { orders: [] }), 'SOURCE_CONTRACT'],
    ['429 for ever', (_asked, response) => sendJson(response, {}, 429), 'SOURCE_THROTTLED'],
    ['503 for ever', (_asked, response) => sendJson(response, {}, 503), 'SOURCE_UNREACHABLE'],
    ['403', (_asked, response) => sendJson(response, {}, 403), 'SOURCE_REFUSED'],
    ['401 for ever', (_asked, response) => sendJson(response, {}, 401), 'SOURCE_REFUSED'],
    ['one byte a second', (_asked, response) => void drip(response), 'SOURCE_UNREACHABLE'],
  ];
  test.each(forGood)('%s', async (_name, script, code) => {
    const hotline = await start(script, { limits: { ...quick, retries: 1, pageDeadline: 400, maxPageBytes: 1_000_000 } });
    const error = await failure(hotline);
    expect(error).toMatchObject({ name: 'HubError', code });
    expect(error.message).toMatch(/hotline/);
    expect(JSON.stringify({ ...error, message: error.message, cause: String(error.cause) })).not.toContain(secret);
  });

  test('a page below all bounds that was two hundred times as small on its way is a bomb', async () => {
    const script: Script = (_asked, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    const hotline = await start(script, { limits: { ...quick, maxPageBytes: 64_000_000 } });
    const error = await failure(hotline);
    expect(error).toMatchObject({ code: 'SOURCE_CONTRACT', message: expect.stringContaining('more than 200 times') });
  });

  test('a refused client names the secret’s setting; the secret itself is nowhere', async () => {
    const hotline = await start(
      () => undefined,
      {},
      (_asked, response) => sendJson(response, { error: 'invalid_client' }, 401),
    );
    const error = await failure(hotline);
    expect(error).toMatchObject({ code: 'SOURCE_REFUSED', retryable: false });
    expect(error.message).toContain('HOTLINE_CLIENT_SECRET');
    expect(error.message).toContain('invalid_client');
    expect(hotline.tokens()).toBe(1);
  });

  test('a source that is down, and a host that does not exist', async () => {
    const gone = await startScriptedHotline(() => undefined);
    await gone.stop();
    for (const apiUrl of [`${gone.origin}/api`, 'http://hotline.invalid/api']) {
      const connector = makeHotlineConnector(
        { apiUrl, tokenUrl: apiUrl, clientId: 'hub', clientSecret: secret },
        { log: makeLogger({ level: 'silent' }), limits: quick },
      );
      await expect(connector.check(new AbortController().signal)).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE', retryable: true });
      await connector.close();
    }
  });
});

describe('tokens', () => {
  test('a token that ran out is renewed once and the page asked again', async () => {
    const hotline = await start(({ authorization }, response) =>
      authorization === 'Bearer token-1' ? sendJson(response, {}, 401) : sendJson(response, page([orderAt(1)])),
    );
    await expect(extractAll(hotline.connector, 'order')).resolves.toMatchObject({ rows: [{ key: 'NC20260118000001' }] });
    expect(hotline.tokens()).toBe(2);
  });

  test('one refresh in flight for all who wait', async () => {
    const hotline = await start(({ path }, response) => sendJson(response, path.endsWith('categories') ? [] : page([])));
    await Promise.all([
      extractAll(hotline.connector, 'order'),
      extractAll(hotline.connector, 'category'),
      extractAll(hotline.connector, 'order'),
    ]);
    expect(hotline.tokens()).toBe(1);
  });
});

async function failure(hotline: ScriptedHotline): Promise<Error & { readonly cause?: unknown }> {
  return extractAll(hotline.connector, 'order').then(
    () => new Error('it did not fail'),
    (error: unknown) => error as Error,
  );
}

async function drip(response: Parameters<Script>[1]): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' });
  for (const character of '{"items":[],"next":null}') {
    if (response.destroyed) return;
    response.write(character);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  response.end();
}
