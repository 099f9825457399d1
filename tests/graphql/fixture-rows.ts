/** How rows of the hand-written city are made: uids that tell what they are of, versions, cases, places, and writing them straight into tables. */
import type { Database } from '../../store/database.ts';

export type Row = Readonly<Record<string, unknown>>;
export const open = 2_147_483_647;

/** Uids of the fixture tell what they are of: the letter's code, then the number. */
export function uid(letter: string, number: number): string {
  return `00000000-0000-4000-8000-${letter.charCodeAt(0).toString(16).padStart(4, '0')}${String(number).padStart(8, '0')}`;
}

export async function insert(database: Database, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  await database.pool.query(
    `insert into ${table} (${columns.join(', ')}) overriding system value
     select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Stands from an edition on, until another when given. */
export function since(edition: number, row: Row, until = open): Row {
  return { from_edition: edition, until_edition: until, ...row };
}

export function theCase(record: number, department: string, kind: string, number: string, openedAt: string, more: Row = {}): Row {
  return {
    record,
    department,
    case_kind: kind,
    number,
    category_system: null,
    category: null,
    stage: 'IN_PROGRESS',
    state: '02',
    opened_at: openedAt,
    closed_at: null,
    deadline: null,
    handler_code: null,
    confidential: false,
    place: 3,
    district_code: '360103',
    street_code: '360103001',
    community_code: '360103001001',
    grid_code: 'N1',
    details: {},
    ...more,
  };
}

export function place(number: number, kind: string, parent: number | null, address: string, more: Row = {}): Row {
  return since(1, {
    place: number,
    kind,
    parent,
    address_general: address,
    road: null,
    road_number: null,
    compound: null,
    building: null,
    compound_place: null,
    compound_record: null,
    district_code: '360103',
    street_code: '360103001',
    community_code: '360103001001',
    grid_code: 'N1',
    police_grid: 'JG1',
    station_code: '360103010000',
    longitude: 115.9,
    latitude: 28.67,
    location_precision: 'compound',
    ...more,
  });
}
