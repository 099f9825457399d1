/** What can be asked: each root field is one read. */
import { purposes } from '../core/policy/purposes.ts';
import { HubError } from '../core/hub-error.ts';
import { listCases } from '../store/read/list-cases.ts';
import { listOrganizations } from '../store/read/list-organizations.ts';
import { listPlaces } from '../store/read/list-places.ts';
import { listRejects } from '../store/read/list-rejects.ts';
import { listReview } from '../store/read/list-review.ts';
import { listRuns } from '../store/read/list-runs.ts';
import { loadEditionAsOf } from '../store/read/load-edition-as-of.ts';
import type { EditionRow, RunRow } from '../store/read/rows.ts';
import { searchPersons } from '../store/read/search-persons.ts';
import type { HubContext } from './context.ts';
import { findNode } from './find-node.ts';
import { purposeCodes } from './grant.ts';
import { uidOf } from './node-id.ts';
import type { QueryResolvers } from './types.generated.ts';

const runStates = {
  QUEUED: 'queued',
  RUNNING: 'running',
  STOPPED: 'stopped',
  PUBLISHED: 'published',
  FAILED: 'failed',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, RunRow['state']>;

async function edition(asOf: Date | null, { loaders, reader, edition: pinned }: HubContext): Promise<EditionRow> {
  const found = asOf === null ? await loaders.editions.load(pinned.number) : await loadEditionAsOf(reader, asOf);
  if (found === null)
    throw new HubError('EDITION_NOT_FOUND', {
      problem: 'No edition had been published then',
      fix: 'Ask for a later time, or run `hub sync` first',
    });
  return found;
}

export const queryResolvers: QueryResolvers = {
  node: (_, { id }, context) => findNode(id, context),
  person(_, { id }, { loaders, reader }) {
    const uid = uidOf('person', id);
    return uid === null || !reader.sight.people ? null : loaders.personsByUid.load(uid);
  },
  async people(_, { search, first, after }, context) {
    await context.takeSearch();
    const { reader, normaliseSearch } = context;
    const terms = [
      search.name == null ? [] : normaliseSearch.name(search.name),
      search.pinyin == null ? [] : normaliseSearch.pinyin(search.pinyin),
      search.citizenId == null ? [] : normaliseSearch.citizenId(search.citizenId),
      search.phone == null ? [] : normaliseSearch.phone(search.phone),
    ].flat();
    return searchPersons(reader, { terms, sex: search.sex, birthYear: search.birthYear, first, after });
  },
  place(_, { id }, { loaders }) {
    const uid = uidOf('place', id);
    return uid === null ? null : loaders.placesByUid.load(uid);
  },
  places: (_, { search, ...request }, { reader, normaliseSearch }) =>
    listPlaces(reader, { ...request, search: search == null ? null : normaliseSearch.text(search) }),
  case(_, { id, number }, { loaders }) {
    if ((id == null) === (number == null)) {
      throw new HubError('BAD_INPUT', { problem: 'A case is asked for by `id` or by `number`', fix: 'Give one of the two' });
    }
    if (number != null) return loaders.casesByNumber.load(`${number.department} ${number.number}`);
    const uid = uidOf('case', id ?? '');
    return uid === null ? null : loaders.casesByUid.load(uid);
  },
  async cases(_, request, { reader }) {
    const [page] = await listCases(reader, request);
    if (page === undefined) throw new HubError('INTERNAL', { problem: 'A list of cases has no page', fix: 'Report it' });
    return page;
  },
  organization(_, { id }, { loaders }) {
    const uid = uidOf('organization', id);
    return uid === null ? null : loaders.organizationsByUid.load(uid);
  },
  organizations: (_, { search, ...request }, { reader, normaliseSearch }) =>
    listOrganizations(reader, { ...request, search: search == null ? null : normaliseSearch.text(search) }),
  area: (_, { code }, { loaders }) => loaders.areas.load(code),
  departments: async (_, __, { loaders }) => (await loaders.allDepartments()).map((row) => ({ by: 'row', row })),
  edition: (_, { asOf }, context) => edition(asOf ?? null, context),
  purposes: (_, __, { viewer }) =>
    purposeCodes.filter(
      (code) => viewer !== null && (viewer.role !== 'officer' || purposes[code].offices.some((office) => office === viewer.department)),
    ),
  grants: (_, __, { grants }) => grants.list(),
  accessReport: (_, { person, ...request }, { accesses }) => accesses.ofPerson(uidOf('person', person), request),
  myAccesses: (_, request, { accesses }) => accesses.own(request),
  runs: (_, { filter, first, after }, { reader }) =>
    listRuns(reader, { first, after, department: filter?.department, states: filter?.states?.map((state) => runStates[state]) }),
  reviewQueue: (_, request, { reader }) => listReview(reader, request),
  rejects(_, { filter, first, after }, { reader }) {
    const runUid = filter?.run == null ? null : (uidOf('run', filter.run) ?? '00000000-0000-0000-0000-000000000000');
    return listRejects(reader, { first, after, department: filter?.department, stream: filter?.stream, reason: filter?.reason, runUid });
  },
};
