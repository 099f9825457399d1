/** The six worked questions find their subject themselves and are answered from at least three departments; an earlier edition answers as it was; commands reach the server. */
import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, subscribe, validate } from 'graphql';
import type { HubCommand } from '../../resolvers/context.ts';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { loadEditions } from '../../store/read/load-editions.ts';
import { loadRunProgress } from '../../store/read/load-run-progress.ts';
import { createDatabase } from '../support/database.ts';
import { ask, contextOf, officer } from './ask.ts';
import { fillFixture } from './fixture.ts';
import { uid } from './fixture-rows.ts';
import * as documents from './questions.generated.ts';

const schema = makeHubSchema();
const folder = new URL('../../server/questions/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
let borrowed: Awaited<ReturnType<typeof createDatabase>>;

beforeAll(async () => {
  borrowed = await createDatabase();
  await fillFixture(borrowed.database);
});
afterAll(() => borrowed.drop());

/** Keys of the departments that an answer names. */
function departmentsIn(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(departmentsIn))].sort();
  if (typeof value !== 'object' || value === null) return [];
  const own = 'key' in value && typeof value.key === 'string' ? [value.key] : [];
  return [...new Set([...own, ...Object.values(value).flatMap(departmentsIn)])].sort();
}

describe('the six questions', () => {
  test.each(files)('%s is answered from at least three departments, in no more statements than levels', async (file) => {
    const query = readFileSync(new URL(file, folder), 'utf8');
    expect(query).toMatch(/^# \S.*\n# \S/);
    expect(validate(schema, parse(query))).toEqual([]);
    const { result, statements } = await ask(schema, borrowed.database, { query, viewer: officer('police') });
    expect(result.errors).toBeUndefined();
    expect(departmentsIn(result.data)).toEqual(expect.arrayContaining(['hotline', 'housing', 'police']));
    expect(departmentsIn(result.data)).not.toContain('health');
    expect(statements.length).toBeLessThanOrEqual(22);
  });

  test('are six, each with a typed document', () => {
    expect(files).toHaveLength(6);
    expect(Object.keys(documents).filter((name) => name.endsWith('Document') && !name.includes('Fragment'))).toHaveLength(6);
  });

  test('let health see itself in the answer about a person', async () => {
    const query = readFileSync(new URL('2-person.graphql', folder), 'utf8');
    const { result } = await ask(schema, borrowed.database, { query, viewer: officer('health') });
    expect(departmentsIn(result.data)).toEqual(['health', 'hotline', 'housing', 'police']);
  });

  test.each(files)('%s names nobody without signing in', async (file) => {
    const { result } = await ask(schema, borrowed.database, { query: readFileSync(new URL(file, folder), 'utf8'), viewer: null });
    expect(JSON.stringify(result)).not.toMatch(/王|李|孙|赵|person_|case_/);
  });
});

describe('as of an earlier time', () => {
  const query = `query ($person: ID!) { edition { number } case(number: { department: "hotline", number: "O1" }) { stage closedAt parties { person { id } } } person(id: $person) { id name } }`;
  const variables = { person: `person_${uid('p', 4)}` };

  test('the same statements answer as the city was known then', async () => {
    const then = await ask(schema, borrowed.database, {
      query,
      variables,
      viewer: officer('hotline'),
      asOf: new Date('2026-01-18T00:00:00+08:00'),
    });
    expect(then.result.errors?.[0]?.originalError).toMatchObject({ code: 'EDITION_NOT_FOUND' });
    const first = await ask(schema, borrowed.database, {
      query,
      variables,
      viewer: officer('hotline'),
      asOf: new Date('2026-01-18T12:00:00+08:00'),
    });
    const now = await ask(schema, borrowed.database, { query, variables, viewer: officer('hotline') });
    expect(first.result.data).toMatchObject({
      edition: { number: 1 },
      case: { stage: 'IN_PROGRESS', closedAt: null },
      person: { id: `person_${uid('p', 4)}` },
    });
    expect(now.result.data).toMatchObject({ edition: { number: 2 }, case: { stage: 'CLOSED' }, person: { id: `person_${uid('p', 1)}` } });
    expect([...first.statements].sort()).toEqual([...now.statements].sort());
  });
});

describe('subscriptions', () => {
  test('tell where a run stands and which edition was published', async () => {
    const context = await contextOf(borrowed.database, { viewer: { role: 'integrator', department: null, subject: 'i' } });
    async function* progress(runUid: string) {
      const row = await loadRunProgress(context.reader, runUid);
      if (row !== null) yield row;
    }
    async function* editionsPublished() {
      yield* await loadEditions(context.reader, [2]);
    }
    const contextValue = { ...context, progress, editionsPublished };
    const first = async (query: string) => {
      const stream = await subscribe({ schema, document: parse(query), contextValue });
      if (!(Symbol.asyncIterator in stream)) return stream;
      for await (const item of stream) return item;
      return null;
    };
    const run = await first(
      `subscription { runProgress(id: "run_${uid('u', 2)}") { state step read stored run { id streams { name } } } }`,
    );
    expect(run).toMatchObject({
      data: { runProgress: { state: 'PUBLISHED', step: null, read: 3, stored: 1, run: { streams: [{ name: 'order' }] } } },
    });
    expect(await first('subscription { editionPublished { number sources { late } } }')).toMatchObject({
      data: { editionPublished: { number: 2 } },
    });
    expect(await first('subscription { runProgress(id: "run_1") { state } }')).toMatchObject({
      errors: [{ message: expect.stringMatching(/no such run/) }],
    });
    await context.close();
  });
});

describe('what no text holds', () => {
  test('is refused before a statement is sent', async () => {
    const query = 'query ($text: String!) { places(search: $text) { nodes { id } } }';
    const { result, statements } = await ask(schema, borrowed.database, { query, variables: { text: 'a\0b' }, viewer: null });
    expect(result.errors?.[0]?.originalError).toMatchObject({ code: 'BAD_INPUT' });
    expect(statements).toEqual([]);
  });
});

describe('mutations', () => {
  const integrator = { role: 'integrator', department: null, subject: 'i1' } as const;

  test('hand a typed command to the server and answer with the run', async () => {
    const commands: HubCommand[] = [];
    const { result } = await ask(schema, borrowed.database, {
      query: `mutation { startSync(department: "police", full: true) { id state } approveRun(id: "run_${uid('u', 1)}", reason: "核对无误") { id } withdrawEdition(number: 2, reason: "数据有误") { number } }`,
      viewer: integrator,
      enqueue: (command) => {
        commands.push(command);
        return Promise.resolve({ runUids: [uid('u', 2)] });
      },
    });
    expect(result.errors).toBeUndefined();
    expect(commands).toEqual([
      { kind: 'startSync', department: 'police', full: true, by: 'i1' },
      { kind: 'approveRun', runUid: uid('u', 1), reason: '核对无误', by: 'i1' },
      { kind: 'withdrawEdition', number: 2, reason: '数据有误', by: 'i1' },
    ]);
  });

  test.each([
    ['mutation { startSync(department: "taxes") { id } }', integrator, /Use one of/],
    ['mutation { withdrawEdition(number: 2, reason: " ") { number } }', integrator, /reason/],
    ['mutation { startSync { id } }', officer('police'), /role integrator/],
    ['mutation { startSync { id } }', null, /role integrator/],
  ])('%s is refused', async (query, viewer, message) => {
    const { result } = await ask(schema, borrowed.database, { query, viewer });
    expect(result.errors?.[0]?.message).toMatch(message);
  });
});
