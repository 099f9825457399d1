/** An app runs registered documents only; others may send their own; automatic persisted queries stay off. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readDocuments } from '../../server/commands/documents.ts';
import { documentId } from '../../server/http/limits/trusted-documents.ts';
import { listTrustedDocuments } from '../../store/documents/list-trusted-documents.ts';
import { pushTrustedDocument } from '../../store/documents/push-trusted-document.ts';
import { removeTrustedDocument } from '../../store/documents/remove-trusted-document.ts';
import { createDatabase } from '../support/database.ts';
import { startTestApi } from '../support/start-test-api.ts';
import type { TestApi } from '../support/start-test-api.ts';
import { post, readAnswer } from './post.ts';

let database: Awaited<ReturnType<typeof createDatabase>>;
let api: TestApi;
let folder: string;
let id: string;
const text = 'query Departments($keep: Boolean! = true) {\n  departments { name }\n  __typename @include(if: $keep)\n}\n';
const registered = { departments: [], __typename: 'Query' };

function write(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hub-documents-'));
  database = await createDatabase();
  api = await startTestApi(database);
  const [document] = await readDocuments([write('departments.graphql', text)]);
  if (document === undefined) throw new Error('no document');
  id = document.id;
  expect(await pushTrustedDocument(database.database, document)).toBe(true);
  expect(await pushTrustedDocument(database.database, document)).toBe(false);
});

afterAll(async () => {
  await api.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function askAs(role: string | null, body: unknown) {
  return post(api.url, body, role === null ? {} : { authorization: `Bearer ${await api.sign({ role })}` });
}

const byId = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

describe('an app', () => {
  test.each([
    ['extensions.persistedQuery', () => byId(id)],
    ['documentId', () => ({ documentId: id })],
    ['documentId with its kind', () => ({ documentId: `sha256:${id}` })],
    ['the text itself', () => ({ query: text })],
  ])('runs a registered document by %s', async (_, body) => {
    const answer = await askAs('app', body());
    expect([answer.status, answer.data]).toEqual([200, registered]);
  });

  test('gives variables along', async () => {
    expect((await askAs('app', { documentId: id, variables: { keep: false } })).data).toEqual({ departments: [] });
  });

  test('sends an id by GET too', async () => {
    const headers = { 'apollo-require-preflight': 'yes', authorization: `Bearer ${await api.sign({ role: 'app' })}` };
    for (const search of [`documentId=${id}`, `extensions=${encodeURIComponent(JSON.stringify(byId(id).extensions))}`]) {
      expect((await readAnswer(await fetch(`${api.url}/graphql?${search}`, { headers }))).data).toEqual(registered);
    }
  });

  test.each([
    ['a document of its own', { query: '{ departments { name } }' }],
    ['a registered one with a space more', { query: `${text} ` }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['an id that is not registered', { documentId: documentId('x') }],
    ['an id that is none', { documentId: "' or 1=1 --" }],
    ['an unknown persisted query', byId(documentId('x'))],
    ['an unknown id with the name of an operation', { documentId: documentId('x'), operationName: 'Departments' }],
  ])('is refused %s', async (_, body) => {
    const answer = await askAs('app', body);
    expect([answer.status, answer.code, answer.data]).toEqual([400, 'DOCUMENT_NOT_TRUSTED', undefined]);
  });

  test('does not register by sending text and hash', async () => {
    const query = '{ edition { number } }';
    const answer = await askAs('app', { query, ...byId(documentId(query)) });
    expect(answer.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
    expect((await askAs('app', byId(documentId(query)))).code).toBe('DOCUMENT_NOT_TRUSTED');
  });

  test('no longer runs what was taken back, though it is cached', async () => {
    const [document] = await readDocuments([write('gone.graphql', '{ departments { key } }')]);
    if (document === undefined) throw new Error('no document');
    await pushTrustedDocument(database.database, document);
    expect((await askAs('app', { documentId: document.id })).status).toBe(200);
    expect(await removeTrustedDocument(database.database, document.id)).toBe(true);
    expect((await askAs('app', { documentId: document.id })).code).toBe('DOCUMENT_NOT_TRUSTED');
    expect((await askAs('app', { query: document.document })).code).toBe('DOCUMENT_NOT_TRUSTED');
  });
});

test.each(['officer', 'analyst', 'steward', 'integrator', 'auditor'])('%s may send a document of its own, or an id', async (role) => {
  expect((await askAs(role, { query: '{ departments { name } }' })).data).toEqual({ departments: [] });
  expect((await askAs(role, { documentId: id })).data).toEqual(registered);
});

test('without a token an id leads nowhere', async () => {
  expect((await askAs(null, { documentId: id })).code).toBe('DOCUMENT_NOT_TRUSTED');
});

test('files with faults are refused together, and nothing is registered', async () => {
  const before = await listTrustedDocuments(database.database);
  const files = [
    write('broken.graphql', '{ departments'),
    write('unknown.graphql', '{ weather { today } }'),
    write('fragment.graphql', 'fragment F on Query { __typename }'),
    write('wide.graphql', `{ ${'__typename '.repeat(11)} }`),
    path.join(folder, 'absent.graphql'),
  ];
  const refused = await readDocuments(files).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'BAD_INPUT' });
  for (const file of files) expect(String(refused)).toContain(path.basename(file));
  expect(await listTrustedDocuments(database.database)).toEqual(before);
  expect(before).toMatchObject([{ id, name: 'departments.graphql' }]);
});
