/** Writes canonical rows by hand as editions of a hub database: what the store's steps would have written, straight into the record tables. */
import type pg from 'pg';
import type { AddressRow, CanonicalRow, CaseRow, CompoundRow, PartyRow, PersonRow } from '../../core/records.ts';
import { deriveStages } from '../../store/derive/derive-stages.ts';
import { runPart } from '../../store/edition-part.ts';
import { storeChangedRecords } from '../../store/link/changed-records.ts';
import { linkStages } from '../../store/link/link-stages.ts';

/** Record name (`department:stream:key`) → its canonical rows; null deletes it. */
export type EditionContent = Readonly<Record<string, readonly CanonicalRow[] | null>>;

type Overrides<T extends { vault?: unknown }> = Partial<Omit<T, 'vault' | 'kind'>> & { readonly vault?: Partial<NonNullable<T['vault']>> };

export function person(overrides: Overrides<PersonRow> = {}): PersonRow {
  const { vault, ...open } = overrides;
  const name = vault?.name_match ?? vault?.name ?? '王伟';
  const filled = {
    name,
    name_match: name,
    name_pinyin: null,
    birth_date: null,
    citizen_id: null,
    citizen_id_pattern: null,
    document_kind: null,
    document_number: null,
    health_card: null,
    phones: [],
    ...vault,
  };
  return {
    kind: 'person',
    part: '',
    sex: null,
    birth_year: filled.birth_date === null ? null : Number(filled.birth_date.slice(0, 4)),
    name_kind: 'full',
    name_masked: `${name.slice(0, 1)}**`,
    citizen_id_kind: filled.citizen_id === null ? 'absent' : 'valid',
    deceased: false,
    deceased_on: null,
    same_as: [],
    ...open,
    vault: filled,
  };
}

export function address(overrides: Overrides<AddressRow> = {}): AddressRow {
  const { vault, ...open } = overrides;
  return {
    kind: 'address',
    part: '',
    role: 'event',
    precision: 'none',
    district_code: null,
    street_code: null,
    community_code: null,
    road: null,
    road_number: null,
    compound: null,
    building: null,
    landmark: null,
    compound_code: null,
    grid_code: null,
    police_grid: null,
    longitude: null,
    latitude: null,
    ...open,
    vault: { text: null, unit: null, room: null, original_coordinates: null, datum: null, ...vault },
  };
}

export function compound(overrides: Partial<CompoundRow> & { readonly name: string }): CompoundRow {
  return {
    kind: 'compound',
    part: '',
    name_match: overrides.name,
    grid_code: null,
    company: null,
    credit_code: null,
    company_phone: null,
    buildings: null,
    households: null,
    filing_expires_on: null,
    ...overrides,
  };
}

export function caseRow(overrides: Overrides<CaseRow> & Pick<CaseRow, 'case_kind' | 'number'>): CaseRow {
  const { vault, ...open } = overrides;
  return {
    kind: 'case',
    part: '',
    category_system: null,
    category: null,
    stage: 'RECEIVED',
    state: '01',
    opened_at: '2026-01-05T01:00:00Z',
    closed_at: null,
    deadline: null,
    handler_code: null,
    confidential: false,
    details: {},
    ...open,
    vault: { title: null, content: null, ...vault },
  };
}

export function party(overrides: Overrides<PartyRow> & Pick<PartyRow, 'case_ref' | 'role'>): PartyRow {
  const { vault, ...open } = overrides;
  return { kind: 'party', part: '', person_ref: null, ...open, vault: { name: null, name_match: null, phone: null, ...vault } };
}

const openEdition = 2147483647;

/** Stores, links and derives one edition in one transaction each, as the steps do, and publishes it. */
export async function publish(client: pg.PoolClient, edition: number, content: EditionContent): Promise<Record<string, number>> {
  await client.query('begin');
  await store(client, edition, content);
  await storeChangedRecords(client, edition);
  await client.query('commit');
  const counts: Record<string, number> = {};
  for (const part of [...linkStages, ...deriveStages].flat()) {
    await client.query('begin');
    Object.assign(counts, await runPart(part, client, edition));
    await client.query('commit');
  }
  await client.query('begin');
  await client.query(`update hub.edition set state = 'published', published_at = now() where edition = $1`, [edition]);
  await client.query('commit');
  return counts;
}

/** Has the database believe that the city has so many records, so that an edition changes few of them; null: nothing is known, and tables are read through. */
export async function pretendRecords(client: pg.ClientBase, records: number | null): Promise<void> {
  await client.query(`update pg_class set reltuples = $1 where oid = 'hub.record'::regclass`, [records ?? -1]);
}

export async function store(client: pg.ClientBase, edition: number, content: EditionContent): Promise<void> {
  const run = await client.query<{ run: string }>(
    `insert into hub.run (department, mode, business_date, state) values ('police', 'full', '2026-01-18', 'published') returning run`,
  );
  await client.query('insert into hub.edition (edition, run) values ($1, $2)', [edition, run.rows[0]?.run]);
  const names = Object.keys(content).map((name) => ({
    name,
    department: part(name, 0),
    stream: part(name, 1),
    key: name.split(':').slice(2).join(':'),
  }));
  await client.query(
    `insert into hub.record (department, stream, key) select department, stream, key from jsonb_to_recordset($1) as r(department text, stream text, key text)
     on conflict do nothing`,
    [JSON.stringify(names)],
  );
  const found = await client.query<{ name: string; record: string }>(
    `select department || ':' || stream || ':' || key as name, record from hub.record`,
  );
  const records = new Map(found.rows.map((row) => [row.name, Number(row.record)]));
  const tables = new Map<string, Record<string, unknown>[]>();
  const add = (table: string, row: Record<string, unknown>): void => void (tables.get(table)?.push(row) ?? tables.set(table, [row]));
  for (const [name, rows] of Object.entries(content)) {
    const base = { record: records.get(name), from_edition: edition, until_edition: openEdition };
    if (rows === null) continue;
    add('hub.record_version', {
      ...base,
      hash: '00000000-0000-0000-0000-000000000000',
      run: 1,
      seen_at: '2026-01-18T00:00:00Z',
      verdicts: {},
    });
    for (const row of rows) {
      const { kind, ...rest } = row;
      const { vault, ...open } = rest as typeof rest & { vault?: object };
      add(`hub.${kind}_record`, { ...base, ...open });
      if (vault !== undefined) add(`vault.${kind}_record`, { ...base, part: row.part, ...vault });
    }
  }
  const touched = names.map(({ name }) => records.get(name));
  const versioned = await client.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.columns
     where column_name = 'until_edition' and (table_name = 'record_version' or table_name like '%\\_record')`,
  );
  for (const { name } of versioned.rows) {
    await client.query(`update ${name} set until_edition = $1 where until_edition = ${openEdition} and record = any($2)`, [
      edition,
      touched,
    ]);
  }
  for (const [table, rows] of tables) {
    await client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)]);
  }
}

function part(name: string, index: number): string {
  return name.split(':')[index] ?? '';
}

/** The partition of records into persons, by record names: sorted groups, free of ids. */
export async function personPartition(client: pg.ClientBase): Promise<string[]> {
  const groups = await client.query<{ names: string }>(
    `select string_agg(r.department || ':' || r.stream || ':' || r.key, ' ' order by r.department, r.stream, r.key) as names
     from hub.person_link l join hub.record r using (record) where l.until_edition = ${openEdition} group by l.person`,
  );
  return groups.rows.map((row) => row.names).sort();
}
