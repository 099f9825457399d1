/**
 * Canonical rows: what cleaning makes of one source row, in the hub's words. Shapes mirror `store/migrations/0002-records.sql` one to one:
 * each kind is one `hub.<kind>_record` table; keys under `vault` are stored in `vault.<kind>_record`, apart from the pseudonymous facts.
 *
 * Vocabulary: a *source row* is what a department sent, under its key; a *record* is the hub's memory of that key; canonical rows are the
 * record's content. `part` tells rows of one kind within one record apart ('' when there is one only).
 * Instants are ISO 8601 with `Z`, dates `YYYY-MM-DD`, coordinates WGS84 degrees.
 */
import type { Verdict } from './verdict.ts';

export type Sex = 'MALE' | 'FEMALE';
export type NameKind = 'full' | 'surname' | 'masked' | 'latin';
export type DocumentKind = 'citizen_id' | 'passport' | 'residence_permit' | 'military' | 'other';
export type CitizenIdKind = 'valid' | 'masked' | 'invalid' | 'other' | 'absent';

interface RowBase {
  readonly part: string;
}

/** One department's view of one person. */
export interface PersonRow extends RowBase {
  readonly kind: 'person';
  readonly sex: Sex | null;
  readonly birth_year: number | null;
  readonly name_kind: NameKind | null;
  /** `张**`: first character, then one `*` per further character (at most 2). */
  readonly name_masked: string | null;
  readonly citizen_id_kind: CitizenIdKind;
  readonly deceased: boolean;
  readonly deceased_on: string | null;
  /** `<department>:<stream>:<key>` of records that the department itself declares to be the same person. */
  readonly same_as: readonly string[];
  readonly vault: {
    readonly name: string | null;
    /** Simplified characters, no separators, upper-case Latin: for matching only. */
    readonly name_match: string | null;
    /** Toneless pinyin of the name, lower case, no spaces; null for surname-only and masked names. */
    readonly name_pinyin: string | null;
    readonly birth_date: string | null;
    /** 18 characters, valid checksum; null unless citizen_id_kind is valid. */
    readonly citizen_id: string | null;
    /** A masked id, 18 characters with `*`, or one that is wrong somewhere, as it was written: evidence, never an id. */
    readonly citizen_id_pattern: string | null;
    readonly document_kind: DocumentKind | null;
    readonly document_number: string | null;
    readonly health_card: string | null;
    /** Mobile `1xxxxxxxxxx`, landline `0791xxxxxxxx`, foreign E.164; nobody's numbers are left out. */
    readonly phones: readonly string[];
  };
}

export type AddressRole = 'home' | 'registered' | 'event' | 'site' | 'dwelling' | 'compound' | 'facility';
/** How precise the text is: the finest element that it names. */
export type AddressPrecision =
  'room' | 'building' | 'number' | 'compound' | 'road' | 'landmark' | 'community' | 'street' | 'district' | 'city' | 'none';

/** One address of a record: parsed elements and coordinates. `part` is '' for the main address and 'hjdz' for a registered one. */
export interface AddressRow extends RowBase {
  readonly kind: 'address';
  readonly role: AddressRole;
  readonly precision: AddressPrecision;
  /** 6-digit code today (old districts mapped on), null when the text does not say. */
  readonly district_code: string | null;
  /** 9 and 12 digits, when the text or the source's area code says. */
  readonly street_code: string | null;
  readonly community_code: string | null;
  readonly road: string | null;
  /** Arabic, with suffix: `357`, `12-1`, `8附1`. */
  readonly road_number: string | null;
  /** Compound name as matched on: simplified, no district, suffix kept. */
  readonly compound: string | null;
  readonly building: string | null;
  readonly landmark: string | null;
  /** Codes that the source itself gives. */
  readonly compound_code: string | null;
  readonly grid_code: string | null;
  readonly police_grid: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly vault: {
    readonly text: string | null;
    readonly unit: string | null;
    readonly room: string | null;
    /** The source's own coordinates, `lon,lat`, and their datum. */
    readonly original_coordinates: string | null;
    readonly datum: 'WGS84' | 'GCJ02' | 'BD09' | null;
  };
}

