/** The record tables' columns by kind, as data: cleaning's rows are checked against them and the merge statements are made of them. */
import type { CanonicalRow, RecordKind } from '../core/records.ts';

/** `key`: text that an index may hold, at most 600 characters; `text`: free text. Instants are `timestamptz`. */
export type ColumnType = 'key' | 'text' | 'int' | 'number' | 'boolean' | 'date' | 'timestamptz' | 'keys' | 'json';

type OpenColumns<K extends RecordKind> = Exclude<keyof Extract<CanonicalRow, { kind: K }>, 'kind' | 'part' | 'vault'>;
type VaultColumns<K extends RecordKind> = Extract<CanonicalRow, { kind: K }> extends { vault: infer V } ? keyof V : never;

export interface RecordTable {
  readonly open: Readonly<Record<string, ColumnType>>;
  /** null: nothing of this kind is personal, there is no vault table. */
  readonly vault: Readonly<Record<string, ColumnType>> | null;
  /** Columns that must have a value. */
  readonly required: readonly string[];
}

type RecordTables = {
  readonly [K in RecordKind]: {
    readonly open: Readonly<Record<OpenColumns<K>, ColumnType>>;
    readonly vault: [VaultColumns<K>] extends [never] ? null : Readonly<Record<VaultColumns<K>, ColumnType>>;
    readonly required: readonly (OpenColumns<K> | VaultColumns<K>)[];
  };
};

export const recordTables = {
  person: {
    open: {
      sex: 'key',
      birth_year: 'int',
      name_kind: 'key',
      name_masked: 'key',
      citizen_id_kind: 'key',
      deceased: 'boolean',
      deceased_on: 'date',
      same_as: 'keys',
    },
    vault: {
      name: 'key',
      name_match: 'key',
      name_pinyin: 'key',
      birth_date: 'date',
      citizen_id: 'key',
      citizen_id_pattern: 'key',
      document_kind: 'key',
      document_number: 'key',
      health_card: 'key',
      phones: 'keys',
    },
    required: ['citizen_id_kind', 'deceased', 'same_as', 'phones'],
  },
  address: {
    open: {
      role: 'key',
      precision: 'key',
      district_code: 'key',
      street_code: 'key',
      community_code: 'key',
      road: 'key',
      road_number: 'key',
      compound: 'key',
      building: 'key',
      landmark: 'key',
      compound_code: 'key',
      grid_code: 'key',
      police_grid: 'key',
      longitude: 'number',
      latitude: 'number',
    },
    vault: { text: 'text', unit: 'key', room: 'key', original_coordinates: 'key', datum: 'key' },
    required: ['role', 'precision'],
  },
  dwelling: {
    open: { compound_code: 'key', floor: 'int', floors: 'int', floor_area: 'number', use: 'key', built_year: 'int' },
    vault: null,
    required: [],
  },
  compound: {
    open: {
      name: 'key',
      name_match: 'key',
      grid_code: 'key',
      company: 'key',
      credit_code: 'key',
      company_phone: 'key',
      buildings: 'int',
      households: 'int',
      filing_expires_on: 'date',
    },
    vault: null,
    required: ['name', 'name_match'],
  },
  organization: {
    open: { organization_kind: 'key', name: 'key', name_match: 'key', credit_code: 'key', code: 'key', parent_code: 'key', phone: 'key' },
    vault: null,
    required: ['organization_kind', 'name', 'name_match'],
  },
  case: {
    open: {
      case_kind: 'key',
      number: 'key',
      category_system: 'key',
      category: 'key',
      stage: 'key',
      state: 'key',
      opened_at: 'timestamptz',
      closed_at: 'timestamptz',
      deadline: 'timestamptz',
      handler_code: 'key',
      confidential: 'boolean',
      details: 'json',
    },
    vault: { title: 'text', content: 'text' },
    required: ['case_kind', 'number', 'stage', 'state', 'opened_at', 'confidential', 'details'],
  },
  party: {
    open: { case_ref: 'key', person_ref: 'key', role: 'key' },
    vault: { name: 'key', name_match: 'key', phone: 'key' },
    required: ['case_ref', 'role'],
  },
  residence: {
    open: { dwelling_ref: 'key', relation: 'key', since: 'date', until: 'date' },
    vault: null,
    required: ['dwelling_ref', 'relation'],
  },
  event: {
    open: { seq: 'int', at: 'timestamptz', action: 'key', handler_code: 'key' },
    vault: { note: 'text' },
    required: ['seq', 'at', 'action'],
  },
  case_link: {
    open: { link_kind: 'key', target_stream: 'key', target_number: 'key', inverse: 'boolean' },
    vault: null,
    required: ['link_kind', 'target_number', 'inverse'],
  },
  consent: {
    open: {
      person_ref: 'key',
      active: 'boolean',
      permits: 'boolean',
      purposes: 'keys',
      department_kinds: 'keys',
      since: 'timestamptz',
      until: 'timestamptz',
      denies: 'boolean',
    },
    vault: null,
    required: ['person_ref', 'active', 'permits', 'denies', 'purposes', 'department_kinds'],
  },
  code: {
    open: { system: 'key', code: 'key', name: 'key', parent: 'key', handler_code: 'key', working_days: 'int' },
    vault: null,
    required: ['system', 'code', 'name'],
  },
  area: {
    open: { code: 'key', name: 'key', level: 'key', parent: 'key', successor: 'key' },
    vault: null,
    required: ['code', 'name', 'level'],
  },
  grid: {
    open: { code: 'key', name: 'key', community_code: 'key', station_code: 'key', police_grid: 'key', households: 'int', geometry: 'json' },
    vault: null,
    required: ['code', 'name', 'geometry'],
  },
  handler: { open: { code: 'key', name: 'key', department: 'key', phone: 'key' }, vault: null, required: ['code', 'name'] },
  holiday: { open: { date: 'date', holiday_kind: 'key' }, vault: null, required: ['date', 'holiday_kind'] },
} as const satisfies RecordTables;

export const recordKinds = Object.keys(recordTables) as RecordKind[];

/** The table's columns by kind, loosely typed for loops over kinds. */
export function recordTable(kind: RecordKind): RecordTable {
  return recordTables[kind];
}
