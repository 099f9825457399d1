/** Holds clusters of records against a truth: pairwise and B-cubed, overall and by group. */
import type pg from 'pg';
import { figuresOf } from '../../linking/accuracy-card.ts';
import type { AccuracyCard, CardLine } from '../../linking/accuracy-card.ts';
import { copyLines, copyText, makeCopyWriter } from '../ingest/copy-lines.ts';
import { makeTempTable } from '../link/temp-table.ts';

export interface TruthRow {
  /** `department:stream:key`. */
  readonly record: string;
  readonly person: string;
}

/** A person of the truth: year of birth when it is known, and groups by name. */
export interface TruthPerson {
  readonly person: string;
  readonly birthYear: number | null;
  readonly sex: string | null;
  readonly groups: readonly string[];
}

export interface Truth {
  readonly digest: string;
  readonly records: AsyncIterable<TruthRow>;
  readonly people: AsyncIterable<TruthPerson>;
}

/** Fills `truth_record (record, person)` and `truth_person (person, labels)`. */
export async function loadTruth(client: pg.PoolClient, { records, people }: Truth): Promise<void> {
  await client.query('create temp table truth_name (name text, person text) on commit drop');
  const names = makeCopyWriter();
  for await (const { record, person } of records) names.add(`${copyText(record)}\t${copyText(person)}\n`);
  await copyLines(client, 'truth_name', names.end());
  await client.query('create temp table truth_person (person text, birth int, sex text, groups text[]) on commit drop');
  const persons = makeCopyWriter();
  for await (const { person, birthYear, sex, groups } of people) {
    persons.add(`${copyText(person)}\t${birthYear === null ? '\\N' : String(birthYear)}\t${sex ?? '\\N'}\t{${groups.join(',')}}\n`);
  }
  await copyLines(client, 'truth_person', persons.end());
  await client.query('analyze truth_name; analyze truth_person');
  await makeTempTable(client, {
    name: 'truth_record',
    select: `
      select r.record, t.person, r.department
      from truth_name t join hub.record r on r.department = split_part(t.name, ':', 1) and r.stream = split_part(t.name, ':', 2)
        and r.key = substr(t.name, length(split_part(t.name, ':', 1)) + length(split_part(t.name, ':', 2)) + 3)`,
  });
}

/** Age bands of the card, in years at the end of the year before last of the youngest: a year more or less moves nobody far. */
const ageBand = `case when p.birth is null then null when now_year - p.birth < 18 then 'age 0-17' when now_year - p.birth < 40 then 'age 18-39'
  when now_year - p.birth < 60 then 'age 40-59' when now_year - p.birth < 80 then 'age 60-79' else 'age 80 and over' end`;

/** Needs `person_cluster (record, cluster)`, nodes, and the truth of {@link loadTruth}. */
export async function judgeClusters(client: pg.PoolClient, digest: string): Promise<AccuracyCard> {
  const records = await makeTempTable(client, {
    name: 'judged',
    select: `
      select c.record, c.cluster, t.person, t.department, n.citizen_id is not null as known,
        array_remove(array['all', ${ageBand}, 'sex ' || lower(p.sex)] || p.groups, null) as labels
      from truth_record t join person_cluster c using (record) join vault.person_node n using (record)
      left join truth_person p on p.person = t.person
      cross join (select extract(year from now())::int as now_year) y`,
    indexes: ['cluster', 'person'],
    statistics: ['cluster', 'person', 'record'],
  });
  // A pair that both have is of one person of the truth; one that only the hub has is of the groups of both.
  await makeTempTable(client, {
    name: 'judged_pair',
    select: `
      select x.labels || y.labels as labels, x.department as one, y.department as other, x.known and y.known as known,
        x.cluster = y.cluster as found, x.person = y.person as real
      from (
        select x.record as a, y.record as b from judged x join judged y on y.cluster = x.cluster and y.record > x.record
        union
        select x.record, y.record from judged x join judged y on y.person = x.person and y.record > x.record
      ) p
      join judged x on x.record = p.a join judged y on y.record = p.b`,
    statistics: [],
  });
  const { rows: pairs } = await client.query<{ group: string; right: number; found: number; real: number }>(
    `select label as "group", count(*) filter (where found and real)::int as "right", count(*) filter (where found)::int as found, count(*) filter (where real)::int as real
     from judged_pair cross join lateral (
       select unnest(labels) as label union select least(one, other) || ' and ' || greatest(one, other) union select case when known then 'with id' else 'without id' end
     ) l
     group by label order by label = 'all' desc, label`,
  );
  const { rows: each } = await client.query<{ group: string; of: number; precision: number; recall: number }>(
    `with both_ as (select cluster, person, count(*)::float8 as n from judged group by cluster, person),
     found as (select cluster, count(*)::float8 as n from judged group by cluster),
     real as (select person, count(*)::float8 as n from judged group by person)
     select label as "group", count(*)::int as of, avg(b.n / f.n) as precision, avg(b.n / r.n) as recall
     from judged j join both_ b using (cluster, person) join found f using (cluster) join real r using (person)
     cross join lateral (select unnest(j.labels) as label union select case when j.known then 'with id' else 'without id' end) l
     group by label order by label = 'all' desc, label`,
  );
  return {
    judgedBy: digest,
    records,
    pairwise: pairs.map(({ group, right, found, real }): CardLine => ({
      group,
      of: Math.max(found, real),
      ...figuresOf(right, found, real),
    })),
    bCubed: each.map(({ group, of, precision, recall }) => ({
      group,
      of,
      precision,
      recall,
      f1: (2 * precision * recall) / (precision + recall),
    })),
  };
}
