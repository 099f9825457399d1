/** The condition that a row lies in an area, by the area's code: its length tells the level (GB/T 2260 and below; anything else is a grid). */

/** @param alias of a table with district_code, street_code, community_code and grid_code; @param code placeholder; @param value the code itself. */
export function areaCondition(alias: string, code: string, value: string): string {
  if (/^\d{2,4}$/.test(value)) return `${alias}.district_code like ${code} || '%'`;
  if (/^\d{6}$/.test(value)) return `${alias}.district_code = ${code}`;
  if (/^\d{9}$/.test(value)) return `${alias}.street_code = ${code}`;
  if (/^\d{12}$/.test(value)) return `${alias}.community_code = ${code}`;
  return `${alias}.grid_code = any(array(select g.code from hub.grid_record g where (g.code = ${code} or g.police_grid = ${code}) and g.from_edition <= :edition and g.until_edition > :edition))`;
}

/** Which of the conditions above a code leads to, so that lists of areas can be read together. */
export function areaLevelOf(value: string): string {
  return /^(\d{2,4}|\d{6}|\d{9}|\d{12})$/.test(value) ? `level${value.length < 6 ? 4 : value.length}` : 'grid';
}
