/** The governance centre's files: divisions, grids with their polygons, departments and holidays. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, compact, withOffset } from './calendar.ts';
import type { City } from './compound.ts';
import { ticketDepartments } from './dictionary.ts';
import { holidayRows } from './holidays.ts';
import { dropTime } from './housing-drops.ts';
import { writeManifest } from './manifest.ts';
import { openTextFile } from './text-file.ts';
import type { WrittenFile } from './text-file.ts';
import { ringOfCell } from './tessellation.ts';

/** Divisions that were dissolved stay in the file and name their successor. */
const retired: readonly (readonly string[])[] = [
  ['360105', '湾里区', 'district', '3601', '360112'],
  ['360122', '新建县', 'district', '3601', '360112'],
  ['360105100', '招贤镇', 'street', '360105', '360112115'],
  ['360105101', '梅岭镇', 'street', '360105', '360112116'],
  ['360105102', '太平镇', 'street', '360105', '360112113'],
  ['360105103', '罗亭镇', 'street', '360105', '360112114'],
];

/** `households`: by grid code, what the city made of them. */
export function writeReference(root: string, city: City, day: string, sequence: number, households: ReadonlyMap<string, number>): void {
  const folder = join(root, 'reference');
  mkdirSync(folder, { recursive: true });
  const files = [
    { name: 'divisions.csv', table: 'divisions', ...writeDivisions(folder, city) },
    { name: 'grids.geojson', table: 'grids', ...writeGrids(folder, city, households) },
    { name: 'departments.csv', table: 'departments', ...writeDepartments(folder) },
    { name: 'holidays.csv', table: 'holidays', ...writeHolidays(folder, day) },
  ];
  writeManifest(folder, {
    drop: compact(day),
    kind: 'full',
    sequence,
    previous: sequence - 1,
    generatedAt: withOffset(dropTime(day)),
    files,
  });
}

function writeDivisions(folder: string, city: City): WrittenFile {
  const file = openTextFile(join(folder, 'divisions.csv'), 'utf8', '\n');
  file.header(['code', 'name', 'level', 'parent', 'successor']);
  file.record(['36', '江西省', 'province', '', '']);
  file.record(['3601', '南昌市', 'city', '36', '']);
  for (const row of retired) file.record(row);
  for (const district of city.geography.districts) {
    file.record([district.code, district.name, 'district', '3601', '']);
    for (const street of district.streets) {
      file.record([street.code, street.name, 'street', district.code, '']);
      for (const community of street.communities) file.record([community.code, community.name, 'community', street.code, '']);
    }
  }
  return file.close();
}

function writeGrids(folder: string, city: City, households: ReadonlyMap<string, number>): WrittenFile {
  const file = openTextFile(join(folder, 'grids.geojson'), 'utf8', '\n');
  file.text('{"type":"FeatureCollection","features":[\n');
  const { grids } = city.geography;
  for (const [at, grid] of grids.entries()) {
    const feature = {
      type: 'Feature',
      properties: {
        code: grid.code,
        name: grid.name,
        community: grid.community.code,
        station: grid.station.code,
        policeGrid: grid.policeGrid,
        households: households.get(grid.code) ?? 0,
      },
      // One grid in fifty is drawn 3 m too small: a gap to its neighbours.
      geometry: { type: 'Polygon', coordinates: [ringOfCell(grid.cell, at % 50 === 7 ? 0.00003 : 0)] },
    };
    file.text(`${JSON.stringify(feature)}${at === grids.length - 1 ? '' : ','}\n`);
  }
  file.text(']}\n');
  return { ...file.close(), rows: grids.length };
}

function writeDepartments(folder: string): WrittenFile {
  const file = openTextFile(join(folder, 'departments.csv'), 'utf8', '\n');
  file.header(['code', 'name', 'key', 'phone']);
  for (const [at, [code, name, key]] of ticketDepartments.entries()) file.record([code, name, key, `0791-8${3880000 + at * 111}`]);
  return file.close();
}

function writeHolidays(folder: string, day: string): WrittenFile {
  const file = openTextFile(join(folder, 'holidays.csv'), 'utf8', '\n');
  file.header(['date', 'kind']);
  for (const row of holidayRows(Number(day.slice(0, 4)) + 1, addDays)) file.record([...row]);
  return file.close();
}
