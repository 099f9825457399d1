/** Documents keep their word: links lead somewhere, commands exist, and every GraphQL example is answered. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OperationTypeNode, getOperationAST, parse, validate } from 'graphql';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { fillFixture } from '../graphql/fixture.ts';
import { createDatabase } from '../support/database.ts';
import { startTestApi } from '../support/start-test-api.ts';
import type { TestApi } from '../support/start-test-api.ts';

const root = path.resolve(import.meta.dirname, '../..');
const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '');
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe.each(documents)('%s', (file) => {
  test('its links lead to files, and to headings that are there', () => {
    const broken = [...textOf(file).matchAll(/\[[^\]]*\]\(([^)\s]+)\)/g)]
      .map((match) => match[1] ?? '')
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [name = '', anchor] = target.split('#');
        const full = name === '' ? path.join(root, file) : path.join(root, path.dirname(file), name);
        if (!existsSync(full)) return true;
        if (anchor === undefined) return false;
        const headings = [...readFileSync(full, 'utf8').matchAll(/^#+ (.+)$/gm)].map((heading) =>
          (heading[1] ?? '')
            .toLowerCase()
            .replace(/[^\p{L}\p{N}\s-]/gu, '')
            .trim()
            .replace(/\s/g, '-'),
        );
        return !headings.includes(anchor);
      });
    expect(broken).toEqual([]);
  });

  test('files that it names in code marks are there', () => {
    const rooms = 'bench|cleaning|connectors|core|docs|jobs|linking|resolvers|sandbox|schema|scripts|server|store|tests|tools';
    const missing = [...textOf(file).matchAll(new RegExp(`\`((?:${rooms})/[\\w./-]+)\``, 'g'))]
      .map((match) => match[1] ?? '')
      .filter((name) => !existsSync(path.join(root, name)) && !existsSync(path.join(root, path.dirname(file), name)));
    expect(missing).toEqual([]);
  });

  test('commands that it shows exist', () => {
    const source = textOf('server/hub.ts');
    const scripts = Object.keys((JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }).scripts);
    const unknown = [
      ...[...textOf(file).matchAll(/\bnpx hub ([a-z]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((name) => !source.includes(`add('${name}'`)),
      ...[...textOf(file).matchAll(/\bnpm run ([a-z:]+)/g)].map((match) => match[1] ?? '').filter((name) => !scripts.includes(name)),
    ];
    expect(unknown).toEqual([]);
  });
});

describe('GraphQL examples', () => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let api: TestApi;
  const examples = documents.flatMap((file) =>
    [...textOf(file).matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map((match) => ({ file, query: match[1] ?? '' })),
  );

  beforeAll(async () => {
    database = await createDatabase();
    await fillFixture(database.database);
    api = await startTestApi(database);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  test('there are some', () => expect(examples.length).toBeGreaterThan(5));

  test.each(examples)('of $file is valid, and answered when it is a question', async ({ query }) => {
    const document = parse(query);
    expect(validate(makeHubSchema(), document)).toEqual([]);
    if (getOperationAST(document)?.operation !== OperationTypeNode.QUERY) return;
    const token = await api.sign({ role: 'officer', department: 'police' });
    const { body } = await api.ask(query, { token, variables: { area: '3601', name: '王' } });
    expect(body.errors).toBeUndefined();
  });
});
