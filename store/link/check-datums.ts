/** Checks the datum of each stream by its texts: points that lie off by one vector from the compounds that their texts name decide nothing, and are reported. */
import type pg from 'pg';
import { measureOffset, residualOf } from '../../linking/datum-offset.ts';
import type { Datum, DatumOffset, Residual } from '../../linking/datum-offset.ts';
import { gridCentre } from '../../linking/grid-index.ts';
import { mergeVersions } from '../derive/merge-versions.ts';
import { openEdition } from '../versioned-tables.ts';
import { makeTempTable } from './temp-table.ts';

/** By the hash of their codes, so that the same ones are asked every night: a few hundred texts name each, and their dwellings are averaged. */
const compoundsAsked = 150;
/** Of each stream. */
const pointsAsked = 1_000;

const standing = (alias: string): string => `${alias}.until_edition = ${openEdition}`;

interface Asked {
  readonly code: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly datum: Datum | null;
  readonly geometry: unknown;
}

interface Point {
  readonly department: string;
  readonly stream: string;
  readonly datum: Datum;
  readonly longitude: number;
  readonly latitude: number;
  readonly code: string;
}

interface Check extends DatumOffset {
  readonly department: string;
  readonly stream: string;
}

/**
 * Needs `place_changed`. Brings hub.datum_check up to date and fills `place_doubt_changed (department, stream)`. The register's own points are held against the
 * grids that it gives for its compounds, everybody else's against the register's. Reads records only, never what was linked.
 */
export async function checkDatums(client: pg.ClientBase, edition: number): Promise<Record<string, number>> {
  const moved = await client.query(`select from place_changed where longitude is not null or role in ('dwelling', 'compound') limit 1`);
  if ((moved.rowCount ?? 0) > 0) await mergeChecks(client, edition);
  await makeTempTable(client, {
    name: 'place_doubt_changed',
    select: `
      select department, stream from hub.datum_check where $1 in (from_edition, until_edition)
      group by department, stream having bool_or(doubted and until_edition = ${openEdition}) <> bool_or(doubted and until_edition = $1)`,
    parameters: [edition],
  });
  return await report(client);
}

async function mergeChecks(client: pg.ClientBase, edition: number): Promise<void> {
  await makeTempTable(client, {
    name: 'place_datum_compound',
    select: `
      select c.*, d.longitude, d.latitude, d.datum
      from (
        select r.key as code, c.name_match as name, a.district_code, min(g.code) as grid_code
        from hub.compound_record c
        join hub.record r using (record)
        join hub.address_record a on a.record = c.record and a.role = 'compound' and ${standing('a')}
        left join hub.grid_record g on g.code = c.grid_code and ${standing('g')}
        where ${standing('c')} and a.district_code is not null
          and not exists (
            select 1 from hub.compound_record o join hub.address_record oa on oa.record = o.record and oa.role = 'compound' and ${standing('oa')}
            where o.name_match = c.name_match and o.record <> c.record and oa.district_code = a.district_code and ${standing('o')})
        group by 1, 2, 3 order by md5(r.key), 1 limit ${compoundsAsked}
      ) c
      cross join lateral (
        select h.longitude, h.latitude, v.datum
        from (
          select avg(longitude) as longitude, avg(latitude) as latitude, min(record) as record from hub.address_record h
          where h.compound_code = c.code collate "default" and h.role = 'dwelling' and h.longitude is not null and ${standing('h')}
        ) h
        left join vault.address_record v on v.record = h.record and v.part = '' and ${standing('v')}
      ) d
      where d.longitude is not null`,
    statistics: [],
  });
  await makeTempTable(client, {
    name: 'place_datum_measured',
    select: `select * from jsonb_to_recordset($1)
      as x(department text, stream text, points int, east_metres int, north_metres int, looks_like text, strays int, doubted boolean)`,
    parameters: [JSON.stringify(await measure(client))],
  });
  await mergeVersions(client, {
    table: 'hub.datum_check',
    key: ['department', 'stream'],
    columns: ['points', 'east_metres', 'north_metres', 'looks_like', 'strays', 'doubted'],
    desired: 'place_datum_measured',
    scope: 'all',
    edition,
  });
}

