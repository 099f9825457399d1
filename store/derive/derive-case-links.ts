/** Cases of different departments that the departments' own numbers join. */
import type pg from 'pg';
import { makeTempTable } from '../link/temp-table.ts';
import { openEdition } from '../versioned-tables.ts';
import { mergeVersions } from './merge-versions.ts';

/**
 * Needs `stage.changed_record`. The target came of the source. A number that several cases bear joins none of them. "The same matter" is dropped where a telling link
 * joins the pair, and stands once, from the earlier case to the later; a transfer that both sides wrote down stands once too.
 */
export async function deriveCaseLinks(client: pg.ClientBase, edition: number): Promise<Record<string, number>> {
  await makeTempTable(client, {
    name: 'derive_link_number',
    select: `
      select distinct k.number from stage.changed_record c join hub.case_record k using (record) where k.from_edition = $1 or k.until_edition = $1`,
    parameters: [edition],
  });
  // Pairs are settled as a whole: every case that a changed number, a changed writer or an old link of theirs reaches.
  const affected = await makeTempTable(client, {
    name: 'derive_link_case',
    select: `
      with writer as (
        select c.record from stage.changed_record c where exists (select 1 from hub.case_record k where k.record = c.record)
        union select w.record from derive_link_number n join hub.case_link_record w on w.target_number = n.number
        union select k.record from derive_link_number n join hub.case_record k using (number) where k.until_edition = ${openEdition}
      )
      select record from writer
      union select t.target from writer w join hub.case_link t on t.source = w.record and t.until_edition = ${openEdition}
      union select t.source from writer w join hub.case_link t on t.target = w.record and t.until_edition = ${openEdition}
      union select k.record from writer w join hub.case_link_record l on l.record = w.record join hub.case_record k on k.number = l.target_number and k.until_edition = ${openEdition}`,
    statistics: ['record'],
  });
  if (affected === 0) return { case_links_opened: 0 };
  await makeTempTable(client, {
    name: 'derive_link_written',
    select: `
      select w.record as writer, w.link_kind, w.inverse, t.target
      from (
        select l.* from derive_link_case a join hub.case_link_record l on l.record = a.record and l.until_edition = ${openEdition}
        union
        select l.* from derive_link_case a join hub.case_record k on k.record = a.record and k.until_edition = ${openEdition}
        join hub.case_link_record l on l.target_number = k.number and l.until_edition = ${openEdition}
      ) w
      join hub.case_record own on own.record = w.record and own.until_edition = ${openEdition}
      cross join lateral (
        select min(k.record) as target
        from hub.case_record k join hub.record r on r.record = k.record
        where k.number = w.target_number and k.until_edition = ${openEdition} and k.record <> w.record and (w.target_stream is null or r.stream = w.target_stream)
        having count(*) = 1
      ) t`,
  });
  await makeTempTable(client, {
    name: 'derive_link_pair',
    select: `
      select x.source, x.target, x.kind, min(x.writer) as writer
      from (
        select w.writer, w.link_kind as kind,
          case when w.link_kind = 'SAME_MATTER' then (case when (a.opened_at, a.record) <= (b.opened_at, b.record) then a.record else b.record end)
            when w.inverse then w.target else w.writer end as source,
          case when w.link_kind = 'SAME_MATTER' then (case when (a.opened_at, a.record) <= (b.opened_at, b.record) then b.record else a.record end)
            when w.inverse then w.writer else w.target end as target
        from derive_link_written w
        join hub.case_record a on a.record = w.writer and a.until_edition = ${openEdition}
        join hub.case_record b on b.record = w.target and b.until_edition = ${openEdition}
      ) x
      group by x.source, x.target, x.kind`,
    indexes: ['source, target'],
    statistics: ['source', 'target'],
  });
  // The two directions apart: either is a join, both in one condition compared every pair with every other.
  const unlessTelling = (source: string, target: string): string =>
    `not exists (select 1 from derive_link_pair o where o.kind <> 'SAME_MATTER' and p.kind = 'SAME_MATTER' and o.source = p.${source} and o.target = p.${target})`;
  const merged = await mergeVersions(client, {
    table: 'hub.case_link',
    key: ['source', 'target', 'kind'],
    columns: ['evidence'],
    desired: `(
      select p.source, p.target, p.kind, jsonb_build_object('record', p.writer, 'field', 'target_number') as evidence
      from derive_link_pair p
      where (p.source in (select record from derive_link_case) or p.target in (select record from derive_link_case))
        and ${unlessTelling('source', 'target')} and ${unlessTelling('target', 'source')})`,
    scope: ['source', 'target'].map((end) => ({ columns: [end], among: `(select record as ${end} from derive_link_case) c` })),
    edition,
  });
  return { case_links_opened: merged.opened, case_links_closed: merged.closed };
}
