/**
 * 10,000 random queries over the hand-written city: the people and fields that the answers tell of against those that are written down, both ways.
 * `node --import tsx bench/disclosures.ts [queries]`; exits 1 on a difference.
 */
import { isDeepStrictEqual } from 'node:util';
import { makeHubSchema } from '../resolvers/make-schema.ts';
import { randomQuery, toldIn } from '../tests/access/random-query.ts';
import { fillClearValues } from '../tests/access/clear-values.ts';
import { ask, officer } from '../tests/graphql/ask.ts';
import { fillFixture } from '../tests/graphql/fixture.ts';
import { withBenchHub } from './with-bench-hub.ts';

const queries = Number(process.argv[2] ?? 10_000);
const schema = makeHubSchema();

await withBenchHub(async ({ database }) => {
  await fillFixture(database);
  await fillClearValues(database);
  let told = 0;
  let different = 0;
  for (let seed = 1; seed <= queries; seed += 1) {
    const { result, disclosures } = await ask(schema, database, {
      query: randomQuery(seed),
      viewer: officer(['police', 'hotline', 'health'][seed % 3] ?? 'police'),
    });
    const noted = Object.entries(disclosures).flatMap(([subject, fields]) => {
      const personal = fields.filter((field) => field.startsWith('Person.'));
      return personal.length === 0 ? [] : [[subject, personal] as const];
    });
    told += noted.reduce((sum, [, fields]) => sum + fields.length, 0);
    if (result.errors !== undefined || !isDeepStrictEqual(Object.fromEntries(noted), toldIn(result.data))) different += 1;
  }
  console.log(`${queries} queries, ${told} fields of people told, ${different} queries differ`);
  if (different > 0) process.exitCode = 1;
});
