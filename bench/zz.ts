/**
 * How right persons, places and matters are: a sandbox city through the whole hub, held against its truth.
 * `node --import tsx bench/accuracy.ts [people] [examples of each miss]`, default 20000 and 0.
 */
import path from 'node:path';
import { makeLogger } from '../core/logger.ts';
import { buildCity } from '../sandbox/build-city.ts';
import { forkDepartments } from '../sandbox/fork-departments.ts';
import { forkWorker } from '../server/demo/fork-worker.ts';
import { judgeMatters } from './judge-matters.ts';
import { judgePersons } from './judge-persons.ts';
import { judgePlaces } from './judge-places.ts';
import { withBenchHub } from './with-bench-hub.ts';

const people = Number(process.argv[2] ?? 20_000);
const examples = Number(process.argv[3] ?? 0);

await withBenchHub(async (hub) => {
  const dir = path.join(hub.dir, 'sandbox');
  const place = { dir, policeUrl: await hub.postgres.databaseUrl('police'), officeUrl: await hub.postgres.databaseUrl('office') };
  await buildCity({ ...place, people, log: makeLogger({ level: 'error' }) });
  const sandbox = await forkDepartments({ ...place, logLevel: 'error' });
  const worker = forkWorker({ ...process.env, ...sandbox.env, DATABASE_URL: hub.url, HUB_DATA_DIR: hub.dir, HUB_LOG_LEVEL: 'error' });
  try {
    const { seconds, runs } = await hub.run('night');
    const linking = runs.flatMap(({ steps }) => steps).filter(({ step }) => step === 'link');
    console.log(
      `${people} people in ${seconds.toFixed(1)} s, of which linking ${linking.reduce((sum, each) => sum + (each.seconds ?? 0), 0).toFixed(1)} s`,
    );
  } finally {
    await worker.stop();
    await sandbox.stop();
  }
  const client = await hub.database.pool.connect();
  try {
    await judgePersons(client, path.join(dir, 'truth'));
    const { readTruth } = await import('../server/read-truth.ts');
    const { loadTruth } = await import('../store/releases/judge-clusters.ts');
    const { personModel } = await import('../linking/person-model.ts');
    const { levelIn } = await import('../linking/link-model.ts');
    await client.query('begin');
    await loadTruth(client, await readTruth(path.join(dir, 'truth')));
    console.log(JSON.stringify((await client.query("select parameters, nodes from hub.link_release where state = 'active'")).rows[0]));
    for (const [name, cond] of [['missed', 'x.person = y.person and lx.person <> ly.person'], ['wrong', 'x.person <> y.person and lx.person = ly.person']] as const) {
    const { rows } = await client.query(`
      with pr as (select x.record as a, y.record as b from truth_record x join truth_record y on ${name === 'missed' ? 'y.person = x.person and y.record > x.record' : 'y.record > x.record'} join hub.person_link lx on lx.record = x.record and lx.until_edition = 2147483647 join hub.person_link ly on ly.record = y.record and ly.until_edition = 2147483647 ${name === 'wrong' ? 'and ly.person = lx.person' : ''} where ${cond})
      select p.pattern, pp.name_kind as one, qq.name_kind as other, r1.department as d1, r2.department as d2, (n1.phone1 is null)::int + (n2.phone1 is null)::int as nophone, min(p.weight) as w0, max(p.weight) as w1, count(*)::int as n, string_agg(distinct coalesce(lx.note, ly.note), ',') as notes, count(*) filter (where coalesce(lx.note, ly.note) is not null)::int as noted
      from pr left join vault.person_pair p on p.a = least(pr.a, pr.b) and p.b = greatest(pr.a, pr.b) join vault.person_node n1 on n1.record = pr.a join vault.person_node n2 on n2.record = pr.b
      join hub.person_record pp on pp.record = pr.a and pp.part = '' and pp.until_edition = 2147483647 join hub.person_record qq on qq.record = pr.b and qq.part = '' and qq.until_edition = 2147483647
      join hub.record r1 on r1.record = pr.a join hub.record r2 on r2.record = pr.b
      join hub.person_link lx on lx.record = pr.a and lx.until_edition = 2147483647 join hub.person_link ly on ly.record = pr.b and ly.until_edition = 2147483647
      group by 1, 2, 3, 4, 5, 6 order by n desc limit 45`);
    console.log(name);
    for (const r of rows) console.log(r.n, r.d1, r.d2, r.one, r.other, 'nophone', r.nophone, r.w0?.toFixed(1), r.w1?.toFixed(1), r.notes, r.noted, r.pattern === null ? 'no candidate' : personModel.comparisons.map((c, at) => { const l = levelIn(r.pattern, at); return l === 0 ? '' : c.name + ':' + c.levels[l - 1]?.name; }).filter(Boolean).join(' '));
    }
    await client.query('rollback');
    process.exit(0);

    await judgePlaces(client, { truth: path.join(dir, 'truth'), examples });
    await judgeMatters(client, { truth: path.join(dir, 'truth'), examples });
  } finally {
    client.release();
  }
});
