/** Cases of different departments that are one matter by time, place, callers, categories and words, with the weight of each: what no department wrote down. */
import type pg from 'pg';
import {
  callerWeights,
  categoryWeights,
  commonWords,
  matterPrior,
  matterThreshold,
  nearMetres,
  numberWeights,
  placeWeights,
  timeLevels,
  wordLevels,
  wordsAtLeast,
} from '../../linking/matter-rules.ts';
import { changesFew } from '../link/changed-records.ts';
import { makeTempTable } from '../link/temp-table.ts';
import { openEdition } from '../versioned-tables.ts';
import { makeFlippedCategories } from './matter-categories.ts';
import { makeChangedCases, makeMatterCases } from './matter-cases.ts';
import { makeMatterPairs } from './matter-pairs.ts';
import { mergeVersions } from './merge-versions.ts';

const stands = (alias: string): string => `${alias}.until_edition = ${openEdition}`;

/** After the edition's cases, written links, what these teach of categories, and parties; in the transaction of the parties. A pair that a department's own number joins is left to that. */
export async function deriveMatters(client: pg.ClientBase, edition: number): Promise<Record<string, number>> {
  const changed = await makeChangedCases(client, edition);
  if (changed === 0) return { matter_links_opened: 0 };
  await makeFlippedCategories(client, edition);
  const few = await changesFew(client, changed);
  const { capped } = await makeMatterCases(client, few);
  const pairs = await makeMatterPairs(client, few);
  await weigh(client);
  const merged = await mergeVersions(client, {
    table: 'hub.matter_link',
    key: ['source', 'target'],
    columns: ['weight', 'caller_weight', 'caller_level', 'evidence'],
    desired: `(select one as source, other as target, weight, caller_weight, caller_level, evidence from matter_weighed where weight >= ${matterThreshold})`,
    scope: ['source', 'target'].map((end) => ({ columns: [end], among: `(select record as ${end} from matter_affected) c` })),
    edition,
  });
  return {
    matter_pairs_weighed: pairs,
    matter_links_opened: merged.opened,
    matter_links_closed: merged.closed,
    ...(capped > 0 ? { matter_blocks_capped: capped } : {}),
  };
}

const weightOf = (level: string, weights: readonly (readonly [string, number])[]): string =>
  `case ${level} ${weights.map(([name, weight]) => `when '${name}' then ${String(weight)}`).join(' ')} else 0 end`;
const timeWeight = (['called', 'handed', 'passed'] as const)
  .map(
    (way) =>
      `when '${way}' then ${weightOf(
        't.level',
        timeLevels.map((each) => [each.level, each[way]]),
      )}`,
  )
  .join(' ');
const words: readonly (readonly [string, number])[] = wordLevels.map(({ level, weight }) => [level, weight]);
const mostOfWords = Math.max(...wordLevels.map(({ weight }) => weight));

