/** What the housing department registers of a compound: the compound itself (xq), its dwellings (fw), and who owns, rents and lives (ryfw). */
import { writeAddress } from '../dirt/address.ts';
import { dirtyCitizenId } from '../dirt/citizen-id.ts';
import { dirtyCoordinates } from '../dirt/coordinates.ts';
import { dirtyDate, excelSerial } from '../dirt/date.ts';
import { dirtyKey } from '../dirt/key.ts';
import { dirtyName } from '../dirt/name.ts';
import { dirtyPhone } from '../dirt/phone.ts';
import { DAY, HOUR, addDays, startOfDay, wallClock } from './calendar.ts';
import { makeCreditCode } from './credit-code.ts';
import { dwellingAt } from './dwelling.ts';
import type { Dwelling } from './dwelling.ts';
import type { Household } from './household.ts';
import type { HousingRow, HousingTable } from './outlet.ts';
import type { Person } from './person.ts';
import type { Scene } from './scene.ts';
import { truePlace } from './true-place.ts';

export function registerCompound(scene: Scene): void {
  if (scene.compound.kind === 'estate') writeCompound(scene);
  for (let order = 0; order < scene.compound.dwellings; order++) writeDwelling(scene, dwellingAt(scene.compound, order));
  const since = new Map(scene.households.map((household) => [household.dwelling.order, household]));
  let sequence = 0;
  for (let order = 0; order < scene.compound.dwellings; order++) {
    const household = since.get(order) ?? null;
    for (const row of residencesOf(scene, dwellingAt(scene.compound, order), household)) writeResidence(scene, row, sequence++);
  }
}

/** Most rows are years old; a few in a thousand changed within the last week, so that the daily deltas have something to carry. */
function change(scene: Scene, from: number): Pick<HousingRow, 'createdAt' | 'changedAt'> & { readonly recent: boolean } {
  const recent = scene.random.chance(0.008);
  const to = scene.to;
  if (recent) return { createdAt: from, changedAt: Math.floor((to - scene.random.next() * 7 * DAY) / 1000) * 1000, recent };
  const changedAt = Math.floor((from + scene.random.next() * Math.max(0, to - 8 * DAY - from)) / 1000) * 1000;
  return { createdAt: from, changedAt, recent };
}

function emit(scene: Scene, table: HousingTable, key: string, from: number, make: (changedAt: number, now: boolean) => string[]): void {
  const when = change(scene, from);
  const fields = make(when.changedAt, true);
  if (!when.recent) {
    scene.outlet.housing(table, { key, fields, ...when });
    return;
  }
  // Half of the recent ones are new in the register, half were there and said something else.
  if (scene.random.chance(0.5)) scene.outlet.housing(table, { key, fields, createdAt: when.changedAt, changedAt: when.changedAt });
  else scene.outlet.housing(table, { key, fields, ...when, earlier: make(Math.min(from, when.changedAt), false) });
}

function writeCompound(scene: Scene): void {
  const { compound, random, outlet } = scene;
  const first = dwellingAt(compound, 0);
  const text = `${compound.community.street.district.name}${compound.road}${compound.number}号`;
  const expiry = addDays(scene.city.today, random.between(-200, 1500));
  outlet.housing('xq', {
    key: compound.code,
    createdAt: 0,
    changedAt: 0,
    fields: [
      compound.code,
      compound.nickname !== null && random.chance(0.6) ? `${compound.name}（${compound.nickname}）` : compound.name,
      text,
      random.chance(0.03) ? '' : compound.grid.code,
      compound.company.name,
      compound.company.creditCode,
      dirtyPhone(random, compound.company.phone, { missing: 0.03 }) ?? '',
      String(compound.buildings),
      String(compound.dwellings),
      random.chance(0.75) ? `serial:${excelSerial(expiry)}` : random.chance(0.1) ? '' : dirtyDate(random, expiry),
    ],
  });
  outlet.place(`housing:xq:${compound.code}`, { ...truePlace(first, 'compound', 'number'), building: '' });
}

