/** Thirty ways to see more people than the budgets allow, each a random sequence of what one principal can do: what was truly seen clear stays within them. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { budgets } from '../../core/policy/purposes.ts';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { ask, officer } from '../graphql/ask.ts';
import { fillFixture } from '../graphql/fixture.ts';
import { insert, since, uid } from '../graphql/fixture-rows.ts';
import { createDatabase } from '../support/database.ts';
import { makeRandom } from './random-query.ts';

const schema = makeHubSchema();
const viewer = officer('police');
let borrowed: Awaited<ReturnType<typeof createDatabase>>;
/** Numbers of 800 people, the first 400 of them parties of the dispute. */
const crowd = Array.from({ length: 800 }, (_, index) => 10_001 + index);
const person = (number: number) => `person_${uid('p', number)}`;

beforeAll(async () => {
  borrowed = await createDatabase();
  const { database } = borrowed;
  await fillFixture(database);
  await insert(database, 'hub.record', crowd.map((record) => ({ record, uid: uid('r', record), department: 'police', stream: 'ry_jbxx', key: `c${String(record)}` }))); // prettier-ignore
  await insert(database, 'hub.person', crowd.map((one) => ({ person: one, uid: uid('p', one), first_edition: 1 }))); // prettier-ignore
  await insert(database, 'hub.person_link', crowd.map((one) => since(1, { record: one, person: one, rule: 'alone' }))); // prettier-ignore
  const version = (one: number) => since(1, { person: one, name_masked: '某*', name_record: one, sex: null, sex_record: null, birth_year: null, birth_record: null, deceased: false, record_count: 1, department_count: 1 }); // prettier-ignore
  await insert(database, 'hub.person_version', crowd.map(version));
  await insert(database, 'vault.person_version', crowd.map((one) => since(1, { person: one, name: `Clear ${String(one)}`, name_match: null, name_pinyin: null, birth_date: null, citizen_id: null, citizen_id_record: null, phones: [] }))); // prettier-ignore
  await insert(database, 'hub.case_party', crowd.slice(0, 400).map((one) => since(1, { record: one, part: 'c', case_record: 12, person: one, role: 'PARTY_A' }))); // prettier-ignore
}, 120_000);
afterAll(() => borrowed.drop());
beforeEach(() => borrowed.database.pool.query('truncate access.grant, access.subject_seen cascade'));

interface Sight {
  readonly person: number;
  /** Minutes since the strategy began. */
  readonly at: number;
  readonly foreign: boolean;
}
interface Held {
  readonly secret: string;
  readonly number: number;
  readonly subjects: readonly number[];
  readonly foreign: boolean;
}

/** Time goes by: everything that the database remembers is that much older. */
async function wait(minutes: number): Promise<void> {
  const back = `- make_interval(mins => ${String(minutes)})`;
  await borrowed.database.pool.query(`update access.subject_seen set seen_at = seen_at ${back}`);
  await borrowed.database.pool.query(`update access.grant set opened_at = opened_at ${back}, expires_at = expires_at ${back}`);
}

async function open(
  subjects: readonly number[],
  purpose: 'MEDIATION' | 'CASE_HANDLING' | 'CARE_COORDINATION' | 'EMERGENCY',
): Promise<Held | null> {
  const foreign = purpose === 'EMERGENCY';
  const { result } = await ask(schema, borrowed.database, {
    query: 'mutation ($input: OpenGrantInput!) { openGrant(input: $input) { id number } }',
    variables: { input: { purpose, case: foreign ? null : `case_${uid('r', 12)}`, subjects: subjects.map(person), reason: 'try' } },
    viewer,
  });
  const grant = (result.data as unknown as { openGrant: { id: string; number: number } } | null)?.openGrant;
  return grant == null ? null : { secret: grant.id.replace('grant_', ''), number: grant.number, subjects, foreign };
}

