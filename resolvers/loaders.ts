/** The loaders of one request, one for each thing that rows point to. */
import { areaLevelOf } from '../store/read/area-condition.ts';
import { listCases } from '../store/read/list-cases.ts';
import type { CaseListRequest } from '../store/read/list-cases.ts';
import { listChildren } from '../store/read/list-children.ts';
import { listDepartments } from '../store/read/list-departments.ts';
import { listResidents } from '../store/read/list-residents.ts';
import { listSources } from '../store/read/list-sources.ts';
import { listTimeline } from '../store/read/list-timeline.ts';
import { loadAreaChildren } from '../store/read/load-area-children.ts';
import { loadAreaPaths } from '../store/read/load-area-paths.ts';
import { loadAreas } from '../store/read/load-areas.ts';
import { loadCareContacts } from '../store/read/load-care-contacts.ts';
import { loadCaseLinks } from '../store/read/load-case-links.ts';
import { loadCaseTexts } from '../store/read/load-case-texts.ts';
import { loadCasesByNumbers } from '../store/read/load-cases-by-numbers.ts';
import { loadCasesByUids } from '../store/read/load-cases-by-uids.ts';
import { loadCases } from '../store/read/load-cases.ts';
import { loadCategories } from '../store/read/load-categories.ts';
import { loadCompoundsOfOrganizations } from '../store/read/load-compounds-of-organizations.ts';
import { loadCompounds } from '../store/read/load-compounds.ts';
import { loadDecisionsOfPersons } from '../store/read/load-decisions.ts';
import { loadDepartmentsByCodes } from '../store/read/load-departments-by-codes.ts';
import { loadEditions } from '../store/read/load-editions.ts';
import { loadEventNotes } from '../store/read/load-event-notes.ts';
import { loadEvents } from '../store/read/load-events.ts';
import { loadFormerUids } from '../store/read/load-former-uids.ts';
import { loadHouseholds } from '../store/read/load-households.ts';
import { loadIdentityLinks } from '../store/read/load-identity-links.ts';
import { loadOrganizationsByRecordNames } from '../store/read/load-organizations-by-record-names.ts';
import { loadOrganizationsByUids } from '../store/read/load-organizations-by-uids.ts';
import { loadOrganizations } from '../store/read/load-organizations.ts';
import { loadParties } from '../store/read/load-parties.ts';
import { loadPersonValues } from '../store/read/load-person-values.ts';
import { loadPersonsByUids } from '../store/read/load-persons-by-uids.ts';
import { loadPersons } from '../store/read/load-persons.ts';
import { loadPlacesByRecordNames } from '../store/read/load-places-by-record-names.ts';
import { loadPlacesByUids } from '../store/read/load-places-by-uids.ts';
import { loadPlaces } from '../store/read/load-places.ts';
import { loadRecordsOfOrganizations } from '../store/read/load-records-of-organizations.ts';
import { loadRecordsOfPersons } from '../store/read/load-records-of-persons.ts';
import { loadRecordsOfPlaces } from '../store/read/load-records-of-places.ts';
import { loadRejectsByUids } from '../store/read/load-rejects-by-uids.ts';
import { loadResidences } from '../store/read/load-residences.ts';
import { loadRunSteps } from '../store/read/load-run-steps.ts';
import { loadRunStreams } from '../store/read/load-run-streams.ts';
import { loadRunsByUids } from '../store/read/load-runs-by-uids.ts';
import { loadRuns } from '../store/read/load-runs.ts';
import { loadSourceRecords } from '../store/read/load-source-records.ts';
import type { PageRequest } from '../store/read/page.ts';
import type { Reader } from '../store/read/reader.ts';
import type { DepartmentRow } from '../store/read/rows.ts';
import { loadMany, loadOne, loadPages } from './batch.ts';

