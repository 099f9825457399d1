/** What one day brings, collected in memory (a day's share, not the city's) and then put into the departments' stores and the truth. */
import type pg from 'pg';
import { policeColumns } from './outlet.ts';
import type { FhirResource, HotlineOrder, HousingTable, Outlet, PoliceTable, SqlValue, TruePlace } from './outlet.ts';

export interface RegisterChange {
  readonly operation: 'I' | 'U' | 'D';
  readonly fields: readonly string[];
}

/** Truth that changed: null = the record is gone. Kept for all days of one advance, written once. */
export interface TruthChanges {
  readonly identities: Map<string, string | null>;
  readonly places: Map<string, TruePlace | null>;
  readonly matters: (readonly [string, string, string, boolean])[];
  readonly people: (readonly [string, readonly string[]])[];
}

export function makeTruthChanges(): TruthChanges {
  return { identities: new Map(), places: new Map(), matters: [], people: [] };
}

export interface DayLedger extends Outlet {
  /** A register row changes, comes or goes; several changes of a day become one. */
  register(table: HousingTable, key: string, change: RegisterChange): void;
  registered(table: HousingTable): ReadonlyMap<string, RegisterChange>;
  /** The record is gone from its department. */
  forget(record: string): void;
  flush(police: pg.Pool, office: pg.Pool): Promise<void>;
}

export function makeDayLedger(truth: TruthChanges): DayLedger {
  const policeRows = new Map<PoliceTable, (readonly SqlValue[])[]>();
  const orders: HotlineOrder[] = [];
  const resources: FhirResource[] = [];
  const register = new Map<HousingTable, Map<string, RegisterChange>>();
  const changesOf = (table: HousingTable): Map<string, RegisterChange> => {
    const changes = register.get(table) ?? new Map<string, RegisterChange>();
    register.set(table, changes);
    return changes;
  };
  const put = (table: HousingTable, key: string, change: RegisterChange): void => {
    const before = changesOf(table).get(key);
    // A row that was deleted today stays deleted, whatever else wants to change it.
    if (before?.operation === 'D' && change.operation === 'U') return;
    const operation = before?.operation === 'I' && change.operation === 'U' ? 'I' : change.operation;
    if (before?.operation === 'I' && change.operation === 'D') changesOf(table).delete(key);
    else changesOf(table).set(key, { ...change, operation });
  };
  return {
    police: (table, row) => policeRows.set(table, [...(policeRows.get(table) ?? []), row]),
    order: (order) => orders.push(order),
    fhir: (resource) => resources.push(resource),
    housing: (table, row) => put(table, row.key, { operation: 'I', fields: row.fields }),
    register: put,
    registered: changesOf,
    identity: (record, person) => truth.identities.set(record, person),
    place: (record, place) => truth.places.set(record, place),
    matter: (one, other, kind, written) => truth.matters.push([one, other, kind, written]),
    person: (person, flags) => truth.people.push([person, flags]),
    forget(record) {
      truth.identities.set(record, null);
      for (const name of [record, `${record}#hjdz`]) truth.places.set(name, null);
    },
    async flush(police, office) {
      for (const [table, rows] of policeRows) await putPolice(police, table, rows);
      await putOffice(office, orders, resources);
      for (const [table, changes] of register) await putRegister(office, table, changes);
    },
  };
}

async function putPolice(pool: pg.Pool, table: PoliceTable, rows: readonly (readonly SqlValue[])[]): Promise<void> {
  const columns = policeColumns[table];
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
  const [key, ...rest] = columns;
  await pool.query(
    `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from json_populate_recordset(null::${table}, $1)
     on conflict (${key}) do update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    [JSON.stringify(objects)],
  );
}

async function putOffice(pool: pg.Pool, orders: readonly HotlineOrder[], resources: readonly FhirResource[]): Promise<void> {
  await pool.query(
    `insert into hotline_order (order_no, updated_at, body, steps)
     select item->>'orderNo', to_timestamp((item->>'updatedAt')::bigint / 1000.0), item->'body', item->'steps' from jsonb_array_elements($1::jsonb) as item
     on conflict (order_no) do update set updated_at = excluded.updated_at, body = excluded.body, steps = excluded.steps`,
    [JSON.stringify(orders)],
  );
  await pool.query(
    `insert into fhir_resource (type, id, last_updated, body)
     select item->>'type', item->>'id', to_timestamp((item->>'lastUpdated')::bigint / 1000.0), item->'body' from jsonb_array_elements($1::jsonb) as item
     on conflict (type, id) do update set last_updated = excluded.last_updated, body = excluded.body, deleted = false`,
    [JSON.stringify(resources)],
  );
}

async function putRegister(pool: pg.Pool, table: HousingTable, changes: ReadonlyMap<string, RegisterChange>): Promise<void> {
  const gone = [...changes].filter(([, change]) => change.operation === 'D').map(([key]) => key);
  const standing = [...changes].filter(([, change]) => change.operation !== 'D').map(([key, change]) => ({ key, fields: change.fields }));
  await pool.query('delete from housing_row where file = $1 and key = any($2)', [table, gone]);
  await pool.query(
    `insert into housing_row (file, key, fields) select $1, item->>'key', item->'fields' from jsonb_array_elements($2::jsonb) as item
     on conflict (file, key) do update set fields = excluded.fields`,
    [table, JSON.stringify(standing)],
  );
}
