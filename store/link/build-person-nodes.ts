/** Makes records of people as linking sees them, with the keys of the blocking rules. */
import type pg from 'pg';
import { personModel } from '../../linking/person-model.ts';
import { openEdition } from '../versioned-tables.ts';
import { keysSql } from './block-candidates.ts';
import { isRecordNamed } from './record-named.ts';
import { makeTempTable } from './temp-table.ts';

const hashed = (text: string): string => `hashtextextended(${text}, 0)`;

/** The words of a name that has several, in order of letters: SMITH JOHN is JOHN SMITH. */
const words = `(select array_agg(word order by word) from regexp_split_to_table(upper(v.name), '[ ,.·''-]+') word where word <> '')`;

export interface BuildPersonNodesOptions {
  /** Table of the shape of vault.person_node. */
  readonly into: string;
  /** Query of (record), each once: which standing records; null for all. */
  readonly records: string | null;
  /** Whose rarities names get; null: none is known. */
  readonly release: number | null;
  /** Bits of a name that the release met once or never. */
  readonly unknownRarity: number;
}

/** Gives the number of nodes. The phones' shares are those that were known: `share-phones.ts` brings them up to date. */
export async function buildPersonNodes(
  client: pg.ClientBase,
  { into, records, release, unknownRarity }: BuildPersonNodesOptions,
): Promise<number> {
  const only = (column: string): string => (records === null ? '' : `and ${column} in (${records})`);
  // A person's own address, the dwelling that a residence names, or where the case is that the person reported.
  await makeTempTable(client, {
    name: 'node_place',
    again: true,
    select: `
      select l.record, l.place, l.level, l.community_code, a.role <> 'home' as scene
      from hub.place_link l join hub.address_record a on a.record = l.record and a.part = l.part and a.until_edition = ${openEdition}
      where l.until_edition = ${openEdition} and l.part = '' and a.role in ('home', 'event', 'site') ${only('l.record')}
      union all
      select d.record, l.place, l.level, l.community_code, false
      from hub.residence_record d
      join hub.record f on ${isRecordNamed('f', 'd.dwelling_ref')}
      join hub.place_link l on l.record = f.record and l.part = '' and l.until_edition = ${openEdition}
      where d.until_edition = ${openEdition} ${only('d.record')}`,
    indexes: records === null ? [] : ['record'],
    statistics: ['record', 'place'],
  });
  // By themselves: of more than eight joins the planner keeps the order it is given, and would make the nodes of all people before it chose these.
  const people =
    records === null
      ? 'hub.person_record'
      : `(select p.record, p.part, p.until_edition, p.sex, p.name_kind, p.deceased_on from (${records}) t(record) join hub.person_record p using (record) offset 0)`;
  const rarity = (kind: string, token: string): string =>
    `left join vault.name_rarity rarity_${kind} on rarity_${kind}.release = $1 and rarity_${kind}.kind = '${kind}' and rarity_${kind}.token = ${token}`;
  const built = await client.query(
    `insert into ${into}
     select n.*, ${keysSql(personModel.blocking)}
     from (
       select p.record, ${hashed(`r.department || ':' || r.stream || ':' || r.key`)}, p.sex = 'MALE', p.name_kind, v.name_match, s.surname, s.sound,
         case when p.name_kind = 'latin' or v.name like '%·%' then ${words} end,
         coalesce(rarity_n.bits, $2), coalesce(rarity_s.bits, $2), coalesce(rarity_f.bits, $2),
         v.citizen_id, v.citizen_id_pattern, to_char(v.birth_date, 'YYYYMMDD')::int, ${hashed('v.phones[1]')}, ${hashed('v.phones[2]')}, coalesce(h1.share, 1), coalesce(h2.share, 1),
         case when l.level = 'dwelling' then l.place end, second.place,
         case l.level when 'dwelling' then k.parent when 'building' then l.place end,
         case when l.level in ('dwelling', 'building', 'compound', 'road_number') then k.top end,
         nullif(l.community_code, '')::bigint, coalesce(l.scene, false),
         ${hashed('v.health_card')}, case when v.document_kind <> 'citizen_id' then ${hashed('v.document_number')} end,
         p.deceased_on, (c.opened_at at time zone 'Asia/Shanghai')::date
       from ${people} p
       join hub.record r on r.record = p.record
       join vault.person_record v on v.record = p.record and v.part = p.part and v.until_edition = ${openEdition}
       cross join lateral (
         select case when p.name_kind is distinct from 'latin' and left(v.name_match, 1) <> '*' then left(v.name_match, 1) end as surname,
           ${hashed(`coalesce(v.name_pinyin, case when p.name_kind = 'latin' then lower(v.name_match) end)`)} as sound
       ) s
       left join node_place l on l.record = p.record
       left join vault.place_key k on k.place = l.place
       left join hub.place_link second on second.record = p.record and second.part = 'hjdz' and second.until_edition = ${openEdition} and second.level = 'dwelling'
       left join hub.case_record c on c.record = p.record and c.until_edition = ${openEdition}
       left join vault.shared_phone h1 on h1.phone = ${hashed('v.phones[1]')}
       left join vault.shared_phone h2 on h2.phone = ${hashed('v.phones[2]')}
       ${rarity('n', hashed('v.name_match'))}
       ${rarity('s', 's.sound')}
       ${rarity('f', hashed('s.surname'))}
       where p.until_edition = ${openEdition} and p.part = ''
       offset 0 -- keys name a column several times: it is made once
     ) n(record, tie, sex, name_kind, name, surname, sound, words, name_rarity, sound_rarity, surname_rarity, citizen_id, claim, birth, phone1, phone2,
       phone1_share, phone2_share, dwelling, dwelling2, building, site, community, scene, health_card, document, died, seen)`,
    [release ?? 0, unknownRarity],
  );
  return built.rowCount ?? 0;
}