function writeDwelling(scene: Scene, dwelling: Dwelling): void {
  const { compound, random } = scene;
  const estate = compound.kind === 'estate';
  const address = writeAddress(random, dwelling, { formal: true, empty: 0.003 });
  const position = dirtyCoordinates(random, dwelling.position, 'BD09', { missing: 0.04, noise: 5 });
  const area = (45 + ((dwelling.order * 37) % 95) + random.int(100) / 100).toFixed(2);
  const use = random.chance(0.95) ? '住宅' : random.pick(['商业', '办公', '仓储', '其他']);
  emit(scene, 'fw', dwelling.code, startOfDay(`${Math.max(2004, compound.builtYear)}-06-01`), (changedAt, now) => [
    dwelling.code,
    estate && !random.chance(0.01) ? compound.code : '',
    address.text ?? '',
    estate ? `${dwelling.building}${random.chance(0.7) ? compound.buildingWord : ''}` : dwelling.building,
    estate && (compound.units > 1 || random.chance(0.5)) ? `${dwelling.unit}${random.chance(0.5) ? '单元' : ''}` : '',
    compound.kind === 'hamlet' ? '' : dwelling.room,
    String(dwelling.floor),
    String(compound.floors),
    now ? area : String(Math.round(Number(area))),
    use,
    String(compound.builtYear),
    position === null ? '' : String(position[0]),
    position === null ? '' : String(position[1]),
    random.chance(0.0001) ? '2099-01-01 00:00:00' : wallClock(changedAt),
  ]);
  scene.outlet.place(`housing:fw:${dwelling.code}`, truePlace(dwelling, 'room', 'room'));
}

export interface Residence {
  readonly dwelling: Dwelling;
  readonly relation: '产权人' | '承租人' | '同住人';
  /** Null: an organisation owns the flat. */
  readonly person: Person | null;
  readonly since: string;
  readonly until: string | null;
}

function residencesOf(scene: Scene, dwelling: Dwelling, household: Household | null): Residence[] {
  const { random, city } = scene;
  const rows: Residence[] = [];
  const long = addDays(city.today, -random.between(1200, 7000));
  if (household === null || household.rents) {
    const landlord = random.chance(0.2) ? null : random.pick(scene.adults);
    rows.push({ dwelling, relation: '产权人', person: landlord, since: long, until: null });
  }
  if (household === null) return rows;
  const [head, ...others] = household.people;
  if (head === undefined) return rows;
  rows.push({ dwelling, relation: household.rents ? '承租人' : '产权人', person: head, since: household.since, until: head.deceasedOn });
  for (const person of others)
    if (random.chance(household.rents ? 0.5 : 0.62))
      rows.push({ dwelling, relation: '同住人', person, since: household.since, until: person.deceasedOn });
  // The tenancy that they gave up when they moved here.
  const { formerHome, movedOn } = head;
  if (formerHome !== null && movedOn !== null)
    rows.push({
      dwelling: formerHome,
      relation: '承租人',
      person: head,
      since: addDays(movedOn, -random.between(200, 2000)),
      until: movedOn,
    });
  return rows;
}

/** The fields of a residence row as the register shows them. */
export function residenceFields(scene: Scene, key: string, row: Residence, changedAt: number): string[] {
  const { random, compound } = scene;
  const { person } = row;
  const organization = random.pick([
    '南昌市公租房管理中心',
    '江西洪都置业有限公司',
    '南昌城投资产管理有限公司',
    '中国铁路南昌局集团有限公司',
    '江西江铃房地产股份有限公司',
  ]);
  const card = person?.documentCode === '111';
  const id =
    person === null
      ? makeCreditCode(random)
      : card
        ? (dirtyCitizenId(random, person.documentNumber, { missing: 0.2 }) ?? '')
        : person.documentNumber;
  const kind = person === null ? '统一社会信用代码' : card ? '身份证' : person.documentCode === '414' ? '护照' : '其他';
  return [
    key,
    dirtyKey(random, random.chance(0.002) ? `FW9${row.dwelling.code.slice(3)}` : row.dwelling.code),
    row.relation,
    person === null ? organization : (dirtyName(random, person.name, person.sex) ?? ''),
    kind,
    id,
    dirtyPhone(
      random,
      person === null ? compound.company.phone : person.formerPhone !== null && random.chance(0.6) ? person.formerPhone : person.phone,
      { missing: 0.15, office: compound.company.phone },
    ) ?? '',
    dirtyDate(random, row.since),
    row.until === null ? (random.chance(0.15) ? '9999-12-31' : '') : dirtyDate(random, row.until, { none: 0 }),
    wallClock(changedAt),
  ];
}

function writeResidence(scene: Scene, row: Residence, sequence: number): void {
  const key = `RF${String(scene.compound.index).padStart(6, '0')}${String(sequence).padStart(5, '0')}`;
  const began = Math.min(startOfDay(row.since) + 9 * HOUR, scene.to - 8 * DAY);
  emit(scene, 'ryfw', key, began, (changedAt) => residenceFields(scene, key, row, changedAt));
  if (row.person !== null) scene.outlet.identity(`housing:ryfw:${key}`, row.person.id);
}
