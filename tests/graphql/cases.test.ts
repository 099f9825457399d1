/** GraphQL cases as files: the query, who asks, the answer and the statements sent. UPDATE_CASES=1 writes answers anew; look at the diff. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { openDatabase } from '../../store/database.ts';
import type { Database } from '../../store/database.ts';
import type { Viewer } from '../../store/read/viewer.ts';
import { createDatabase } from '../support/database.ts';
import { ask } from './ask.ts';
import { fillDecisions } from './fill-decisions.ts';
import { fillFixture } from './fixture.ts';

const folder = new URL('./cases/', import.meta.url);
const schema = makeHubSchema();
let borrowed: Awaited<ReturnType<typeof createDatabase>>;
// One connection: answers come back in the order of the statements, so that the statements of a case are the same each time.
let database: Database;

beforeAll(async () => {
  borrowed = await createDatabase();
  await fillFixture(borrowed.database);
  await fillDecisions(borrowed.database);
  database = openDatabase({ url: borrowed.url, max: 1 });
});
afterAll(async () => {
  await database.close();
  await borrowed.drop();
});

function readJson(url: URL): unknown {
  return existsSync(url) ? JSON.parse(readFileSync(url, 'utf8')) : undefined;
}

describe('GraphQL cases', () => {
  test.each(readdirSync(folder))('%s', async (name) => {
    const file = (part: string) => new URL(`${name}/${part}`, folder);
    const variables = readJson(file('variables.json')) as Record<string, unknown> | undefined;
    const viewer = (readJson(file('viewer.json')) as Viewer | null | undefined) ?? null;
    const query = readFileSync(file('query.graphql'), 'utf8');
    const { result, statements } = await ask(schema, database, {
      query,
      viewer,
      ...(variables === undefined ? {} : { variables }),
    });
    const answer = JSON.parse(JSON.stringify(result)) as unknown;
    const sent = `${statements.join('\n')}\n`;
    if (process.env['UPDATE_CASES'] === '1') {
      writeFileSync(file('answer.json'), `${JSON.stringify(answer, null, 2)}\n`);
      writeFileSync(file('statements.txt'), sent);
    }
    expect(answer).toEqual(readJson(file('answer.json')));
    expect(sent).toBe(readFileSync(file('statements.txt'), 'utf8'));
  });
});
