/**
 * Rows as the read verbs return them: what the hub believes, in the names of the schema's fields where a column answers a field as it is.
 * Numbers called `person`, `place`, `record` … are the store's own and never leave the process; `uid` is what clients see inside an id.
 */
import type { CaseKind, CaseLinkKind, CaseStage, OrganizationKind, PartyRole, ResidenceRelation, Sex } from '../../core/records.ts';
import type { PeopleCount } from '../statistics/people-count.ts';

export interface PersonRow {
  readonly person: number;
  readonly uid: string;
  /** Masked, unless the request's grant opens it. */
  readonly name: string | null;
  /** The following are null or empty unless the request's grant opens them. */
  readonly birthDate: string | null;
  readonly citizenId: string | null;
  readonly phones: readonly string[];
  readonly sex: Sex | null;
  readonly birthYear: number | null;
  readonly deceased: boolean;
}

export type PlaceKind = 'DWELLING' | 'BUILDING' | 'COMPOUND' | 'ROAD_NUMBER' | 'ROAD' | 'LANDMARK' | 'AREA';

export interface PlaceRow {
  readonly place: number;
  readonly uid: string;
  readonly kind: PlaceKind;
  /** Street level for dwellings, unless the request's grant opens the home of one of its subjects. */
  readonly address: string;
  /** Uids of the subjects whose home it is, when that is why the address is clear. */
  readonly clearFor: readonly string[];
  readonly parentPlace: number | null;
  readonly road: string | null;
  readonly roadNumber: string | null;
  readonly compoundName: string | null;
  readonly building: string | null;
  readonly compoundRecord: number | null;
  readonly districtCode: string | null;
  readonly streetCode: string | null;
  readonly communityCode: string | null;
  readonly gridCode: string | null;
  readonly policeGridCode: string | null;
  readonly stationCode: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly locationPrecision: string | null;
}

