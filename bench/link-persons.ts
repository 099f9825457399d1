/**
 * Person records linked from nothing, and a night in which 1 % of them changed, against a raw COPY of the same rows with an index.
 * `node --import tsx bench/link-persons.ts [records]`, default 1,000,000. The people are made in SQL: this measures time and memory; what is linked
 * rightly is measured on the sandbox's city (`bench/accuracy.ts`).
 */
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import copyStreams from 'pg-copy-streams';
import type pg from 'pg';
import { runPart } from '../store/edition-part.ts';
import { linkPersons } from '../store/link/link-persons.ts';
import { withBenchHub } from './with-bench-hub.ts';

const records = Number(process.argv[2] ?? 1_000_000);
const people = Math.round(records / 2.5);
const detail = process.argv.includes('--statements');

/** SQL: a number below `below` that depends on `of` alone. */
const draw = (of: string, salt: number, below: number): string => `(abs(hashint8extended(${of}, ${String(salt)}) % ${String(below)}))`;
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎';
const given = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰鹏辉玲波红飞宁建华志文斌浩宇婷雪倩欣怡梓涵子轩浩然博晨曦语嫣诗雨泽';

/** Half of the draws fall on the first quarter: names are not spread evenly. */
const skewed = (of: string, salt: number, size: number): string =>
  `(case when ${draw(of, salt, 2)} = 0 then ${draw(of, salt + 50, Math.ceil(size / 4))} else ${draw(of, salt + 60, size)} end)`;
const letter = (text: string, at: string): string => `substr('${text}', ${at}::int + 1, 1)`;

async function fill(client: pg.ClientBase): Promise<void> {
  const share = (salt: number, percent: number): string => `${draw('r', salt, 100)} < ${String(percent)}`;
  await client.query(`
    create table public.made as
    select r as record, (array['police', 'housing', 'health', 'hotline'])[1 + r % 4] as department, i as person,
      ${letter(surnames, skewed('i / 3', 1, surnames.length))} || ${letter(given, skewed('i', 2, given.length))}
        || case when ${draw('i', 3, 10)} < 7 then ${letter(given, skewed('i', 4, given.length))} else '' end as name,
      date '1930-01-01' + ${draw('i', 5, 33_000)}::int as birth, ${draw('i', 6, 2)} = 0 as male, i / 3 as home,
      case when ${share(20, 75)} then '3601' || lpad((100000000000 + i)::text, 14, '0') end as citizen_id,
      case when ${share(21, 85)} then '139' || lpad((case when ${draw('i', 7, 8)} = 0 then i / 3 else i end)::text, 8, '0') end as phone
    from (select r, ${draw('r', 9, people)} as i from generate_series(1, ${String(records)}) r) r`);
  await client.query(`
    insert into hub.record (record, department, stream, key) overriding system value select record, department, 'made', record::text from public.made;
    insert into hub.person_record (record, part, from_edition, sex, birth_year, name_kind, name_masked, citizen_id_kind, deceased, same_as)
      select record, '', 1, case when male then 'MALE' else 'FEMALE' end, extract(year from birth), 'full', left(name, 1) || '**', 'valid', false, '{}' from public.made;
    insert into vault.person_record (record, part, from_edition, name, name_match, name_pinyin, birth_date, citizen_id, phones)
      select record, '', 1, name, name, 'n' || name, case when citizen_id is not null or record % 4 < 2 then birth end, citizen_id,
        case when phone is null then '{}' else array[phone] end from public.made;
    insert into hub.address_record (record, part, from_edition, role, precision) select record, '', 1, case when department = 'hotline' then 'site' else 'home' end, 'room' from public.made;
    insert into hub.place (place, kind, first_edition) overriding system value select distinct home, 'DWELLING', 1 from public.made;
    insert into vault.place_key (place, key, parent, top)
      select home, 'd' || home, home / 20 + 100000000, home / 400 + 200000000 from (select distinct home from public.made) h;
    insert into hub.place_link (record, part, from_edition, place, level, rule, community_code)
      select record, '', 1, home, 'dwelling', 'register', (360102000000 + home / 4000)::text from public.made where record % 20 <> 0;
    analyze`);
}

await withBenchHub(async ({ database, dir }) => {
  const client = await database.pool.connect();
  try {
    await fill(client);
    const file = path.join(dir, 'rows.txt');
    const rows = 'select v.*, p.sex, p.name_kind, p.birth_year from vault.person_record v join hub.person_record p using (record)';
    await pipeline(client.query(copyStreams.to(`copy (${rows}) to stdout`)), createWriteStream(file));
    await client.query(`create table public.raw as ${rows} limit 0`);
    let startedAt = performance.now();
    await pipeline(createReadStream(file), client.query(copyStreams.from('copy public.raw from stdin')));
    await client.query('create index on public.raw (record)');
    const copy = (performance.now() - startedAt) / 1_000;
    console.log(`raw COPY of ${String(records)} rows and an index: ${copy.toFixed(2)} s`);

    if (detail) tellStatements(client);
    const before = process.memoryUsage().rss / 2 ** 20;
    let most = 0;
    const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss / 2 ** 20)), 100);
    const link = async (edition: number): Promise<number> => {
      startedAt = performance.now();
      await client.query('begin');
      const counts = await runPart((each) => linkPersons(each, edition), client, edition);
      await client.query('commit');
      const seconds = (performance.now() - startedAt) / 1_000;
      console.log(`${seconds.toFixed(1)} s, ${(seconds / copy).toFixed(1)} x the COPY; ${JSON.stringify(counts)}`);
      return seconds;
    };
    const changed = (where: string): string =>
      `truncate stage.changed_record; insert into stage.changed_record select record, department, stream, key, department || ':' || stream || ':' || key, true from hub.record where ${where}`;
    await client.query(changed('true'));
    await link(1);
    await client.query(changed('record % 100 = 7'));
    await client.query(
      `update vault.person_record set phones = array['138' || lpad((record % 99999999)::text, 8, '0')], from_edition = 2 where record % 100 = 7;
       update hub.person_record set from_edition = 2 where record % 100 = 7`,
    );
    await link(2);
    clearInterval(timer);
    console.log(`memory of the process: ${most.toFixed(0)} MB at most, ${before.toFixed(0)} MB before it began to link`);
  } finally {
    client.release();
  }
});

function tellStatements(client: pg.ClientBase): void {
  const query = client.query.bind(client) as (...all: unknown[]) => unknown;
  const timed = (...all: unknown[]): unknown => {
    const startedAt = performance.now();
    const asked = query(...all);
    if (asked instanceof Promise) {
      void asked.then(
        () => {
          const took = performance.now() - startedAt;
          if (took > 300) console.log(`  ${(took / 1_000).toFixed(1)} s  ${String(all[0]).replaceAll(/\s+/g, ' ').trim().slice(0, 110)}`);
        },
        () => undefined,
      );
    }
    return asked;
  };
  (client as { query: unknown }).query = timed;
}
