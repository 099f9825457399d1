/** Areas from each code up to the city, the city first; the code itself is the last. */
import type { Reader } from './reader.ts';
import type { AreaPathRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'load_area_paths',
  `
  with recursive up (asked, code, parent, height) as (
    select n.code, a.code, a.parent, 0 from unnest($1::text[]) n(code) join hub.area_record a on a.code = n.code and ${stands('a')}
    union all
    select u.asked, a.code, a.parent, u.height + 1 from up u join hub.area_record a on a.code = u.parent and ${stands('a')} where u.height < 8
  )
  select u.asked, a.code, a.name, upper(a.level) as level, a.parent as "parentCode", a.successor as "successorCode", null::text as "stationCode", null::int as households
  from up u join hub.area_record a on a.code = u.code and ${stands('a')} where a.level <> 'province'
  order by u.asked, u.height desc`,
);

export function loadAreaPaths(reader: Reader, codes: readonly string[]): Promise<AreaPathRow[]> {
  return reader.rows<AreaPathRow>(statement, [codes]);
}