export interface CaseRow {
  readonly record: number;
  readonly uid: string;
  readonly departmentKey: string;
  readonly kind: CaseKind;
  readonly number: string;
  readonly categorySystem: string | null;
  readonly categoryCode: string | null;
  readonly stage: CaseStage;
  readonly openedAt: Date;
  readonly deadline: Date | null;
  readonly closedAt: Date | null;
  readonly overdue: boolean;
  readonly handlerCode: string | null;
  readonly placeNumber: number | null;
  readonly districtCode: string | null;
  readonly streetCode: string | null;
  readonly communityCode: string | null;
  readonly gridCode: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface OrganizationRow {
  readonly organization: number;
  readonly uid: string;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly creditCode: string | null;
  readonly code: string | null;
  readonly phone: string | null;
  readonly parentOrganization: number | null;
  readonly placeNumber: number | null;
}

export type AreaLevel = 'PROVINCE' | 'CITY' | 'DISTRICT' | 'STREET' | 'COMMUNITY' | 'GRID' | 'POLICE_GRID';

export interface AreaRow {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly parentCode: string | null;
  readonly successorCode: string | null;
  readonly stationCode: string | null;
  readonly households: number | null;
}

export interface DepartmentRow {
  readonly kind: 'SOURCE' | 'HANDLER' | 'POLICE_UNIT';
  readonly key: string | null;
  readonly code: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly parentCode: string | null;
}

export interface SourceAgeRow {
  readonly edition: number;
  readonly departmentKey: string;
  readonly asOf: Date | null;
  readonly late: boolean;
}

export interface EditionRow {
  readonly number: number;
  readonly state: 'preparing' | 'published' | 'withdrawn';
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly runNumber: number;
}

export interface RunRow {
  readonly run: number;
  readonly uid: string;
  readonly departmentKey: string;
  readonly mode: 'night' | 'increment' | 'full' | 'relink';
  readonly businessDate: string;
  readonly state: 'queued' | 'running' | 'stopped' | 'published' | 'failed' | 'withdrawn';
  readonly edition: number | null;
  readonly requestedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** Null for viewers who are not integration staff. */
  readonly error: unknown;
  readonly guard: unknown;
}

export interface RunStepRow {
  readonly run: number;
  readonly name: 'extract' | 'clean' | 'store' | 'link' | 'derive' | 'publish';
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly attempts: number;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export interface RunStreamRow {
  readonly run: number;
  readonly name: string;
  readonly read: PeopleCount | null;
  readonly stored: PeopleCount | null;
  readonly unchanged: PeopleCount | null;
  readonly rejected: PeopleCount | null;
  readonly duplicates: PeopleCount | null;
  readonly deleted: PeopleCount | null;
  readonly missing: PeopleCount | null;
}

/** Where a run stands at one moment; what `runProgress` yields. */
export interface RunProgressRow {
  readonly run: RunRow;
  readonly state: RunRow['state'];
  readonly step: RunStepRow['name'] | null;
  readonly read: number | null;
  readonly stored: number | null;
  readonly at: Date;
}

export interface RejectRow {
  readonly reject: number;
  readonly uid: string;
  readonly runNumber: number;
  readonly departmentKey: string;
  readonly stream: string;
  readonly key: string | null;
  readonly reason: string;
  readonly column: string | null;
  readonly origin: string;
  readonly rejectedAt: Date;
}

export interface SourceRecordRow {
  readonly record: number;
  readonly departmentKey: string;
  readonly stream: string;
  readonly key: string;
  readonly seenAt: Date;
  readonly edition: number;
  readonly verdicts: Readonly<Record<string, string>>;
}

export interface ResidenceRow {
  readonly person: number;
  readonly placeNumber: number;
  readonly recordNumber: number;
  readonly departmentKey: string;
  readonly relation: ResidenceRelation;
  readonly since: string | null;
  readonly until: string | null;
  readonly current: boolean;
}

export interface HouseholdRow {
  readonly person: number;
  readonly placeNumber: number;
  readonly members: readonly number[];
}

export interface CareContactRow {
  readonly person: number;
  readonly organizationNumber: number;
  readonly name: string;
  readonly phone: string | null;
  readonly since: Date | null;
}

/** What one record says of a person. */
export interface PersonValueRow {
  readonly field: 'NAME' | 'SEX' | 'BIRTH_YEAR';
  readonly value: string;
  readonly departmentKey: string;
  readonly recordNumber: number;
}

export interface PersonFactRow extends PersonValueRow {
  readonly since: Date;
  readonly others: readonly PersonValueRow[];
}

export interface FieldEvidence {
  readonly field: string;
  readonly level: string;
  readonly agrees: boolean;
  /** Bits. */
  readonly weight: number;
}

export interface IdentityLinkRow {
  readonly person: number;
  readonly recordNumber: number;
  readonly rule: string;
  /** The record of the person that it meets best; null for one that stands alone. */
  readonly otherNumber: number | null;
  /** Bits: prior, evidence and kinship together. */
  readonly weight: number | null;
  readonly prior: number | null;
  readonly kinship: number | null;
  readonly evidence: readonly FieldEvidence[];
  readonly note: string | null;
  readonly since: Date | null;
}

/** Two records of two persons that may be one. */
export interface ReviewPairRow {
  readonly oneNumber: number;
  readonly otherNumber: number;
  readonly onePerson: number;
  readonly otherPerson: number;
  readonly why: 'uncertain' | 'contested' | 'cut';
  /** Bits: prior, evidence and kinship together. */
  readonly weight: number;
  readonly prior: number | null;
  readonly kinship: number | null;
  readonly evidence: readonly FieldEvidence[];
  /** Of the two persons. */
  readonly cases: number;
  readonly openCases: number;
  readonly overdueCases: number;
}

export interface DecisionRow {
  /** The person that it was asked for; 0 when it was asked for by its number. */
  readonly owner: number;
  readonly decision: number;
  readonly uid: string;
  readonly kind: 'CONFIRM' | 'REJECT' | 'MERGE' | 'SPLIT';
  /** Null for those who may not read what stewards write. */
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
  readonly undoneReason: string | null;
  /** The reader's edition does not have it yet. */
  readonly pending: boolean;
  readonly recordNumbers: readonly number[];
}

export interface TimelineRow {
  readonly person: number;
  readonly at: Date;
  readonly kind: 'CASE_OPENED' | 'CASE_EVENT' | 'CASE_CLOSED' | 'RESIDENCE_BEGAN' | 'RESIDENCE_ENDED';
  readonly departmentKey: string;
  readonly action: string | null;
  readonly caseRecord: number | null;
  readonly placeNumber: number | null;
  /** Exact to the microsecond, for the cursor. */
  readonly atText: string;
  readonly entry: string;
}

export interface CompoundRow {
  readonly recordNumber: number;
  readonly placeNumber: number | null;
  readonly organizationNumber: number | null;
  readonly name: string;
  readonly companyName: string | null;
  readonly creditCode: string | null;
  readonly phone: string | null;
  readonly buildings: number | null;
  readonly households: number | null;
  readonly filingExpiresOn: string | null;
}

export interface CategoryRow {
  readonly system: string;
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  readonly workingDays: number | null;
}

export interface PartyRow {
  readonly caseRecord: number;
  readonly role: PartyRole;
  readonly personNumber: number | null;
  readonly organizationNumber: number | null;
  readonly departmentKey: string;
}

export interface EventRow {
  readonly record: number;
  readonly part: string;
  readonly departmentKey: string;
  readonly at: Date;
  readonly action: string;
  readonly handlerCode: string | null;
}

export interface CaseLinkRow {
  readonly record: number;
  readonly other: number;
  readonly kind: CaseLinkKind;
  readonly direction: 'BEFORE' | 'AFTER';
  readonly evidence: Readonly<Record<string, unknown>>;
  /** Null where a department wrote the other's number down. */
  readonly weight: number | null;
  readonly facts: readonly MatterFactRow[];
  readonly callerLevel: string | null;
  readonly callerWeight: number | null;
}

export interface MatterFactRow {
  readonly field: 'time' | 'place' | 'category' | 'number' | 'words';
  readonly level: string;
  readonly weight: number;
}

export interface CaseTextRow {
  readonly record: number;
  readonly title: string | null;
  readonly content: string | null;
}

export interface EventNoteRow {
  readonly record: number;
  readonly part: string;
  readonly note: string | null;
}

/** An area on the way up from the code asked for. */
export interface AreaPathRow extends AreaRow {
  readonly asked: string;
}

export interface FormerUidRow {
  readonly person: number;
  readonly uid: string;
}

/** Everything that one record says of its person, masked; facts are made of these. */
export interface PersonRecordValuesRow {
  readonly person: number;
  readonly recordNumber: number;
  readonly departmentKey: string;
  readonly seenAt: Date;
  readonly name: string | null;
  readonly sex: Sex | null;
  readonly birthYear: number | null;
  readonly nameChosen: boolean;
  readonly sexChosen: boolean;
  readonly birthChosen: boolean;
}
