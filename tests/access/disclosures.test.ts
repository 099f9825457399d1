/** What an answer tells of people is in the log of disclosures, and nothing else is; what cannot be written down is not sent. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { listAccessesOfPrincipal } from '../../store/audit/list-accesses.ts';
import { ask, officer } from '../graphql/ask.ts';
import { fillFixture } from '../graphql/fixture.ts';
import { uid } from '../graphql/fixture-rows.ts';
import { createDatabase } from '../support/database.ts';
import { startTestApi } from '../support/start-test-api.ts';
import type { TestApi } from '../support/start-test-api.ts';
import { clear, fillClearValues } from './clear-values.ts';
import { randomQuery, toldIn } from './random-query.ts';

const schema = makeHubSchema();
let borrowed: Awaited<ReturnType<typeof createDatabase>>;
let api: TestApi;
const person = (number: number) => `person_${uid('p', number)}`;
const newest = async (principal: string) =>
  (await listAccessesOfPrincipal(borrowed.database.pool, principal, { first: 1, before: null }))[0];
const entries = async () =>
  (await borrowed.database.pool.query<{ count: number }>('select count(*)::int as count from audit.entry')).rows[0]?.count;

beforeAll(async () => {
  borrowed = await createDatabase();
  await fillFixture(borrowed.database);
  await fillClearValues(borrowed.database);
  api = await startTestApi(borrowed);
});
afterAll(async () => {
  await api.close();
  await borrowed.drop();
});

async function grantOf(token: string): Promise<string> {
  const { body } = await api.ask(
    `mutation { openGrant(input: { purpose: "MEDIATION", case: "case_${uid('r', 12)}", subjects: ["${person(1)}"], reason: "Mediation" }) { id number } }`,
    { token },
  );
  return (body.data as unknown as { openGrant: { id: string } }).openGrant.id;
}

describe('over HTTP', () => {
  test('a clear answer is written down with who, why and which fields, without a value', async () => {
    const token = await api.sign({ role: 'officer', department: 'police', subject: 'reader-one' });
    const grant = await grantOf(token);
    const { body } = await api.ask(`query Look { person(id: "${person(1)}") { name citizenId } }`, {
      token,
      headers: { 'x-hub-grant': grant },
    });
    expect(body.data).toEqual({ person: { name: clear.name, citizenId: clear.citizenId } });
    const entry = await newest('reader-one');
    expect(entry).toMatchObject({
      department: 'police',
      role: 'officer',
      purpose: 'MEDIATION',
      operationName: 'Look',
      decision: 'answered',
      edition: 2,
      subjects: { [uid('p', 1)]: ['Person.citizenId', 'Person.name'] },
    });
    const { rows } = await borrowed.database.pool.query<{ line: string }>('select line from audit.entry');
    for (const value of Object.values(clear)) expect(rows.some(({ line }) => line.includes(value))).toBe(false);
    expect(rows.some(({ line }) => line.includes(grant.replace('grant_', '')))).toBe(false);
  });

  test('a grant of somebody else, a closed or invented one is refused with one code, and nothing is told', async () => {
    const owner = await api.sign({ role: 'officer', department: 'police', subject: 'reader-two' });
    const thief = await api.sign({ role: 'officer', department: 'police', subject: 'thief' });
    const grant = await grantOf(owner);
    for (const header of [grant, `grant_${uid('g', 9)}`, 'nonsense', '']) {
      const { status, body } = await api.ask(`{ person(id: "${person(1)}") { name } }`, {
        token: thief,
        headers: { 'x-hub-grant': header },
      });
      expect([status, body.data ?? null, body.errors?.[0]?.extensions?.code]).toEqual([403, null, 'GRANT_INVALID']);
    }
    await api.ask(`mutation { closeGrant(id: "${grant}") { state } }`, { token: owner });
    expect((await api.ask('{ departments { key } }', { token: owner, headers: { 'x-hub-grant': grant } })).status).toBe(403);
  });

  test('a refusal is written down, an answer about nobody is not', async () => {
    const token = await api.sign({ role: 'officer', department: 'housing', subject: 'reader-three' });
    const before = await entries();
    await api.ask('{ departments { key name } area(code: "360103") { name } }', { token });
    expect(await entries()).toBe(before);
    await api.ask(`mutation { openGrant(input: { purpose: "MEDIATION", subjects: ["${person(1)}"], reason: "x" }) { id } }`, { token });
    expect(await newest('reader-three')).toMatchObject({ decision: 'refused', code: 'GRANT_REFUSED', subjects: {} });
  });

  test('when it cannot be written, nothing personal is sent; everything else goes on', async () => {
    const token = await api.sign({ role: 'officer', department: 'police', subject: 'reader-four' });
    await borrowed.database.pool.query('alter table audit.entry rename to entry_away');
    try {
      const { status, body } = await api.ask(`{ person(id: "${person(1)}") { id name } }`, { token });
      expect([status, body.data ?? null, body.errors?.[0]?.extensions?.code]).toEqual([503, null, 'AUDIT_UNAVAILABLE']);
      expect((await api.ask('{ departments { key } }', { token })).status).toBe(200);
    } finally {
      await borrowed.database.pool.query('alter table audit.entry_away rename to entry');
    }
    expect((await api.ask(`{ person(id: "${person(1)}") { id name } }`, { token })).status).toBe(200);
  });

  test('an auditor reads who was told what, an officer only their own, nobody else anything', async () => {
    const report = `{ accessReport(person: "${person(1)}") { nodes { principal purpose { code } fields refused } } }`;
    const auditor = await api.sign({ role: 'auditor', subject: 'auditor' });
    const { body } = await api.ask(report, { token: auditor });
    const { nodes } = (body.data as unknown as { accessReport: { nodes: readonly { principal: string; fields: readonly string[] }[] } })
      .accessReport;
    expect(nodes.map(({ principal }) => principal)).toContain('reader-one');
    const officerToken = await api.sign({ role: 'officer', department: 'police', subject: 'reader-one' });
    expect((await api.ask(report, { token: officerToken })).body.data).toEqual({ accessReport: { nodes: [] } });
    const own = await api.ask('{ myAccesses { nodes { principal people } } }', { token: officerToken });
    expect(JSON.stringify(own.body.data)).toContain('"reader-one"');
    expect(JSON.stringify(own.body.data)).not.toContain('reader-four');
  });

  test('a revoked principal is refused from the next request on', async () => {
    const token = await api.sign({ role: 'officer', department: 'police', subject: 'leaver' });
    expect((await api.ask('{ departments { key } }', { token })).status).toBe(200);
    await borrowed.database.pool.query(`insert into access.revocation (principal, reason) values ('leaver', 'left')`);
    expect((await api.ask('{ departments { key } }', { token })).status).toBe(401);
  });
});

/** `bench/disclosures.ts` runs 10,000. */
test('in 500 random queries the people and fields of the answer are those of the book, both ways', async () => {
  const { rows } = await borrowed.database.pool.query<{ id: string }>(
    `insert into access.grant (principal, role, department, purpose, case_record, reason, expires_at, approval)
     values ('officer-police', 'officer', 'police', 'EMERGENCY', null, 'random', now() + interval '30 minutes', 'none') returning id`,
  );
  await borrowed.database.pool.query(
    'insert into access.grant_subject select g.number, p from access.grant g cross join generate_series(1, 2) p where g.id = $1',
    [rows[0]?.id],
  );
  let told = 0;
  for (let seed = 1; seed <= 500; seed += 1) {
    const query = randomQuery(seed);
    const { result, disclosures } = await ask(schema, borrowed.database, {
      query,
      viewer: officer(['police', 'hotline', 'health'][seed % 3] ?? 'police'),
      grant: seed % 3 === 0 ? (rows[0]?.id ?? null) : null,
    });
    expect([query, result.errors]).toEqual([query, undefined]);
    const people = Object.fromEntries(
      Object.entries(disclosures).map(([subject, fields]) => [subject, fields.filter((field) => field.startsWith('Person.'))]),
    );
    expect([query, Object.fromEntries(Object.entries(people).filter(([, fields]) => fields.length > 0))]).toEqual([
      query,
      toldIn(result.data),
    ]);
    told += Object.keys(disclosures).length;
  }
  expect(told).toBeGreaterThan(500);
}, 120_000);

test('more than 30 searches a minute are refused, counted for the principal and not for the process', async () => {
  const token = await api.sign({ role: 'officer', department: 'police', subject: 'searcher' });
  const search = () => api.ask('{ people(search: { name: "王" }) { nodes { id } } }', { token });
  for (let times = 0; times < 30; times += 1) expect((await search()).body.errors).toBeUndefined();
  expect((await search()).body.errors?.[0]?.extensions?.code).toBe('RATE_LIMITED');
  const other = await api.sign({ role: 'officer', department: 'police', subject: 'another-searcher' });
  expect((await api.ask('{ people(search: { name: "王" }) { nodes { id } } }', { token: other })).body.errors).toBeUndefined();
});
