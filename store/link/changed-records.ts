/** Which records this edition touches: those with a version that opens or closes at it. */
import type pg from 'pg';
import { makeTempTable } from './temp-table.ts';

/** Fills `changed_record (record, department, stream, key, name, stands)`; `name` is `department:stream:key`. */
export async function makeChangedRecords(client: pg.ClientBase, edition: number): Promise<number> {
  return await makeTempTable(client, {
    name: 'changed_record',
    select: `
      select r.record, r.department, r.stream, r.key, r.department || ':' || r.stream || ':' || r.key as name, c.stands
      from (
        select record, bool_or(from_edition = $1) as stands
        from (
          select record, from_edition from hub.record_version where from_edition = $1
          union all
          select record, from_edition from hub.record_version where until_edition = $1 and until_edition < 2147483647
        ) v
        group by record
      ) c
      join hub.record r using (record)`,
    parameters: [edition],
    indexes: ['record'],
  });
}
