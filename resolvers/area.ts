/** A division of the city, a grid or a police grid. */
import type { AreaRow } from '../store/read/rows.ts';
import { byCode } from './department-ref.ts';
import { toId } from './node-id.ts';
import type { AreaResolvers } from './types.generated.ts';

const levels: Readonly<Record<number, AreaRow['level']>> = { 2: 'PROVINCE', 4: 'CITY', 6: 'DISTRICT', 9: 'STREET', 12: 'COMMUNITY' };

/** Stands for an area whose code is known before its row is: the gazetteer may come late. */
export function unknownArea(code: string): AreaRow {
  const level = levels[code.length] ?? 'GRID';
  return { code, name: code, level, parentCode: null, successorCode: null, stationCode: null, households: null };
}

function isGrid(area: AreaRow): boolean {
  return area.level === 'GRID' || area.level === 'POLICE_GRID';
}

export const areaResolvers: AreaResolvers = {
  id: (area) => toId('area', area.code),
  parent: (area, _, { loaders }) => (area.parentCode === null ? null : loaders.areas.load(area.parentCode)),
  async path(area, _, { loaders }) {
    if (!isGrid(area)) return loaders.areaPaths.load(area.code);
    return area.parentCode === null ? [area] : [...(await loaders.areaPaths.load(area.parentCode)), area];
  },
  children: (area, _, { loaders }) => (isGrid(area) ? [] : loaders.areaChildren.load(area.code)),
  successor: (area, _, { loaders }) => (area.successorCode === null ? null : loaders.areas.load(area.successorCode)),
  station: (area) => byCode(area.stationCode),
  cases: (area, request, { loaders }) => loaders.casesOfArea.load(area.code, request),
};
