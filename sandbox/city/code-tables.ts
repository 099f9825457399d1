/** What stands in the departments' stores from the first day: police units and dictionary, the hotline's categories. */
import { DAY, startOfDay, wallClock } from './calendar.ts';
import { categoryGroups, dictionary, hotlineCategories } from './dictionary.ts';
import type { City } from './compound.ts';
import type { Outlet } from './outlet.ts';

export function writePoliceUnits(city: City, outlet: Outlet): void {
  const since = wallClock(startOfDay(city.today) - 600 * DAY);
  outlet.police('dw_jbxx', ['360100000000', '南昌市公安局', null, '360100', since, '0']);
  for (const district of city.geography.districts) {
    outlet.police('dw_jbxx', [
      `${district.code}000000`,
      `南昌市公安局${district.name.replace(/[区县]$/, '')}分局`,
      '360100000000',
      district.code,
      since,
      '0',
    ]);
  }
  for (const station of city.geography.stations)
    outlet.police('dw_jbxx', [station.code, station.name, `${station.district.code}000000`, station.district.code, since, '0']);
  for (const entry of dictionary) outlet.police('dm_zd', entry);
}

export interface HotlineCategory {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly department: string | null;
  readonly workingDays: number | null;
}

export function hotlineCategoryRows(): readonly HotlineCategory[] {
  const parent = (code: string): string | null => (code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null);
  return [
    ...Object.entries(categoryGroups).map(([code, name]) => ({ code, name, parent: parent(code), department: null, workingDays: null })),
    ...hotlineCategories.map(([code, name, department, workingDays]) => ({ code, name, parent: parent(code), department, workingDays })),
  ];
}
