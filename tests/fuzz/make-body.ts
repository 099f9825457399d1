/** Bodies with their headers: JSON that is spoilt, JSON that is not what GraphQL takes, and bytes. */
import { gzipSync } from 'node:zlib';
import type { FuzzedOperation } from './make-operation.ts';
import type { Random } from './random.ts';

export interface FuzzedBody {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const types = [
  'application/json',
  'application/json',
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=UTF-16',
  'application/json; charset=nope',
  'application/graphql-response+json',
  'application/graphql',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/',
  ';;;',
];
const accepts = ['*/*', 'application/json', 'application/graphql-response+json', 'text/html', 'multipart/mixed', 'image/png', ';q=x'];
const odd: readonly unknown[] = [
  null,
  true,
  5,
  'x',
  '',
  [],
  {},
  [[]],
  { a: { b: {} } },
  '\0',
  '\ud800',
  { kind: 'Document' },
  'a'.repeat(70_000),
];

/** `x` inside so many lists or objects, as text: deeper than any writer of JSON would go. */
const deep = (levels: number, open: string, close: string) => `${open.repeat(levels)}1${close.repeat(levels)}`;

function text(random: Random, { query, variables }: FuzzedOperation): string {
  const whole = JSON.stringify({ query, variables });
  switch (random.whole(12)) {
    case 0:
      return whole.slice(0, random.whole(whole.length));
    case 1: {
      const at = random.whole(whole.length);
      return whole.slice(0, at) + random.pick(['"', '{', '}', ',', '\\', '\\u0000', '\\ud800', '\u0000', '1e999', 'NaN']) + whole.slice(at);
    }
    case 2:
      return JSON.stringify({ query, variables: random.pick(odd), operationName: random.pick(odd), extensions: random.pick(odd) });
    case 3:
      return JSON.stringify({ query: random.pick(odd), variables });
    case 4:
      return JSON.stringify(Array.from({ length: random.whole(5) }, () => ({ query, variables })));
    case 5:
      return `{"query":${JSON.stringify(query)},"variables":{"v0":${deep(1 + random.whole(60_000), '[', ']')}}}`;
    case 6:
      return `{"query":"{__typename}","variables":${deep(1 + random.whole(30_000), '{"a":', '}')}}`;
    case 7:
      return `{"query":"{__typename}","variables":{"__proto__":{"x":1},"constructor":{"prototype":{}}},"__proto__":{"query":"{__schema{types{name}}}"}}`;
    case 8:
      return JSON.stringify({
        documentId: random.pick(['', 'x', 'a'.repeat(64), 5, null, {}]),
        extensions: { persistedQuery: random.pick(odd) },
      });
    case 9:
      return JSON.stringify(random.pick(odd));
    case 10:
      return JSON.stringify({ query: `{__typename} #${'x'.repeat(random.whole(400_000))}` });
    default:
      return whole;
  }
}

export function makeBody(random: Random, operation: FuzzedOperation): FuzzedBody {
  let bytes: Uint8Array = Buffer.from(text(random, operation));
  if (random.chance(0.15))
    for (let count = random.whole(6); count >= 0 && bytes.length > 0; count -= 1) bytes[random.whole(bytes.length)] = random.whole(256);
  if (random.chance(0.05)) bytes = Uint8Array.from({ length: random.whole(5_000) }, () => random.whole(256));
  const zipped = random.chance(0.04);
  if (zipped) bytes = gzipSync(bytes);
  return {
    method: random.chance(0.05) ? random.pick(['PUT', 'PATCH', 'DELETE']) : 'POST',
    headers: {
      'content-type': random.pick(types),
      ...(random.chance(0.3) ? { accept: random.pick(accepts) } : {}),
      ...(zipped || random.chance(0.02) ? { 'content-encoding': random.pick(['gzip', 'br', 'nope']) } : {}),
      ...(random.chance(0.1) ? { 'x-hub-as-of': random.pick(['now', '2026-01-18T00:00:00+08:00', '9'.repeat(200)]) } : {}),
      ...(random.chance(0.1) ? { 'x-hub-grant': random.pick(['x', '00000000-0000-4000-8000-000000000000', "'"]) } : {}),
    },
    // A copy of its own: fetch wants bytes that nothing shares.
    body: new Uint8Array(bytes),
  };
}