async function measure(client: pg.ClientBase): Promise<unknown[]> {
  const compounds = await client.query<Asked>(
    `select c.code, c.longitude, c.latitude, c.datum, g.geometry from place_datum_compound c
     left join lateral (select geometry from hub.grid_record g where g.code = c.grid_code and ${standing('g')} order by g.record limit 1) g on true order by c.code`,
  );
  const register = offsetOfRegister(compounds.rows);
  const shift: Residual = register?.doubted === true ? { east: register.east, north: register.north } : { east: 0, north: 0 };
  const places = new Map(compounds.rows.map((row) => [row.code, [row.longitude, row.latitude] as const]));
  const points = await client.query<Point>(
    `select department, stream, datum, longitude, latitude, code
     from (
       select r.department, r.stream, v.datum, a.longitude, a.latitude, c.code,
         row_number() over (partition by r.department, r.stream order by md5(r.key), a.part) as n
       from place_datum_compound c
       join hub.address_record a on a.compound = c.name and a.district_code = c.district_code and a.longitude is not null and a.landmark is null
         and a.role <> 'dwelling' and ${standing('a')}
       join vault.address_record v on v.record = a.record and v.part = a.part and v.datum is not null and ${standing('v')}
       join hub.record r on r.record = a.record
     ) p
     where n <= ${pointsAsked} order by department, stream, n`,
  );
  const streams = new Map<string, Point[]>();
  for (const point of points.rows) {
    const name = `${point.department}:${point.stream}`;
    const list = streams.get(name);
    if (list === undefined) streams.set(name, [point]);
    else list.push(point);
  }
  const checks: Check[] = register === null ? [] : [{ department: 'housing', stream: 'fw', ...register }];
  for (const list of streams.values()) {
    const [first] = list;
    const near = first === undefined ? undefined : places.get(first.code);
    if (first === undefined || near === undefined) continue;
    const residuals = list.map((point) => {
      const residual = residualOf([point.longitude, point.latitude], places.get(point.code) ?? near);
      return { east: residual.east + shift.east, north: residual.north + shift.north };
    });
    const offset = measureOffset(residuals, first.datum, near);
    if (offset !== null) checks.push({ department: first.department, stream: first.stream, ...offset });
  }
  return checks.map(({ east, north, looksLike, ...check }) => ({
    ...check,
    east_metres: east,
    north_metres: north,
    looks_like: looksLike,
  }));
}

function offsetOfRegister(compounds: readonly Asked[]): DatumOffset | null {
  const [first] = compounds;
  if (first?.datum == null) return null;
  const residuals = compounds.flatMap(({ longitude, latitude, geometry }) => {
    const centre = gridCentre(geometry);
    return centre === null ? [] : [residualOf([longitude, latitude], centre)];
  });
  // A grid is as wide as the datums differ: of single compounds nothing can be said.
  const offset = measureOffset(residuals, first.datum, [first.longitude, first.latitude]);
  return offset === null ? null : { ...offset, strays: 0, doubted: offset.looksLike !== null };
}

/** Only what is wrong: metres of each doubted stream, and the points of each that another datum explains better. */
async function report(client: pg.ClientBase): Promise<Record<string, number>> {
  const { rows } = await client.query<{ name: string; metres: number; strays: number; doubted: boolean }>(
    `select department || ':' || stream as name, round(sqrt(east_metres ^ 2 + north_metres ^ 2))::int as metres, strays, doubted
     from hub.datum_check where until_edition = ${openEdition} and (doubted or strays > 0) order by 1`,
  );
  return Object.fromEntries(
    rows.flatMap(({ name, metres, strays, doubted }) => [
      ...(doubted ? [[`coordinates_off_metres:${name}`, metres] as const] : []),
      ...(strays > 0 ? [[`coordinates_of_another_datum:${name}`, strays] as const] : []),
    ]),
  );
}
