/** Stewards decide over HTTP: who may, what is told, what is written down, and the errors that say what to do. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDatabase } from '../support/database.ts';
import { startTestApi } from '../support/start-test-api.ts';
import type { TestApi } from '../support/start-test-api.ts';
import { person, publish } from '../linking/fixture.ts';

let borrowed: Awaited<ReturnType<typeof createDatabase>>;
let api: TestApi;

const someone = (name: string) => [person({ vault: { name, name_match: name } })];

beforeAll(async () => {
  borrowed = await createDatabase();
  const client = await borrowed.database.pool.connect();
  await publish(client, 1, {
    'police:ry_jbxx:1': someone('王伟'),
    'hotline:order:1': someone('王伟'),
    'health:Patient:1': someone('王伟'),
  });
  client.release();
  api = await startTestApi(borrowed);
});
afterAll(async () => {
  await api.close();
  await borrowed.drop();
});

const decide = `mutation Decide($input: DecideLinkInput!) { decideLink(input: $input) { id kind reason decidedBy pending records { name } run { mode department { key } }
  moves { recordCount newPeople cases records { record { name } from { id } to { id } } people { id name } } } }`;
const undo =
  'mutation Undo($id: ID!, $reason: String!) { undoDecision(id: $id, reason: $reason) { id undoneBy undoneReason pending moves { recordCount } } }';

const input = { kind: 'CONFIRM', records: ['police:ry_jbxx:1', 'hotline:order:1'], reason: 'The caller came with papers' };

async function code(role: string, query: string, variables: unknown): Promise<string | undefined> {
  const { body } = await api.ask(query, { token: await api.sign({ role }), variables });
  return body.errors?.[0]?.extensions?.code;
}

describe('decideLink', () => {
  test('only stewards decide, and only about records that they see', async () => {
    for (const role of ['officer', 'analyst', 'integrator', 'auditor']) expect(await code(role, decide, { input })).toBe('UNAUTHENTICATED');
    for (const role of ['officer', 'integrator']) expect(await code(role, undo, { id: 'decision_x', reason: 'x' })).toBe('UNAUTHENTICATED');
    const bad = [
      { ...input, records: ['police:ry_jbxx:1', 'health:Patient:1'] },
      { ...input, records: ['police:ry_jbxx:1', 'health:Patient:404'] },
      { ...input, records: ['police:ry_jbxx:1'] },
      { ...input, reason: '  ' },
      { kind: 'MERGE', records: input.records, reason: 'x' },
      { kind: 'SPLIT', records: ['police:ry_jbxx:1'], reason: 'x' },
    ];
    for (const one of bad) expect(await code('steward', decide, { input: one })).toBe('BAD_USER_INPUT');
    expect((await borrowed.database.pool.query('select from hub.link_decision')).rows).toHaveLength(0);
  });

  test('a dry run, the decision, its entry in the log, and undoing it', async () => {
    const token = await api.sign({ role: 'steward', subject: 'steward-7' });
    const ask = async (query: string, variables: unknown) => {
      const { body } = await api.ask(query, { token, variables });
      expect(body.errors).toBeUndefined();
      return Object.values(body.data ?? {})[0] as Readonly<Record<string, unknown>>;
    };
    const dry = await ask(decide, { input: { ...input, dryRun: true } });
    expect(dry).toMatchObject({
      id: null,
      kind: 'CONFIRM',
      run: null,
      moves: { recordCount: 1, newPeople: 0, people: [{ name: '王**' }, { name: '王**' }] },
    });
    const entries = async () =>
      (await borrowed.database.pool.query<{ line: string }>('select line from audit.entry order by seq')).rows.map(({ line }) => line);
    expect((await entries()).some((line) => line.includes('Mutation.decideLink'))).toBe(false);

    // Decision and entry commit together: what cannot be written down is not done.
    await borrowed.database.pool.query('alter table audit.entry add constraint full_disk check (false) not valid');
    expect(await code('steward', decide, { input })).toBeDefined();
    await borrowed.database.pool.query('alter table audit.entry drop constraint full_disk');
    expect((await borrowed.database.pool.query('select from hub.link_decision')).rows).toHaveLength(0);

    const decided = await ask(decide, { input });
    expect(decided).toMatchObject({
      reason: input.reason,
      decidedBy: 'steward-7',
      pending: true,
      run: { mode: 'RELINK', department: { key: 'hub' } },
      moves: dry['moves'],
    });
    const line = (await entries()).find((one) => one.includes('Mutation.decideLink'));
    expect(line).toContain('steward-7');
    expect(line).not.toMatch(/王|papers/);
    expect(JSON.parse(line ?? '')).toMatchObject({
      operationName: 'Decide',
      role: 'steward',
      decision: 'answered',
      counts: { subjects: 2 },
    });
    expect(await code('steward', decide, { input: { ...input, kind: 'REJECT' } })).toBe('BAD_USER_INPUT');
    await expect(borrowed.database.pool.query(`update hub.link_decision set reason = 'another'`)).rejects.toThrow('never changed');

    await borrowed.database.pool.query('alter table audit.entry add constraint full_disk check (false) not valid');
    expect(await code('steward', undo, { id: decided['id'], reason: 'Another caller' })).toBeDefined();
    await borrowed.database.pool.query('alter table audit.entry drop constraint full_disk');
    const undone = await ask(undo, { id: decided['id'], reason: 'Another caller' });
    expect(undone).toMatchObject({ id: decided['id'], undoneBy: 'steward-7', undoneReason: 'Another caller', pending: true });
    expect(await code('steward', undo, { id: decided['id'], reason: 'Again' })).toBe('BAD_USER_INPUT');
  });
});
