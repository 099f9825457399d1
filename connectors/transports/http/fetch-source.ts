/** The only door through which the hub asks web sources: timeouts, retries, Retry-After, origins, tokens, and bodies that may lie. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request as send } from 'undici';
import type { Dispatcher } from 'undici';
import { throwIfStopped, untilStopped } from '../../stop-requested.ts';
import { answerError, bodyError } from './answer-error.ts';
import { makeAllowedOrigins } from './allowed-origins.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { makeGuardedLookup } from './guarded-lookup.ts';
import { networkError } from './network-error.ts';
import { readBody } from './read-body.ts';
import { makeRequestPolicy } from './request-policy.ts';
import { retryAfterMilliseconds } from './retry-after.ts';
import type { SourceIdentity } from './source-identity.ts';

/** Where a request gets its bearer token from. */
export interface BearerTokens {
  get(signal: AbortSignal): Promise<string>;
  /** Called after a 401 with the token that was refused; answers another one, fetched once for all who wait. */
  renew(refused: string, signal: AbortSignal): Promise<string>;
}

export interface FetchSourceOptions {
  readonly identity: SourceIdentity;
  /** The configured addresses; only their origins are ever asked. */
  readonly addresses: readonly URL[];
  readonly limits: FetchLimits;
  readonly bearer: BearerTokens | null;
  /** Waits for a place in the source's allowance, e.g. ten requests a second. */
  readonly throttle?: (signal: AbortSignal) => Promise<void>;
}

export interface FetchRequest {
  readonly url: URL;
  readonly signal: AbortSignal;
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** Made anew for each attempt, because a signed assertion may be used once only. */
  readonly body?: () => Promise<string>;
  /** Statuses besides 2xx that the caller handles itself. */
  readonly answers?: readonly number[];
}

export interface FetchAnswer {
  readonly status: number;
  readonly url: URL;
  header(name: string): string | null;
}

export interface StreamedAnswer extends FetchAnswer {
  readonly chunks: AsyncGenerator<Buffer, void, void>;
  /** Lets a body go that nobody reads; one of both is to be used. */
  discard(): Promise<void>;
}

export interface FetchSource {
  /** A whole JSON document, asked again when it was cut; null for an empty body, and for one that is no JSON beside 200. Throws HubError. */
  json(request: FetchRequest): Promise<FetchAnswer & { readonly body: unknown }>;
  /** Inflated bytes as they come; a broken body throws a retryable HubError and is the caller's to ask again. */
  stream(request: FetchRequest): Promise<StreamedAnswer>;
  /** An address that the source handed out; throws when it leaves the configured hosts. */
  resolve(link: string, base: URL): URL;
  close(): Promise<void>;
}

const maxRedirects = 3;