/** A dwelling of the housing register; its address row (role dwelling) says where it is. */
export interface DwellingRow extends RowBase {
  readonly kind: 'dwelling';
  readonly compound_code: string | null;
  readonly floor: number | null;
  readonly floors: number | null;
  /** m² */
  readonly floor_area: number | null;
  readonly use: 'RESIDENTIAL' | 'COMMERCIAL' | 'OFFICE' | 'STORAGE' | 'OTHER' | null;
  readonly built_year: number | null;
}

/** A compound of the housing register; its address row (role compound) says where it is. */
export interface CompoundRow extends RowBase {
  readonly kind: 'compound';
  readonly name: string;
  /** Name as matched on, equal in form to AddressRow.compound. */
  readonly name_match: string;
  readonly grid_code: string | null;
  readonly company: string | null;
  readonly credit_code: string | null;
  readonly company_phone: string | null;
  readonly buildings: number | null;
  readonly households: number | null;
  readonly filing_expires_on: string | null;
}

export type OrganizationKind = 'POLICE_UNIT' | 'PROPERTY_COMPANY' | 'HEALTH_PROVIDER' | 'OWNER' | 'MEDIATION' | 'OTHER';

/** An organisation as one department knows it. */
export interface OrganizationRow extends RowBase {
  readonly kind: 'organization';
  readonly organization_kind: OrganizationKind;
  readonly name: string;
  readonly name_match: string;
  readonly credit_code: string | null;
  /** The department's own code (police unit, FHIR Organization id). */
  readonly code: string | null;
  readonly parent_code: string | null;
  readonly phone: string | null;
}

export type CaseKind = 'INCIDENT' | 'POLICE_CASE' | 'DISPUTE' | 'HOTLINE_ORDER' | 'HOUSING_CASE' | 'CARE_EPISODE';
export type CaseStage = 'RECEIVED' | 'DISPATCHED' | 'IN_PROGRESS' | 'ANSWERED' | 'FOLLOW_UP' | 'CLOSED' | 'WITHDRAWN';

