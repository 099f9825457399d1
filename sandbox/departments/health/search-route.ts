/** `GET [base]/<Type>?…`: a searchset Bundle with an opaque next link of the same origin. */
import type { Pool } from 'pg';
import { z } from 'zod';
import type { FaultPanel } from '../faults.ts';
import type { Incoming, Reply } from '../http/reply.ts';
import { makeSeal } from '../http/seal.ts';
import { fhirJson, refuseFhir } from './operation-outcome.ts';
import { searchResources } from './read-resources.ts';
import type { ResourceSearch } from './read-resources.ts';

const instant = z.iso.datetime({ offset: true }).or(z.iso.date());
const parameters = z.object({
  _lastUpdated: z.array(z.string().regex(/^(gt|ge|lt|le)/)).max(4),
  _count: z.coerce.number().int().min(1).default(100),
  _sort: z.literal('_lastUpdated').optional(),
  _id: z.string().max(64).optional(),
});
const largestPage = 1_000;

const sealedSearch = z.object({
  type: z.string(),
  id: z.string().nullable(),
  bounds: z.object({ gt: z.string().nullable(), ge: z.string().nullable(), lt: z.string().nullable(), le: z.string().nullable() }),
  count: z.number(),
  after: z.object({ lastUpdated: z.string(), id: z.string() }).nullable(),
});

/** A sentence instead of the search when a parameter is not valid. */
function parseSearch(type: string, query: URLSearchParams): ResourceSearch | string {
  const single = (name: string): string | undefined => query.get(name) ?? undefined;
  const parsed = parameters.safeParse({
    _lastUpdated: query.getAll('_lastUpdated'),
    _count: single('_count'),
    _sort: single('_sort'),
    _id: single('_id'),
  });
  if (!parsed.success) return `search parameter ${String(parsed.error.issues[0]?.path[0])} is not valid`;
  const bounds: Record<'gt' | 'ge' | 'lt' | 'le', string | null> = { gt: null, ge: null, lt: null, le: null };
  for (const bound of parsed.data._lastUpdated) {
    const value = instant.safeParse(bound.slice(2));
    if (!value.success) return 'search parameter _lastUpdated is not an instant; a plus sign must be sent as %2B';
    bounds[bound.slice(0, 2) as keyof typeof bounds] = value.data;
  }
  return { type, id: parsed.data._id ?? null, bounds, count: Math.min(parsed.data._count, largestPage), after: null };
}

export interface SearchRoutes {
  readonly search: (request: Incoming) => Promise<Reply>;
  /** `GET [base]?_getpages=…` */
  readonly next: (request: Incoming) => Promise<Reply>;
}

export function makeSearchRoutes(pool: Pool, base: string, faults: FaultPanel): SearchRoutes {
  const seal = makeSeal();

  const nextLink = (search: ResourceSearch, after: ResourceSearch['after']): string => {
    if (faults.take('health', 'foreign-next') !== null) return 'http://203.0.113.7/fhir?_getpages=x';
    const cyclic = search.after !== null && faults.take('health', 'cyclic-next') !== null;
    return `${base}?_getpages=${seal.close(cyclic ? search : { ...search, after })}`;
  };

  const page = async (search: ResourceSearch, self: string): Promise<Reply> => {
    const empty = search.after !== null && faults.take('health', 'empty-page') !== null;
    const found = empty ? [] : await searchResources(pool, search);
    const shown = found.slice(0, search.count);
    const last = shown.at(-1);
    const links = [{ relation: 'self', url: self }];
    if (empty) links.push({ relation: 'next', url: nextLink(search, search.after) });
    else if (found.length > search.count && last !== undefined) {
      links.push({ relation: 'next', url: nextLink(search, { lastUpdated: last.lastUpdated, id: last.id }) });
    }
    const entries = shown.map(({ id, body }) => {
      const fullUrl = JSON.stringify(`${base}/${search.type}/${id}`);
      return `{"fullUrl":${fullUrl},"resource":${body},"search":{"mode":"match"}}`;
    });
    const entry = entries.length === 0 ? '' : `,"entry":[${entries.join(',')}]`;
    return {
      status: 200,
      headers: { 'content-type': fhirJson },
      body: `{"resourceType":"Bundle","type":"searchset","link":${JSON.stringify(links)}${entry}}`,
    };
  };

  return {
    async search(request) {
      const search = parseSearch(request.params['type'] ?? '', request.url.searchParams);
      return typeof search === 'string' ? refuseFhir(400, 'invalid', search) : page(search, request.url.href);
    },
    async next(request) {
      const opened = seal.open(request.url.searchParams.get('_getpages') ?? '');
      if (typeof opened === 'string') return refuseFhir(410, 'deleted', 'this page link is no longer known; search again');
      return page(sealedSearch.parse(opened.content), request.url.href);
    },
  };
}