export function makeFetchSource(options: FetchSourceOptions): FetchSource {
  const { identity, limits, bearer } = options;
  const origins = makeAllowedOrigins(identity, options.addresses);
  const policy = makeRequestPolicy(limits);
  const agent = new Agent({
    connect: { timeout: limits.connectTimeout, lookup: makeGuardedLookup() },
    headersTimeout: limits.headersTimeout,
    bodyTimeout: limits.dripWindow,
    connections: 4,
  });
  let notBefore = 0;

  const heed = (response: Dispatcher.ResponseData): void => {
    const wait = retryAfterMilliseconds(first(response.headers['retry-after']), first(response.headers['date']), limits.maxRetryAfter);
    if (wait !== null) notBefore = Math.max(notBefore, performance.now() + wait);
  };

  /** One request as it is, without judging its status. */
  const sendOnce = async (request: FetchRequest, url: URL, token: string | null): Promise<Dispatcher.ResponseData> => {
    await options.throttle?.(request.signal);
    return send(url, {
      dispatcher: agent,
      method: request.method ?? 'GET',
      headers: { accept: 'application/json', ...request.headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      body: request.body === undefined ? null : await request.body(),
      signal: request.signal,
    });
  };

  /** Follows redirects within the origin and renews a refused token once. `run` is the run's own signal, without this page's deadline. */
  const ask = async (
    request: FetchRequest,
    firstToken: string | null,
    run: AbortSignal,
  ): Promise<{ response: Dispatcher.ResponseData; url: URL }> => {
    let url = origins.resolve(request.url.href, request.url);
    let token = firstToken;
    let renewed = false;
    for (let redirects = 0; redirects <= maxRedirects;) {
      const response = await sendOnce(request, url, token);
      const { statusCode } = response;
      if ((statusCode >= 200 && statusCode < 300) || request.answers?.includes(statusCode) === true) return { response, url };
      heed(response);
      await response.body.dump();
      const location = first(response.headers['location']);
      if (statusCode === 401 && bearer !== null && token !== null && !renewed) {
        token = await bearer.renew(token, run);
        renewed = true;
      } else if (statusCode >= 300 && statusCode < 400 && location !== null && (request.method ?? 'GET') === 'GET') {
        url = origins.resolve(location, url);
        redirects += 1;
      } else throw answerError(identity, url, statusCode);
    }
    throw bodyError(identity, url, 'one redirect after another');
  };

  const tokenFor = async (request: FetchRequest): Promise<string | null> => (bearer === null ? null : bearer.get(request.signal));

  const waitAsAsked = async (signal: AbortSignal): Promise<void> => {
    const pause = notBefore - performance.now();
    if (pause > 0) await sleep(pause, undefined, { signal });
  };

  /** Runs attempts under the policy; whatever comes out is a HubError, and a stopped run ends at once. */
  const attempt = async <T>(request: FetchRequest, once: () => Promise<T>): Promise<T> => {
    const classified = async (): Promise<T> => {
      try {
        return await once();
      } catch (error) {
        throwIfStopped(request.signal);
        throw networkError(identity, request.url, error);
      }
    };
    // Raced, because cockatiel's pauses do not look at the signal.
    return untilStopped(policy(classified, request.signal), request.signal);
  };

  const answerOf = (response: Dispatcher.ResponseData, url: URL): FetchAnswer => ({
    status: response.statusCode,
    url,
    header: (name) => first(response.headers[name.toLowerCase()]),
  });

  return {
    json: (request) =>
      attempt(request, async () => {
        // The pause that a source asked for and the token are had before the deadline starts to run.
        await waitAsAsked(request.signal);
        const token = await tokenFor(request);
        const signal = AbortSignal.any([request.signal, AbortSignal.timeout(limits.pageDeadline)]);
        const { response, url } = await ask({ ...request, signal }, token, request.signal);
        const encoding = first(response.headers['content-encoding']);
        const bodyLimits = { maxBytes: limits.maxPageBytes, dripWindow: limits.pageDeadline, minBytes: Number.POSITIVE_INFINITY };
        const chunks: Buffer[] = [];
        for await (const chunk of readBody({ identity, url, body: response.body, encoding }, bodyLimits)) chunks.push(chunk);
        const text = Buffer.concat(chunks).toString('utf8');
        const type = first(response.headers['content-type']);
        return { ...answerOf(response, url), body: response.statusCode === 200 ? parseJson(identity, url, type, text) : jsonOrNull(text) };
      }),
    stream: (request) =>
      attempt(request, async () => {
        await waitAsAsked(request.signal);
        const { response, url } = await ask(request, await tokenFor(request), request.signal);
        const type = first(response.headers['content-type']) ?? '';
        if (type.includes('html')) {
          await response.body.dump();
          throw bodyError(identity, url, 'a web page instead of data');
        }
        const encoding = first(response.headers['content-encoding']);
        const bodyLimits = { maxBytes: limits.maxStreamBytes, dripWindow: limits.dripWindow, minBytes: limits.dripBytes };
        return {
          ...answerOf(response, url),
          chunks: readBody({ identity, url, body: response.body, encoding }, bodyLimits),
          discard: () => response.body.dump(),
        };
      }),
    resolve: (link, base) => origins.resolve(link, base),
    close: () => agent.destroy(),
  };
}

function first(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}

/** JSON or a retryable error: a login page and a cut document are told apart for the reader of the error only. */
function parseJson(identity: SourceIdentity, url: URL, type: string | null, text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (type?.includes('html') === true || trimmed.startsWith('<')) throw bodyError(identity, url, 'a web page instead of JSON');
  try {
    return JSON.parse(trimmed) as unknown;
  } catch {
    throw bodyError(identity, url, 'a JSON document that is cut or broken');
  }
}

/** Bodies beside 200 are extra: a poll's 202 may hold text, a refusal a page. */
function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
