/** A family moves: the register ends the old rows and begins new ones, police and health learn the new address. */
import type pg from 'pg';
import { writeAddress } from '../dirt/address.ts';
import { HOUR, MINUTE, wallClock, withOffset } from './calendar.ts';
import type { DayLedger } from './day-ledger.ts';
import type { Dwelling } from './dwelling.ts';
import type { Household } from './household.ts';
import { residenceFields } from './housing-register.ts';
import { housingColumns } from './outlet.ts';
import type { Scene } from './scene.ts';
import { truePlace } from './true-place.ts';

export interface Move {
  readonly day: string;
  readonly household: Household;
  /** Empty until now. */
  readonly to: Dwelling;
  /** Tells this move's new keys from those of others. */
  readonly number: number;
}

/** `records`: by person, as the truth has them. `scene` is the new home's. */
export async function playMove(
  scene: Scene,
  ledger: DayLedger,
  police: pg.Pool,
  office: pg.Pool,
  move: Move,
  records: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const { random, to: now } = scene;
  const place = (record: string): { text: string | null } => {
    const address = writeAddress(random, move.to, { empty: 0 });
    ledger.place(record, truePlace(move.to, 'room', address.said));
    return address;
  };
  let relation: '承租人' | '同住人' = '承租人';
  for (const [at, person] of move.household.people.entries()) {
    if (person.deceasedOn !== null) continue;
    const known = records.get(person.id) ?? [];
    await endResidences(office, ledger, keysOf(known, 'housing:ryfw:'), move.day, now);
    const key = `RF${String(move.to.compound.index).padStart(6, '0')}${String(90_000 + move.number * 10 + at).padStart(5, '0')}`;
    const fields = residenceFields(scene, key, { dwelling: move.to, relation, person, since: move.day, until: null }, now - MINUTE);
    ledger.housing('ryfw', { key, fields, createdAt: now, changedAt: now });
    ledger.identity(`housing:ryfw:${key}`, person.id);
    relation = '同住人';
    for (const rybh of keysOf(known, 'police:ry_jbxx:').slice(-1)) {
      const address = place(`police:ry_jbxx:${rybh}`);
      await police.query(`update ry_jbxx set xzdz = $2, gxsj = $3 where rybh = $1 and scbz = '0'`, [
        rybh,
        address.text,
        wallClock(now - 3 * HOUR),
      ]);
    }
    for (const id of keysOf(known, 'health:Patient:').slice(0, 1)) {
      const address = place(`health:Patient:${id}`);
      const change = { meta: { lastUpdated: withOffset(now - HOUR) }, address: [{ use: 'home', text: address.text }] };
      await office.query(
        `update fhir_resource set last_updated = $3, body = body || $2::jsonb where type = 'Patient' and id = $1 and not deleted`,
        [id, JSON.stringify(change), withOffset(now - HOUR)],
      );
    }
  }
}

function keysOf(records: readonly string[], prefix: string): string[] {
  return records.filter((record) => record.startsWith(prefix)).map((record) => record.slice(prefix.length));
}

async function endResidences(office: pg.Pool, ledger: DayLedger, keys: readonly string[], day: string, now: number): Promise<void> {
  const [until, changed] = [housingColumns.ryfw.indexOf('终止日期'), housingColumns.ryfw.indexOf('更新时间')];
  const { rows } = await office.query<{ key: string; fields: string[] }>(
    `select key, fields from housing_row where file = 'ryfw' and key = any($1)`,
    [keys],
  );
  for (const { key, fields } of rows) {
    const end = fields[until] ?? '';
    if (end !== '' && !end.startsWith('9999')) continue;
    fields[until] = day;
    fields[changed] = wallClock(now - MINUTE);
    ledger.register('ryfw', key, { operation: 'U', fields });
  }
}
