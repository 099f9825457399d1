/** Serves the bundled GraphiQL page under /graphiql: static files, everything from this origin. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import express from 'express';
import type { Router } from 'express';

const folder = fileURLToPath(new URL('../graphiql/dist', import.meta.url));

/** The editor (Monaco) writes inline styles and starts its workers from this origin; nothing else is needed. */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self' ws: wss:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export function serveGraphiql(): Router {
  const router = express.Router();
  router.use('/graphiql', (_request, response, next) => {
    response.setHeader('content-security-policy', policy);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    next();
  });
  router.use('/graphiql', express.static(folder, { index: 'index.html', immutable: true, maxAge: '1y', setHeaders: revalidatePage }));
  router.get('/graphiql', (_request, response) => {
    // Only reached when the bundle is not there: the static handler answers otherwise.
    const missing = !existsSync(path.join(folder, 'index.html'));
    response
      .status(503)
      .type('text/plain')
      .send(missing ? 'The GraphiQL page is not built. Run: npm run build\n' : 'Not found\n');
  });
  return router;
}

/** File names carry their content's hash, the page itself does not. */
function revalidatePage(response: { setHeader(name: string, value: string): void }, file: string): void {
  if (file.endsWith('.html')) response.setHeader('cache-control', 'no-cache');
}
