/** Certificates that do not hold: the hub says which and what to do, and sends nothing. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { makeCertificate } from './hotline-certificate.ts';

const day = 86_400_000;
const cases: readonly (readonly [string, boolean, number, string, RegExp])[] = [
  ['expired', true, -1, 'SOURCE_UNTRUSTED', /hotline: the certificate of .* has expired.*renew/],
  ['signed by nobody known', false, 30, 'SOURCE_UNTRUSTED', /hotline: .* is not trusted.*HOTLINE_TOKEN_URL.*NODE_EXTRA_CA_CERTS/],
  ['in order', true, 30, 'OK', /^$/],
];

test.each(cases)('a certificate that is %s', async (_name, trusted, daysLeft, code, message) => {
  const certificate = makeCertificate({ from: new Date(Date.now() - 100 * day), until: new Date(Date.now() + daysLeft * day) });
  let requests = 0;
  const server = createServer(certificate, (request, response) => {
    requests += 1;
    const token = request.url?.startsWith('/oauth') === true;
    const body = token ? { access_token: 't', expires_in: 600 } : { items: [], next: null, asOf: '2026-01-18T00:00:00Z' };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const dir = await mkdtemp(join(tmpdir(), 'certificate-'));
  const authority = join(dir, 'authority.pem');
  await writeFile(authority, certificate.cert);
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        '--import',
        'tsx',
        join(import.meta.dirname, 'hotline-check-process.ts'),
        `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ],
      { env: { ...process.env, NODE_OPTIONS: '', ...(trusted ? { NODE_EXTRA_CA_CERTS: authority } : {}) } },
    );
    const outcome = JSON.parse(stdout) as { code: string; message: string };
    expect(outcome.code).toBe(code);
    expect(outcome.message).toMatch(message);
    expect(requests > 0).toBe(code === 'OK');
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(dir, { recursive: true });
  }
});