/** Fills `matter_weighed`. Texts are cut into pairs of characters only for what they can still decide. */
async function weigh(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'matter_level',
    select: `
      select m.one, m.other, t.level as time, w.time as time_weight, p.level as place, c.level as category, n.level as number, coalesce(m.caller, k.level) as caller,
        (${matterPrior} + w.time + ${weightOf('p.level', Object.entries(placeWeights))} + ${weightOf('c.level', Object.entries(categoryWeights))} + ${weightOf('n.level', Object.entries(numberWeights))}
          + ${weightOf('coalesce(m.caller, k.level)', Object.entries(callerWeights))})::real as weight
      from matter_pair m
      join hub.case_version a on a.record = m.one and ${stands('a')} join hub.case_version b on b.record = m.other and ${stands('b')}
      left join vault.place_key pa on pa.place = a.place left join hub.place ka on ka.place = a.place left join hub.place ta on ta.place = pa.top
      left join vault.place_key pb on pb.place = b.place left join hub.place kb on kb.place = b.place
      left join lateral (${point('a')}) xa on true left join lateral (${point('b')}) xb on true
      cross join lateral (
        select case ${timeLevels.map(({ level, hours }) => `when b.opened_at - a.opened_at <= interval '${String(hours)} hours' then '${level}'`).join(' ')} end as level
      ) t
      cross join lateral (
        select case case when a.case_kind in ('INCIDENT', 'HOTLINE_ORDER') and b.case_kind in ('INCIDENT', 'HOTLINE_ORDER') then 'called'
            when 'HOTLINE_ORDER' in (a.case_kind, b.case_kind) and 'HOUSING_CASE' in (a.case_kind, b.case_kind) then 'handed' else 'passed' end
          ${timeWeight} end as time
      ) w
      cross join lateral (
        select case
          when a.place = b.place and ka.kind = 'DWELLING' then 'dwelling'
          when case ka.kind when 'DWELLING' then pa.parent when 'BUILDING' then a.place end = case kb.kind when 'DWELLING' then pb.parent when 'BUILDING' then b.place end then 'building'
          when pa.top = pb.top and ta.kind in ('COMPOUND', 'ROAD_NUMBER', 'LANDMARK') then 'site'
          when sqrt(((xa.longitude - xb.longitude) * cosd(xa.latitude)) ^ 2 + (xa.latitude - xb.latitude) ^ 2) * 111320 <= ${nearMetres} then 'near'
          when pa.top = pb.top and ta.kind = 'ROAD' then 'road'
          when a.community_code = b.community_code then 'community'
          when a.community_code <> b.community_code then 'apart' end as level
      ) p
      cross join lateral (
        select case
          when exists (select 1 from hub.matter_category u where (u.one_system, u.one_category, u.other_system, u.other_category) = (a.category_system, a.category, b.category_system, b.category) and ${stands('u')}) then 'usual'
          when exists (select 1 from hub.matter_category u where (u.one_system, u.one_category, u.other_system) = (a.category_system, a.category, b.category_system) and ${stands('u')}) then 'unusual' end as level
      ) c
      cross join lateral (select case when ${numbered('a', 'b')} or ${numbered('b', 'a')} then 'other' end as level) n
      cross join lateral (
        select case when not a.confidential and not b.confidential and ${calls('a')} and ${calls('b')} then 'different' end as level
      ) k`,
    statistics: ['one', 'other'],
  });
  await makeTempTable(client, {
    name: 'matter_bigram',
    select: `
      select distinct w.record, substr(w.text, n, 2) as bigram
      from (
        select v.record, left(regexp_replace(regexp_replace(coalesce(v.title, '') || '。' || coalesce(v.content, ''), '${commonWords}', '。', 'g'), '[^一-龥]+', '。', 'g'), 400) as text
        from (
          select one as record from matter_level where weight >= ${matterThreshold - mostOfWords}
          union select other from matter_level where weight >= ${matterThreshold - mostOfWords}
        ) l
        join vault.case_record v on v.record = l.record and ${stands('v')}
        offset 0 -- each text is worked out once, not for each of its characters
      ) w
      cross join generate_series(1, length(w.text) - 1) n
      where substr(w.text, n, 2) !~ '。'`,
    indexes: ['record'],
    statistics: ['record', 'bigram'],
  });
  await makeTempTable(client, {
    name: 'matter_bigram_count',
    select: 'select record, count(*) as pairs from matter_bigram group by record',
    indexes: ['record'],
  });
  await makeTempTable(client, {
    name: 'matter_weighed',
    select: `
      select l.one, l.other, (l.weight + w.weight)::real as weight, l.caller as caller_level,
        case when l.caller is not null then ${weightOf('l.caller', Object.entries(callerWeights))} end::real as caller_weight,
        (select coalesce(jsonb_agg(jsonb_build_object('field', e.field, 'level', e.level, 'weight', e.weight) order by e.n) filter (where e.level is not null), '[]')
         from (values (1, 'time', l.time, l.time_weight), (2, 'place', l.place, ${weightOf('l.place', Object.entries(placeWeights))}),
           (3, 'category', l.category, ${weightOf('l.category', Object.entries(categoryWeights))}), (4, 'number', l.number, ${weightOf('l.number', Object.entries(numberWeights))}), (5, 'words', w.level, w.weight)) e(n, field, level, weight)) as evidence
      from matter_level l
      left join matter_bigram_count a on a.record = l.one left join matter_bigram_count b on b.record = l.other
      cross join lateral (
        select case when a.pairs >= ${wordsAtLeast} and b.pairs >= ${wordsAtLeast} then
          (select count(*) from matter_bigram x join matter_bigram y on y.bigram = x.bigram and y.record = l.other where x.record = l.one)::real / least(a.pairs, b.pairs) end as share
      ) s
      cross join lateral (
        select case ${wordLevels.map(({ level, share }) => `when s.share >= ${String(share)} then '${level}'`).join(' ')} end as level
      ) v
      cross join lateral (select v.level, ${weightOf('v.level', words)} as weight) w
      where l.weight >= ${matterThreshold - mostOfWords}`,
    statistics: ['one', 'other'],
  });
}

/** Where the case's own address lies; a stream whose coordinates are doubted has none. */
function point(alias: string): string {
  return `
    select x.longitude, x.latitude from hub.address_record x join hub.record r using (record)
    where x.record = ${alias}.record and x.part = '' and x.longitude is not null and ${stands('x')}
      and not exists (select 1 from hub.datum_check d where d.department = r.department and d.stream = r.stream and d.doubted and ${stands('d')})
    limit 1`;
}

/** Joined by number to a case of the other's department; to the other itself it is not, or they would be no pair. */
function numbered(alias: string, other: string): string {
  return `exists (
    select 1 from hub.case_link l join hub.case_version o on o.record = l.target and ${stands('o')} where l.source = ${alias}.record and ${stands('l')} and o.department = ${other}.department
    union all
    select 1 from hub.case_link l join hub.case_version o on o.record = l.source and ${stands('o')} where l.target = ${alias}.record and ${stands('l')} and o.department = ${other}.department)`;
}

/** The phone of whoever called is known. */
function calls(alias: string): string {
  return `exists (
    select 1 from hub.case_party p join vault.party_record v on v.record = p.record and v.part = p.part and v.phone is not null and ${stands('v')}
    where p.case_record = ${alias}.record and p.role = 'CALLER' and ${stands('p')})`;
}
