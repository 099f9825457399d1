/** Linking any declared file: field types compare as they say and bear any input, faults of a declaration are told together, figures are exact. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { chooseRules } from '../../linking/choose-rules.ts';
import { parseDeclaration } from '../../linking/declared-file.ts';
import { makeDeclaredModel } from '../../linking/declared-model.ts';
import { fieldTypeNames, fieldTypes } from '../../linking/fields/field-types.ts';
import type { FieldTypeName } from '../../linking/fields/field-types.ts';
import { levelIn } from '../../linking/link-model.ts';
import { measureClusters } from '../../linking/measure-matches.ts';
import { weighRivals } from '../../store/link/weigh-rivals.ts';
import type { Rivalry } from '../../store/link/weigh-rivals.ts';
import { fillFields } from '../../store/link/fill-fields.ts';
import { comparePairs } from '../../store/link/score-pairs.ts';
import { withTransaction } from '../../store/with-transaction.ts';
import { createDatabase, withDatabase } from '../support/database.ts';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');

function declare(fields: readonly Record<string, unknown>[]) {
  const { declaration, faults } = parseDeclaration({ files: ['f.csv'], truth: { column: 't' }, fields });
  if (declaration === null) throw new Error(faults.join('; '));
  return declaration;
}

/** The levels, in the order of the fields, of each pair (record 2n, record 2n + 1). */
async function compareRecords(client: pg.PoolClient, fields: readonly Record<string, unknown>[], records: readonly (readonly string[])[]) {
  const declaration = declare(fields);
  const { columns, comparisons } = makeDeclaredModel(declaration);
  const prepared = declaration.fields.map(({ type }, at) => fieldTypes[type].prepare(records.map((record) => record[at] ?? '')));
  await client.query('drop table if exists pg_temp.n, pg_temp.p, pg_temp.c');
  await fillFields(client, { into: 'n', columns, prepared, records: records.length });
  await client.query('create temp table p on commit drop as select 2 * g as a, 2 * g + 1 as b from generate_series(0, $1::int / 2 - 1) g', [
    records.length,
  ]);
  await comparePairs(client, { model: { blocking: [], comparisons }, pairs: 'p', nodes: 'n', into: 'c' });
  const { rows } = await client.query<{ pattern: number }>('select pattern from c order by a');
  return rows.map(({ pattern }) => comparisons.map(({ levels }, at) => levels[levelIn(pattern, at) - 1]?.name ?? null));
}

const levelsOf = async (client: pg.PoolClient, type: FieldTypeName, pairs: readonly (readonly [string, string])[]) =>
  (
    await compareRecords(
      client,
      [{ column: 'x', type }],
      pairs.flat().map((value) => [value]),
    )
  ).flat();

describe('rivals', () => {
  const weigh = (pairs: readonly (readonly [number, number, number])[], rivalries: readonly Rivalry[]) =>
    withDatabase(({ database }) =>
      withTransaction(database, async (client) => {
        await client.query(`create temp table p on commit drop as
          select x.*, 0::bigint as pattern, 0::real as rarity from unnest($1::int[], $2::int[], $3::real[]) x(a, b, weight)`, [
          pairs.map(([a]) => a),
          pairs.map(([, b]) => b),
          pairs.map(([, , weight]) => weight),
        ]); // prettier-ignore
        await weighRivals(client, 'p', rivalries);
        return (await client.query<{ weight: number }>('select weight from p order by a, b')).rows.map(({ weight }) =>
          Number(weight.toFixed(2)),
        );
      }),
    );

  test('one candidate alone gains what having no counterpart costs; of several the best keeps the lead and equals lose', async () => {
    const pairs = [
      [1, 10, -2],
      [2, 10, 3],
      [2, 11, 3],
      [3, 12, 6],
      [3, 13, 1],
    ] as const;
    // log2 of 1 / 0.125, 8 / 8.125, 64 / 2.125 and 2 / 64.125.
    expect(await weigh(pairs, [{ of: 'a', unmatched: 0.125 }])).toEqual([1, -0.02, -0.02, 4.91, -5]);
    expect(await weigh(pairs, [])).toEqual([-2, 3, 3, 6, 1]);
    // Record 10 has two that claim it.
    expect(await weigh(pairs.slice(0, 2), [{ of: 'a', unmatched: 0.125 }, { of: 'b', unmatched: 1 }])).toEqual([-5.17, 2.68]); // prettier-ignore
  });
});

