/** The rate of searches is counted in PostgreSQL, for each principal, over the last minute and not by the clock's minutes. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { countSearch } from '../../store/limits/count-search.ts';
import { createDatabase } from '../support/database.ts';

let database: Awaited<ReturnType<typeof createDatabase>>;

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(() => database.drop());

const age = (principal: string, seconds: number) =>
  database.database.pool.query(
    `update hub.search_count set searches = array(select at - make_interval(secs => $2) from unnest(searches) as at order by 1) where principal = $1`,
    [principal, seconds],
  );

test('thirty at once pass, of a hundred', async () => {
  const counted = await Promise.all(Array.from({ length: 100 }, () => countSearch(database.database, 'crowd')));
  expect(counted.filter(({ allowed }) => allowed)).toHaveLength(30);
  for (const { allowed, retryAfterSeconds } of counted) {
    expect(allowed ? retryAfterSeconds === 0 : retryAfterSeconds > 50 && retryAfterSeconds <= 60).toBe(true);
  }
  expect(await countSearch(database.database, 'somebody else')).toEqual({ allowed: true, retryAfterSeconds: 0 });
});

test('the window slides: what is a minute old makes room, and no more than that', async () => {
  for (let index = 0; index < 10; index += 1) await countSearch(database.database, 'slow');
  await age('slow', 40);
  for (let index = 0; index < 20; index += 1) expect((await countSearch(database.database, 'slow')).allowed).toBe(true);
  const refused = await countSearch(database.database, 'slow');
  expect(refused.allowed).toBe(false);
  expect(refused.retryAfterSeconds).toBeGreaterThan(10);
  expect(refused.retryAfterSeconds).toBeLessThanOrEqual(20);
  await age('slow', 25);
  const after = await Promise.all(Array.from({ length: 15 }, () => countSearch(database.database, 'slow')));
  expect(after.filter(({ allowed }) => allowed)).toHaveLength(10);
});

test('another rate may be given, and everything old is forgotten', async () => {
  for (let index = 0; index < 3; index += 1) expect((await countSearch(database.database, 'few', { most: 3 })).allowed).toBe(true);
  expect((await countSearch(database.database, 'few', { most: 3 })).allowed).toBe(false);
  await age('few', 61);
  expect((await countSearch(database.database, 'few', { most: 3 })).allowed).toBe(true);
  const { rows } = await database.database.pool.query<{ kept: number }>(
    `select cardinality(searches) as kept from hub.search_count where principal = 'few'`,
  );
  expect(rows).toEqual([{ kept: 1 }]);
});

test('none are allowed at a rate of none', async () => {
  await countSearch(database.database, 'none', { most: 0 });
  expect(await countSearch(database.database, 'none', { most: 0 })).toMatchObject({ allowed: false });
});
