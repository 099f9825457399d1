/** Holds the places that a hub believes in against the truth of a sandbox city, which the hub never reads, by stream and by kind of miss. */
import path from 'node:path';
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type pg from 'pg';

interface Believed {
  readonly record: string;
  readonly level: string | null;
  readonly rule: string | null;
  readonly house: string | null;
  readonly compound: string | null;
  readonly community: string | null;
  readonly place: string | null;
  readonly text: string | null;
}

export interface TruePlaceRow {
  readonly record: string;
  readonly dwelling: string;
  readonly building: string;
  readonly compound: string;
  readonly community: string;
  readonly said: string;
}

/** One judged address; `building` and `community` are null where the truth cannot be asked for them. */
interface Verdict {
  readonly stream: string;
  readonly building: 'right' | 'wrong' | 'coarse' | null;
  readonly community: 'right' | 'wrong' | 'unknown' | null;
  readonly miss: string;
  readonly text: string;
}

const saysNumber = new Set(['room', 'building', 'number']);

async function readTruth(folder: string): Promise<Map<string, TruePlaceRow>> {
  const rows = new Map<string, TruePlaceRow>();
  const parser = createReadStream(path.join(folder, 'places.csv')).pipe(parse({ columns: true, relax_column_count: true }));
  for await (const row of parser as AsyncIterable<TruePlaceRow>) rows.set(row.record, row);
  return rows;
}

/** `house`: the building that the place is or lies in, or the door number that is a house of its own. */
async function readBelieved(client: pg.ClientBase): Promise<Believed[]> {
  const { rows } = await client.query<Believed>(
    `select r.department || ':' || r.stream || ':' || r.key || case when a.part = '' then '' else '#' || a.part end as record, l.level, l.rule,
       case p.kind when 'DWELLING' then k.parent when 'BUILDING' then k.place when 'ROAD_NUMBER' then k.place end::text as house,
       case when t.key like 'compound:%' then substr(t.key, 10) end as compound, l.community_code as community, l.place::text, x.text
     from hub.address_record a join hub.record r using (record)
     join vault.address_record x on x.record = a.record and x.part = a.part and x.from_edition = a.from_edition
     left join hub.place_link l on l.record = a.record and l.part = a.part and l.until_edition = 2147483647
     left join hub.place p using (place) left join vault.place_key k using (place) left join vault.place_key t on t.place = k.top
     where a.until_edition = 2147483647`,
  );
  return rows;
}

/** What most register dwellings of a building are in truth: a wrong place must not vouch for itself. */
function truthOfHouses(believed: readonly Believed[], truth: ReadonlyMap<string, TruePlaceRow>): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { record, house } of believed) {
    const building = record.startsWith('housing:fw:') ? truth.get(record)?.building : undefined;
    if (house === null || building === undefined) continue;
    const counts = votes.get(house) ?? new Map<string, number>();
    votes.set(house, counts.set(building, (counts.get(building) ?? 0) + 1));
  }
  return new Map([...votes].map(([house, counts]) => [house, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']));
}

function judge(one: Believed, true_: TruePlaceRow, houses: ReadonlyMap<string, string>): Verdict {
  const [department = '', stream = ''] = one.record.split(':');
  const asked = saysNumber.has(true_.said) && true_.building !== '';
  // The door number of a compound is the compound's: the text does not go deeper.
  const number = true_.said === 'number' && true_.compound !== '';
  const right = number ? one.compound === true_.compound : one.house !== null && houses.get(one.house) === true_.building;
  const astray = one.compound !== null && one.compound !== true_.compound;
  const coarse = !right && !astray && (one.house === null || number);
  const community =
    true_.community === '' ? null : one.community === null ? 'unknown' : one.community === true_.community ? 'right' : 'wrong';
  return {
    stream: `${department}:${stream}${one.record.includes('#') ? `#${one.record.split('#')[1] ?? ''}` : ''}`,
    building: asked ? (right ? 'right' : coarse ? 'coarse' : 'wrong') : null,
    community,
    miss: `says ${true_.said}, resolved to ${one.level ?? 'nothing'} by ${one.rule ?? 'nothing'}`,
    text: one.text ?? '',
  };
}

export interface JudgeOptions {
  readonly truth: string;
  /** Show so many texts of each kind of miss; the city is synthetic. Default 0. */
  readonly examples?: number;
}

export async function judgePlaces(client: pg.ClientBase, { truth: folder, examples = 0 }: JudgeOptions): Promise<void> {
  const truth = await readTruth(folder);
  const believed = await readBelieved(client);
  const register = believed.filter(({ record }) => record.startsWith('housing:fw:'));
  const places = new Map<string, Set<string>>();
  const dwellings = new Map<string, Set<string>>();
  for (const { record, place } of register) {
    const dwelling = truth.get(record)?.dwelling ?? record;
    dwellings.set(dwelling, (dwellings.get(dwelling) ?? new Set()).add(place ?? record));
    places.set(place ?? record, (places.get(place ?? record) ?? new Set()).add(dwelling));
  }
  const single = [...dwellings.values()].filter((of) => of.size === 1 && places.get([...of][0] ?? '')?.size === 1).length;
  console.log(`housing dwellings with one place that is theirs alone: ${share(single, dwellings.size)} of ${dwellings.size}`);
  const houses = truthOfHouses(believed, truth);
  const verdicts = believed.flatMap((one) => {
    const true_ = truth.get(one.record);
    return true_ === undefined || one.text === null ? [] : [judge(one, true_, houses)];
  });
  const asked = verdicts.filter(({ stream }) => /^police:|^hotline:/u.test(stream) && !stream.includes('#'));
  for (const [stream, rows] of [['police and hotline', asked] as const, ...groupBy(verdicts, ({ stream }) => stream)]) tell(stream, rows);
  tellMisses(asked, examples);
}

function tell(stream: string, rows: readonly Verdict[]): void {
  const numbered = rows.filter(({ building }) => building !== null);
  const areas = rows.filter(({ community }) => community !== null);
  const of = (list: readonly Verdict[], is: (one: Verdict) => boolean): string => share(list.filter(is).length, list.length);
  console.log(
    `${stream.padEnd(19)} ${String(rows.length).padStart(6)} | building ${of(numbered, (v) => v.building === 'right')} right, ${of(numbered, (v) => v.building === 'coarse')} coarser, ${of(numbered, (v) => v.building === 'wrong')} wrong of ${numbered.length} | ` +
      `community ${of(areas, (v) => v.community === 'right')} right, ${of(areas, (v) => v.community === 'unknown')} unknown, ${of(areas, (v) => v.community === 'wrong')} wrong of ${areas.length}`,
  );
}

function tellMisses(rows: readonly Verdict[], examples: number): void {
  const misses = (what: 'building' | 'community') =>
    rows
      .filter((row) => row[what] !== null && row[what] !== 'right')
      .map((row) => ({ ...row, kind: `${what} ${row[what] ?? ''}: ${row.miss}` }));
  const kinds = groupBy([...misses('building'), ...misses('community')], ({ kind }) => kind);
  for (const [kind, of] of [...kinds].sort((a, b) => b[1].length - a[1].length).slice(0, 40)) {
    console.log(`${String(of.length).padStart(6)} ${kind}`);
    for (const { text } of of.slice(0, examples)) console.log(`         ${text}`);
  }
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