describe('field types', () => {
  const cases: readonly (readonly [FieldTypeName, readonly (readonly [string, string, string | null])[]])[] = [
    [
      'name',
      [
        ['Smith', 'SMITH ', 'exact'],
        ['smith', 'smiht', 'one_edit'],
        ['van Galen', 'vangalen', 'exact'],
        ['thomas', 'Tom', 'variant'],
        ['carmody', 'karmodi', 'two_edits'],
        ['stephenson', 'steph', 'part'],
        ['smith', 'jones', 'other'],
        ['', 'jones', null],
      ],
    ],
    [
      'full_name',
      [
        ['John Smith', 'Smith, John', 'words'],
        ['Sir Thomas Clifford', 'tom clifford', 'exact'],
        ['john smith', 'mary jones', 'other'],
      ],
    ],
    [
      'date',
      [
        ['19800304', '1980-03-04', 'exact'],
        ['04/03/1980', '1980-03-04', 'exact'],
        ['1980-04-03', '1980-03-04', 'one_edit'],
        ['19800304', '19800204', 'one_edit'],
        ['1980-03-04', '1980-03-21', 'two_parts'],
        ['1980-03-04', '1980-11-21', 'year'],
        ['1980-03-04', '1955-11-21', 'other'],
        ['unknown', '1955-11-21', null],
      ],
    ],
    [
      'number',
      [
        ['12-345', '12345', 'exact'],
        ['1234567', '1234576', 'one_edit'],
        ['1234567', '1239967', 'two_edits'],
        ['1234567', '7654321', 'other'],
      ],
    ],
    [
      'postcode',
      [
        ['60608-1234', '60608', 'exact'],
        ['SW1A 1AA', 'sw1a1aa', 'exact'],
        ['sw1a 1aa', 'sw1a 1ab', 'one_edit'],
        ['sw1a 1aa', 'sw1a 9xy', 'district'],
        ['3212', '6014', 'other'],
      ],
    ],
    [
      'text',
      [
        ['The Day Nursery of Erie', 'Erie day nursery', 'words'],
        ['Erie Nursery', 'City of Erie Nursery, Division Two', 'contained'],
        ['rowethorpe', 'rowetorpe', 'alike'],
        ['acorn', 'willow', 'other'],
      ],
    ],
    [
      'address',
      [
        ['123 North Main Street', '123 N. Main St', 'exact'],
        ['12 Main St Apt 4', '12 Main St #5', 'unit'],
        ['12 Main St Apt 4', '12 Main St', 'unit'],
        ['12 Main St', '12 Man St', 'near_street'],
        ['12 W Great Oaks Ave', '12 Graet Oaks, Springfield', 'other'],
        ['12 W Great Oaks Ave', '12 Graet Oak s Av, Springfield', 'near_street'],
        ['12 Main St', '12 Mian St', 'number_street'],
        ['12 Main St', '14 Main St', 'street'],
        ['12 Main St', '77 Oak Ave', 'other'],
      ],
    ],
    [
      'phone',
      [
        ['(312) 243-1087', '2431087', 'line'],
        ['312 2431087', '312-243-1087', 'exact'],
        ['3122431087', '3122431078', 'one_edit'],
        ['243 1087', '555 0000', 'other'],
        ['n/a', '555 0000', null],
      ],
    ],
    [
      'category',
      [
        ['NSW', 'nsw', 'exact'],
        ['nsw', 'nws', 'slip'],
        ['nsw', 'vic', 'other'],
        ['politician', 'writer', 'other'],
      ],
    ],
    [
      'year',
      [
        ['1980', 'c. 1980', 'exact'],
        ['1980', '1981', 'within_1'],
        ['1980', '1976', 'within_5'],
        ['1980', '1950', 'other'],
        ['-', '1950', null],
      ],
    ],
  ];

  test('each finds its levels, and fields that changed places', async () => {
    const found = await withDatabase(({ database }) =>
      withTransaction(database, async (client) => {
        const levels = [];
        for (const [type, pairs] of cases)
          levels.push(
            await levelsOf(
              client,
              type,
              pairs.map(([one, other]) => [one, other] as const),
            ),
          );
        const names = [
          { column: 'given', type: 'name' },
          { column: 'family', type: 'name', swaps: 'given' },
        ];
        const crosswise = [
          ['Brianna', 'Barisic'],
          ['barisic', 'brianna'],
        ];
        return { levels, swapped: await compareRecords(client, names, crosswise) };
      }),
    );
    expect(cases.map(([type], at) => [type, found.levels[at]])).toEqual(
      cases.map(([type, pairs]) => [type, pairs.map(([, , level]) => level)]),
    );
    expect(found.swapped).toEqual([['swapped', 'swapped']]);
    expect(cases.map(([type]) => type)).toEqual(fieldTypeNames);
  });

  test('any two values compare, the same both ways, and give keys', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ maxLength: 400 }),
      fc.constantFrom('', '0', 'null', '{}', '\\N', '\t', "';", '12/12', 'a'.repeat(300), '\u{1f600}'.repeat(90)),
    );
    const pairs = fc.sample(fc.tuple(odd, odd), { numRuns: 150, seed: 4 });
    const compared = await withDatabase(({ database }) =>
      withTransaction(database, async (client) => {
        const levels = [];
        for (const type of fieldTypeNames) {
          const there = await levelsOf(client, type, pairs);
          const back = await levelsOf(
            client,
            type,
            pairs.map(([one, other]) => [other, one] as const),
          );
          levels.push({ type, there, back });
          const { keys } = makeDeclaredModel(declare([{ column: 'x', type }]));
          await client.query(`select ${keys.flatMap(({ values }) => values.map((value) => `count(${value})`)).join(', ')} from n`);
        }
        return levels;
      }),
    );
    expect(compared.map(({ type, back }) => ({ type, levels: back }))).toEqual(
      compared.map(({ type, there }) => ({ type, levels: there })),
    );
  }, 120_000);
});

