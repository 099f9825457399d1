/** A front end that acts for a signed-in principal: the principal's rights and no more, registered documents only, both names in the log. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { documentId } from '../../server/http/limits/trusted-documents.ts';
import { revokePrincipal } from '../../store/access/revoke-principal.ts';
import { pushTrustedDocument } from '../../store/documents/push-trusted-document.ts';
import { fillFixture } from '../graphql/fixture.ts';
import { uid } from '../graphql/fixture-rows.ts';
import { createDatabase } from '../support/database.ts';
import { startTestApi } from '../support/start-test-api.ts';
import type { TestApi } from '../support/start-test-api.ts';

let borrowed: Awaited<ReturnType<typeof createDatabase>>;
let api: TestApi;
const ownCases = '{ cases(first: 50) { nodes { department { key } title } } }';
const person = `{ person(id: "person_${uid('p', 1)}") { name citizenId } }`;

beforeAll(async () => {
  borrowed = await createDatabase();
  await fillFixture(borrowed.database);
  api = await startTestApi(borrowed);
  for (const text of [ownCases, person])
    await pushTrustedDocument(borrowed.database, { id: documentId(text), name: 'people', document: text });
});
afterAll(async () => {
  await api.close();
  await borrowed.drop();
});

const officer = { role: 'officer', department: 'police', subject: 'officer-1' } as const;

async function codeOf(token: string, query: string): Promise<string | null> {
  return (await api.ask(query, { token })).body.errors?.[0]?.extensions?.code ?? null;
}

test('runs registered documents only, also for an officer who may send any', async () => {
  const own = await api.sign(officer);
  const through = await api.sign({ ...officer, app: 'portal' });
  const free = '{ departments { name } }';
  expect([await codeOf(own, free), await codeOf(through, free)]).toEqual([null, 'DOCUMENT_NOT_TRUSTED']);
  expect(await codeOf(through, person)).toBeNull();
});

test('sees what its principal sees: the own department’s, masked people, and grants of the principal', async () => {
  const [own, through] = await Promise.all([api.sign(officer), api.sign({ ...officer, app: 'portal' })]);
  for (const query of [ownCases, person]) {
    const [alone, acted] = await Promise.all([own, through].map(async (token) => (await api.ask(query, { token })).body.data));
    expect(acted).toEqual(alone);
    expect(acted).not.toBeUndefined();
  }
});

test('is named in the log beside its principal; who asks without one has none', async () => {
  const lines = async () => {
    const { rows } = await borrowed.database.pool.query<{ line: string }>('select line from audit.entry order by seq');
    return rows.map(({ line }) => JSON.parse(line) as { principal: string; app?: string });
  };
  const before = (await lines()).length;
  await api.ask(person, { token: await api.sign(officer) });
  await api.ask(person, { token: await api.sign({ ...officer, app: 'portal' }) });
  expect((await lines()).slice(before).map(({ principal, app }) => [principal, app])).toEqual([
    ['officer-1', undefined],
    ['officer-1', 'portal'],
  ]);
  const own = await api.ask('{ myAccesses(first: 5) { nodes { principal } } }', { token: await api.sign(officer) });
  expect(JSON.stringify(own.body.data)).toContain('officer-1');
});

test('an actor whose name is none is refused', async () => {
  expect(await codeOf(await api.sign({ ...officer, app: 'a\u0000b' }), person)).toBe('UNAUTHENTICATED');
  expect(await codeOf(await api.sign({ ...officer, app: '' }), person)).toBe('UNAUTHENTICATED');
});

test('is signed out by its own name, and with its principal', async () => {
  const [own, through, other] = await Promise.all([
    api.sign(officer),
    api.sign({ ...officer, app: 'portal' }),
    api.sign({ ...officer, subject: 'officer-2' }),
  ]);
  await revokePrincipal(borrowed.database, 'portal', 'stolen secret');
  expect([await codeOf(own, person), await codeOf(through, person)]).toEqual([null, 'UNAUTHENTICATED']);
  await revokePrincipal(borrowed.database, 'officer-1', 'left the service');
  expect([await codeOf(own, person), await codeOf(other, person)]).toEqual(['UNAUTHENTICATED', null]);
});