// A loader for each verb: the type of the whole follows from them.
export function makeLoaders(reader: Reader) {
  let departments: Promise<DepartmentRow[]> | null = null;
  const allDepartments = () => (departments ??= listDepartments(reader));
  return {
    persons: loadOne(
      (keys: readonly number[]) => loadPersons(reader, keys),
      (row) => row.person,
    ),
    personsByUid: loadOne(
      (keys: readonly string[]) => loadPersonsByUids(reader, keys),
      (row) => row.asked,
    ),
    recordsOfPerson: loadMany(
      (keys: readonly number[]) => loadRecordsOfPersons(reader, keys),
      (row) => row.owner,
    ),
    residences: loadMany(
      (keys: readonly number[]) => loadResidences(reader, keys),
      (row) => row.person,
    ),
    households: loadOne(
      (keys: readonly number[]) => loadHouseholds(reader, keys),
      (row) => row.person,
    ),
    careContacts: loadMany(
      (keys: readonly number[]) => loadCareContacts(reader, keys),
      (row) => row.person,
    ),
    personValues: loadMany(
      (keys: readonly number[]) => loadPersonValues(reader, keys),
      (row) => row.person,
    ),
    identityLinks: loadMany(
      (keys: readonly number[]) => loadIdentityLinks(reader, keys),
      (row) => row.person,
    ),
    decisionsOfPerson: loadMany(
      (keys: readonly number[]) => loadDecisionsOfPersons(reader, keys),
      (row) => row.owner,
    ),
    formerUids: loadMany(
      (keys: readonly number[]) => loadFormerUids(reader, keys),
      (row) => row.person,
    ),
    timelines: loadPages((keys: readonly number[], request: PageRequest) => listTimeline(reader, keys, request)),
    casesOfPerson: loadPages((ids: readonly number[], request: CaseListRequest) => listCases(reader, request, { kind: 'person', ids })),

    places: loadOne(
      (keys: readonly number[]) => loadPlaces(reader, keys),
      (row) => row.place,
    ),
    placesByUid: loadOne(
      (keys: readonly string[]) => loadPlacesByUids(reader, keys),
      (row) => row.uid,
    ),
    placesByRecordName: loadOne(
      (keys: readonly string[]) => loadPlacesByRecordNames(reader, keys),
      (row) => row.asked,
    ),
    recordsOfPlace: loadMany(
      (keys: readonly number[]) => loadRecordsOfPlaces(reader, keys),
      (row) => row.owner,
    ),
    children: loadPages((keys: readonly number[], request: PageRequest) => listChildren(reader, keys, request)),
    residents: loadPages((keys: readonly number[], request: PageRequest) => listResidents(reader, keys, request)),
    casesOfPlace: loadPages((ids: readonly number[], request: CaseListRequest) => listCases(reader, request, { kind: 'place', ids })),
    casesInside: loadPages((ids: readonly number[], request: CaseListRequest) => listCases(reader, request, { kind: 'inside', ids })),
    compounds: loadOne(
      (keys: readonly number[]) => loadCompounds(reader, keys),
      (row) => row.recordNumber,
    ),

    cases: loadOne(
      (keys: readonly number[]) => loadCases(reader, keys),
      (row) => row.record,
    ),
    casesByUid: loadOne(
      (keys: readonly string[]) => loadCasesByUids(reader, keys),
      (row) => row.uid,
    ),
    /** Keys are `<department> <number>`. */
    casesByNumber: loadOne(
      (keys: readonly string[]) => loadCasesByNumbers(reader, keys),
      (row) => row.asked,
    ),
    parties: loadMany(
      (keys: readonly number[]) => loadParties(reader, keys),
      (row) => row.caseRecord,
    ),
    events: loadMany(
      (keys: readonly number[]) => loadEvents(reader, keys),
      (row) => row.record,
    ),
    eventNotes: loadMany(
      (keys: readonly number[]) => loadEventNotes(reader, keys),
      (row) => row.record,
    ),
    caseTexts: loadOne(
      (keys: readonly number[]) => loadCaseTexts(reader, keys),
      (row) => row.record,
    ),
    caseLinks: loadMany(
      (keys: readonly number[]) => loadCaseLinks(reader, keys),
      (row) => row.record,
    ),
    /** Keys are `<system> <code>`. */
    categories: loadOne(
      (keys: readonly string[]) => loadCategories(reader, keys),
      (row) => `${row.system} ${row.code}`,
    ),

    organizations: loadOne(
      (keys: readonly number[]) => loadOrganizations(reader, keys),
      (row) => row.organization,
    ),
    organizationsByUid: loadOne(
      (keys: readonly string[]) => loadOrganizationsByUids(reader, keys),
      (row) => row.uid,
    ),
    organizationsByRecordName: loadOne(
      (keys: readonly string[]) => loadOrganizationsByRecordNames(reader, keys),
      (row) => row.asked,
    ),
    recordsOfOrganization: loadMany(
      (keys: readonly number[]) => loadRecordsOfOrganizations(reader, keys),
      (row) => row.owner,
    ),
    compoundsOfOrganization: loadMany(
      (keys: readonly number[]) => loadCompoundsOfOrganizations(reader, keys),
      (row) => row.owner,
    ),

    areas: loadOne(
      (keys: readonly string[]) => loadAreas(reader, keys),
      (row) => row.code,
    ),
    areaPaths: loadMany(
      (keys: readonly string[]) => loadAreaPaths(reader, keys),
      (row) => row.asked,
    ),
    areaChildren: loadMany(
      (keys: readonly string[]) => loadAreaChildren(reader, keys),
      (row) => row.parentCode ?? '',
    ),
    casesOfArea: makeCasesOfArea(reader),

    departmentsByCode: loadOne(
      (keys: readonly string[]) => loadDepartmentsByCodes(reader, keys),
      (row) => row.code ?? '',
    ),
    departmentsByKey: loadOne(allDepartments, (row) => row.key ?? row.code ?? ''),
    allDepartments,

    sourceRecords: loadOne(
      (keys: readonly number[]) => loadSourceRecords(reader, keys),
      (row) => row.record,
    ),
    editions: loadOne(
      (keys: readonly number[]) => loadEditions(reader, keys),
      (row) => row.number,
    ),
    sources: loadMany(
      (keys: readonly number[]) => listSources(reader, keys),
      (row) => row.edition,
    ),
    runs: loadOne(
      (keys: readonly number[]) => loadRuns(reader, keys),
      (row) => row.run,
    ),
    runsByUid: loadOne(
      (keys: readonly string[]) => loadRunsByUids(reader, keys),
      (row) => row.uid,
    ),
    runSteps: loadMany(
      (keys: readonly number[]) => loadRunSteps(reader, keys),
      (row) => row.run,
    ),
    runStreams: loadMany(
      (keys: readonly number[]) => loadRunStreams(reader, keys),
      (row) => row.run,
    ),
    rejectsByUid: loadOne(
      (keys: readonly string[]) => loadRejectsByUids(reader, keys),
      (row) => row.uid,
    ),
  };
}

/** Areas of one level share a statement: the level decides the column. */
function makeCasesOfArea(reader: Reader) {
  const levels = loadPages((ids: readonly string[], request: CaseListRequest & { readonly level: string }) =>
    listCases(reader, request, { kind: 'area', ids }),
  );
  return { load: (code: string, request: CaseListRequest) => levels.load(code, { ...request, level: areaLevelOf(code) }) };
}

export type Loaders = ReturnType<typeof makeLoaders>;