test('all faults of a declaration are told at once', () => {
  const { faults } = parseDeclaration({
    files: [],
    truth: { column: 't', pattern: '(' },
    threshold: 1,
    fields: [
      { column: 'a', type: 'nmae' },
      { column: 'b', type: 'date', rareness: true },
    ],
  });
  expect(faults?.map((fault) => fault.split(':')[0])).toEqual(['files', 'threshold', 'fields.0.type', 'fields.1']);
  const later = parseDeclaration({
    files: ['f.csv'],
    truth: { column: 't', pattern: '(' },
    fields: [
      { column: 'a', type: 'name', swaps: 'b' },
      { column: 'a', type: 'date', swaps: 'a' },
    ],
  });
  expect(later.faults).toEqual([
    'fields.0.swaps: there is no other field b',
    'fields.1.name: two fields are called a',
    'fields.1.swaps: there is no other field a',
    'truth.pattern: is no regular expression',
  ]);
});

test('rules are the loosest that a file can bear, and none is spoilt by a key that all share', () => {
  const key = (field: string) => ({ field, name: 'exact', values: [`n.${field}`] });
  const chosen = chooseRules({
    keys: [key('id'), key('surname'), key('state'), key('year')],
    counts: [
      { pairs: 900, capped: 900, covered: 1 },
      { pairs: 20_000, capped: 4_000, covered: 0.6 },
      { pairs: 200_000, capped: 0, covered: 0 },
      { pairs: 50_000, capped: 0, covered: 0 },
    ],
    nodes: 1_000,
    cap: 50,
    most: 16,
  });
  expect(chosen.map(({ name }) => name)).toEqual(['surname.exact', 'id.exact', 'surname.exact+state.exact', 'surname.exact+year.exact']);
});