/** A matter that one department handles. */
export interface CaseRow extends RowBase {
  readonly kind: 'case';
  readonly case_kind: CaseKind;
  readonly number: string;
  /** Code in the department's own system (`hub.code_record`). */
  readonly category_system: string | null;
  readonly category: string | null;
  readonly stage: CaseStage;
  /** The department's own state code. */
  readonly state: string;
  readonly opened_at: string;
  readonly closed_at: string | null;
  /** As the source gives it; when null, derive computes it in working days from the category's limit. */
  readonly deadline: string | null;
  /** The unit or department code that handles it. */
  readonly handler_code: string | null;
  /** The caller asked not to be known to the handling department. */
  readonly confidential: boolean;
  /** What only this kind has, never personal: risk level, mediation, follow-up, channel … keys in camelCase as the GraphQL type names them. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly vault: {
    readonly title: string | null;
    readonly content: string | null;
  };
}

export type PartyRole =
  'CALLER' | 'VICTIM' | 'SUSPECT' | 'WITNESS' | 'PARTY_A' | 'PARTY_B' | 'OWNER' | 'TENANT' | 'PATIENT' | 'SUBJECT' | 'OTHER';

/** Somebody's part in a case. `person_ref` is null when the source gives a name only. */
export interface PartyRow extends RowBase {
  readonly kind: 'party';
  /** `<department>:<stream>:<key>` of the case's record. */
  readonly case_ref: string;
  readonly person_ref: string | null;
  readonly role: PartyRole;
  readonly vault: {
    readonly name: string | null;
    readonly name_match: string | null;
    readonly phone: string | null;
  };
}

export type ResidenceRelation = 'OWNER' | 'TENANT' | 'MEMBER' | 'REGISTERED' | 'RESIDENT';

/** A person (or organisation) and a dwelling, where the source keeps that as a record of its own (housing `ryfw`). */
export interface ResidenceRow extends RowBase {
  readonly kind: 'residence';
  /** `housing:fw:<key>` */
  readonly dwelling_ref: string;
  readonly relation: ResidenceRelation;
  readonly since: string | null;
  readonly until: string | null;
}

/** A step in a case. */
export interface EventRow extends RowBase {
  readonly kind: 'event';
  readonly seq: number;
  readonly at: string;
  /** Lower snake case: the source's action, or for a state change of the police `received`, `on_scene`, `filed`, `solved`, `closed`, `mediated`, `followed_up`. */
  readonly action: string;
  readonly handler_code: string | null;
  readonly vault: { readonly note: string | null };
}

export type CaseLinkKind = 'BECAME' | 'TRANSFERRED' | 'SAME_MATTER' | 'FOLLOW_ON';

/** A number of another case that this case's department wrote down. */
export interface CaseLinkRow extends RowBase {
  readonly kind: 'case_link';
  readonly link_kind: CaseLinkKind;
  /** Stream the number belongs to when the source says so, else null: looked up in every department. */
  readonly target_stream: string | null;
  readonly target_number: string;
  /** True when the target came first (`this` followed on from it). */
  readonly inverse: boolean;
}

/** A FHIR Consent, reduced to what decides disclosure. */
export interface ConsentRow extends RowBase {
  readonly kind: 'consent';
  /** `health:Patient:<id>` */
  readonly person_ref: string;
  readonly active: boolean;
  readonly permits: boolean;
  /** Withholds, whatever another consent of the patient permits. */
  readonly denies: boolean;
  readonly purposes: readonly string[];
  readonly department_kinds: readonly string[];
  readonly since: string | null;
  readonly until: string | null;
}

/** An entry of a code dictionary: police `dm_zd` (system `police:JQLB` …), hotline categories (system `hotline:category`), care plan categories. */
export interface CodeRow extends RowBase {
  readonly kind: 'code';
  readonly system: string;
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly handler_code: string | null;
  readonly working_days: number | null;
}

/** A division of GB/T 2260 and below. */
export interface AreaRow extends RowBase {
  readonly kind: 'area';
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'city' | 'district' | 'street' | 'community';
  readonly parent: string | null;
  readonly successor: string | null;
}

/** A governance grid with its polygon (GeoJSON geometry, WGS84). */
export interface GridRow extends RowBase {
  readonly kind: 'grid';
  readonly code: string;
  readonly name: string;
  readonly community_code: string | null;
  readonly station_code: string | null;
  readonly police_grid: string | null;
  readonly households: number | null;
  readonly geometry: unknown;
}

/** One of the departments that may be given a ticket. */
export interface HandlerRow extends RowBase {
  readonly kind: 'handler';
  readonly code: string;
  readonly name: string;
  readonly department: string | null;
  readonly phone: string | null;
}

/** A day on which the calendar of working days differs from the week. */
export interface HolidayRow extends RowBase {
  readonly kind: 'holiday';
  readonly date: string;
  readonly holiday_kind: 'holiday' | 'workday';
}

export type CanonicalRow =
  | PersonRow
  | AddressRow
  | DwellingRow
  | CompoundRow
  | OrganizationRow
  | CaseRow
  | PartyRow
  | ResidenceRow
  | EventRow
  | CaseLinkRow
  | ConsentRow
  | CodeRow
  | AreaRow
  | GridRow
  | HandlerRow
  | HolidayRow;

export type RecordKind = CanonicalRow['kind'];

/** Verdicts other than `valid` and `absent`, by the source's own column name: `{ gmsfhm: 'rejected:checksum' }`. Never values. */
export type Verdicts = Readonly<Record<string, `${Verdict}:${string}` | Verdict>>;
