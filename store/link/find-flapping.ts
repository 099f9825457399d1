/** Records that change their person night after night: something in their source, or two equal claims, that a person should look at. */
import type pg from 'pg';

/** Nights in a row. */
const nights = 3;
/** Named in the run's report. */
const named = 5;

/** Of the records that change their person at this edition those that did so on each of the last nights: how many, and the names of some. */
export async function findFlapping(client: pg.ClientBase, edition: number): Promise<Record<string, number>> {
  const { rows } = await client.query<{ name: string; total: number }>(
    `with night as (
       select distinct r.business_date from hub.edition e join hub.run r using (run)
       where e.edition <= $1 and e.state <> 'withdrawn' order by r.business_date desc limit ${String(nights)}),
     -- By itself and grouped: of an edition that nothing was analysed since, the planner expects one row, and read all that it closed for each that it opened.
     moved as materialized (
       select record
       from (
         select record, person from hub.person_link where from_edition = $1
         union all
         select record, person from hub.person_link where until_edition = $1
       ) l
       group by record having count(distinct person) > 1)
     select d.department || ':' || d.stream || ':' || d.key as name, count(*) over ()::int as total
     from (
       select m.record
       from moved m join hub.person_link l using (record) join hub.person_link o on o.record = l.record and o.until_edition = l.from_edition and o.person <> l.person
       join hub.edition e on e.edition = l.from_edition join hub.run r using (run) join night using (business_date)
       group by m.record having count(distinct r.business_date) = ${String(nights)}
     ) f
     join hub.record d using (record) order by name limit ${String(named)}`,
    [edition],
  );
  const [first] = rows;
  if (first === undefined) return {};
  return {
    person_records_flapping: first.total,
    ...Object.fromEntries(rows.map(({ name }) => [`person_record_flapping:${name}`, nights])),
  };
}