test('pairs across files count, pairs within them do not', () => {
  const known = { truth: ['x', 'x', 'y', 'x', null], source: [0, 0, 0, 1, 1] };
  expect(measureClusters(known, [0, 1, 2, 0, 2])).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
});

describe('hub link bench', () => {
  const people = ['mary turner', 'john abbot', 'ruth keller', 'amos wright', 'edna fisher', 'carl jensen', 'nora quinn', 'otto brandt'];
  const lines = people.flatMap((name, at) => {
    const [given = '', family = ''] = name.split(' ');
    const [id, born] = [`9${String(at)}4${String(at)}17`, `19${String(40 + at)}-0${String(at + 1)}-15`];
    return [`r${String(at)}-a, ${given}, ${family}, ${born}, ${id}`, `r${String(at)}-b, ${given}, ${family}, ${born}, ${id}`];
  });
  const fields = [
    { column: 'given', type: 'name' },
    { column: 'family', type: 'name', swaps: 'given' },
    { column: 'born', type: 'date' },
    { column: 'id', type: 'number' },
  ];

  async function withFolder<T>(callback: (folder: string) => Promise<T>): Promise<T> {
    const folder = mkdtempSync(path.join(tmpdir(), 'hub-bench-test-'));
    try {
      return await callback(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  const bench = async (config: string, url: string, ...options: string[]) =>
    await run(process.execPath, [path.join(root, 'bin/hub.mjs'), 'link', 'bench', '--config', config, ...options], {
      env: { ...process.env, DATABASE_URL: url },
    });

  test('tells exact figures and leaves nothing in the database', async () => {
    const own = await createDatabase();
    try {
      await withFolder(async (folder) => {
        const config = path.join(folder, 'config.json');
        // A ninth person whose two records have nothing in common: one of nine true pairs cannot be found.
        const strays = ['r8-a, pia, marsh, 1901-11-30, 555001', 'r8-b, zoltan, ivers, 1999-02-02, 718822'];
        writeFileSync(path.join(folder, 'people.csv'), ['key, given, family, born, id', ...lines, ...strays].join('\n'));
        writeFileSync(config, JSON.stringify({ files: ['people.csv'], truth: { column: 'key', pattern: '^(r\\d+)-' }, fields }));
        const { stdout } = await bench(config, own.url, '--json');
        const result = JSON.parse(stdout) as Record<string, unknown>;
        expect(result).toMatchObject({
          records: [18],
          threshold: 0.5,
          truePairs: 9,
          pairwise: { precision: 1, recall: 8 / 9, f1: 16 / 17 },
          clustered: { precision: 1, recall: 8 / 9, f1: 16 / 17 },
          capped: [],
        });
        expect(Object.keys(result['seconds'] as object)).toEqual([
          'read',
          'load',
          'rules',
          'block',
          'compare',
          'learn',
          'weigh',
          'cluster',
          'total',
        ]);
        const plain = await bench(config, own.url);
        expect(plain.stdout).toContain('18 records, 9 true pairs; a match from a probability of 0.5\n');
        expect(plain.stdout).toContain('clustered  F1 0.9412   precision 1.0000   recall 0.8889\n');
        const left = await own.database.pool.query(`select relname from pg_class where relname like 'link\\_%' and relpersistence = 't'`);
        expect(left.rows).toEqual([]);
      });
    } finally {
      await own.drop();
    }
  }, 120_000);

  test('says what is wrong with a file or declaration, and ends with 1', async () => {
    await withFolder(async (folder) => {
      const config = path.join(folder, 'config.json');
      writeFileSync(path.join(folder, 'people.csv'), 'key,given\n1,a\n');
      writeFileSync(config, JSON.stringify({ files: ['people.csv'], truth: { column: 'key' }, fields }));
      await expect(bench(config, 'postgres://127.0.0.1:1/none', '--json')).rejects.toMatchObject({
        code: 1,
        stdout: expect.stringContaining('has no column family, born, id. Choose among key, given.'),
      });
      writeFileSync(config, '{}');
      await expect(bench(config, 'postgres://127.0.0.1:1/none')).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringContaining('has 3 faults'),
      });
    });
  });
});