/** Looks at people in one of several forms, and keeps whose name came back clear. */
async function look(held: Held, people: readonly number[], form: number, at: number): Promise<readonly Sight[]> {
  const one = (number: number, index: number) =>
    form % 2 === 0
      ? `p${String(index)}: person(id: "${person(number)}") { name }`
      : `p${String(index)}: node(id: "${person(number)}") { ...on Person { name } }`;
  const query = form === 2 ? `{ case(id: "case_${uid('r', 12)}") { parties { person { name } } } }` : `{ ${people.map(one).join(' ')} }`;
  const asOf = form === 3 ? new Date('2026-01-18T00:00:00Z') : null;
  const { result } = await ask(schema, borrowed.database, { query, viewer, grant: held.secret, asOf });
  return [...JSON.stringify(result.data).matchAll(/Clear (\d+)/g)].map(([, number]) => ({
    person: Number(number),
    at,
    foreign: held.foreign,
  }));
}

async function strategy(seed: number): Promise<readonly Sight[]> {
  const random = makeRandom(seed);
  const pick = (most: number) => Math.floor(random() * most);
  const some = (from: readonly number[], size: number) =>
    Array.from({ length: size }, () => from[pick(from.length)] ?? 10_001).filter((one, index, all) => all.indexOf(one) === index);
  const held: Held[] = [];
  const sights: Sight[] = [];
  let clock = 0;
  for (let step = 0; step < 14; step += 1) {
    const purpose = (['MEDIATION', 'CASE_HANDLING', 'CARE_COORDINATION', 'EMERGENCY'] as const)[pick(4)] ?? 'MEDIATION';
    const from = purpose === 'EMERGENCY' ? crowd : crowd.slice(0, 400);
    const act = pick(7);
    // One after the other, several at once, and the same people again.
    if (act <= 2)
      held.push(
        ...(await Promise.all(Array.from({ length: act === 1 ? 3 : 1 }, () => open(some(from, 10 + pick(41)), purpose)))).flatMap(
          (one) => one ?? [],
        ),
      );
    else if (act === 3) {
      const minutes = [5, 29, 31, 59, 61, 1_439, 1_441, 10_080][pick(8)] ?? 5;
      clock += minutes;
      await wait(minutes);
    } else if (act === 4) {
      const again = held[pick(held.length)];
      if (again !== undefined) {
        await ask(schema, borrowed.database, { query: `mutation { closeGrant(id: "grant_${again.secret}") { state } }`, viewer });
        held.push(...[await open(again.subjects, purpose)].flatMap((one) => one ?? []));
      }
    } else if (act === 5) {
      await Promise.all(held.map(({ number }) => ask(schema, borrowed.database, { query: `mutation { approveGrant(number: ${String(number)}) { state } }`, viewer: { ...viewer, subject: 'second' } }))); // prettier-ignore
    }
    for (const one of held.slice(-2)) sights.push(...(await look(one, [...one.subjects, ...some(crowd, 5)], pick(4), clock)));
  }
  return sights;
}

function mostWithin(sights: readonly Sight[], minutes: number): number {
  return Math.max(
    0,
    ...sights.map(({ at }) => new Set(sights.filter((one) => one.at > at - minutes && one.at <= at).map((one) => one.person)).size),
  );
}

test('30 strategies see no more distinct people clear than the budgets', async () => {
  let seen = 0;
  for (let seed = 1; seed <= 30; seed += 1) {
    await borrowed.database.pool.query('truncate access.grant, access.subject_seen cascade');
    const sights = await strategy(seed);
    const foreign = sights.filter((one) => one.foreign);
    const [hour, day, year] = [mostWithin(sights, 60), mostWithin(sights, 1_440), mostWithin(foreign, 525_600)];
    expect([seed, hour <= budgets.hour, day <= budgets.day, year <= budgets.year]).toEqual([seed, true, true, true]);
    seen += new Set(sights.map((one) => one.person)).size;
  }
  expect(seen).toBeGreaterThan(500);
}, 300_000);
