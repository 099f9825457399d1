/**
 * Holds what the hub believes against the sandbox's truth, which the hub never reads.
 * `node --import tsx bench/truth.ts identities.csv places.csv <sandbox>/truth` after `npx hub export identities|places --out …`.
 */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse';

type Row = Readonly<Record<string, string>>;

async function readRows(file: string): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  const parser = createReadStream(file).pipe(parse({ columns: true, relax_column_count: true }));
  for await (const row of parser as AsyncIterable<Row>) rows.set(row['record'] ?? '', row);
  return rows;
}

const pairs = (n: number) => (n * (n - 1)) / 2;

/** Pairwise precision and recall of one grouping of records against another. */
function comparePairs(records: readonly { readonly found: string; readonly truth: string }[]): { precision: number; recall: number } {
  const count = (keyOf: (one: (typeof records)[number]) => string) => {
    const sizes = new Map<string, number>();
    for (const one of records) sizes.set(keyOf(one), (sizes.get(keyOf(one)) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
  };
  const both = count((one) => `${one.found}|${one.truth}`);
  return {
    precision:
      both /
      Math.max(
        1,
        count((one) => one.found),
      ),
    recall:
      both /
      Math.max(
        1,
        count((one) => one.truth),
      ),
  };
}

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

const [identitiesFile = '', placesFile = '', truthDir = ''] = process.argv.slice(2);
const identities = await readRows(identitiesFile);
const persons = await readRows(path.join(truthDir, 'identities.csv'));
const known = [...identities].flatMap(([record, row]) => {
  const truth = persons.get(record)?.['person'];
  return truth === undefined ? [] : [{ found: row['person_id'] ?? '', truth, record }];
});
const people = comparePairs(known);
console.log(
  `identities: ${known.length} of ${identities.size} records have a truth; pairwise precision ${people.precision.toFixed(4)}, recall ${people.recall.toFixed(4)}`,
);

const places = await readRows(placesFile);
const trueplaces = await readRows(path.join(truthDir, 'places.csv'));
for (const prefix of [
  'housing:fw:',
  'housing:xq:',
  'police:ry_jbxx:',
  'police:jq_jbxx:',
  'hotline:order:',
  'health:Patient:',
  'health:Location:',
]) {
  const rows = [...places].flatMap(([record, row]) => {
    const truth = record.startsWith(prefix) ? trueplaces.get(record) : undefined;
    return truth === undefined ? [] : [{ row, truth }];
  });
  const withCommunity = rows.filter(({ truth }) => (truth['community'] ?? '') !== '');
  const right = withCommunity.filter(({ row, truth }) => row['community'] === truth['community']).length;
  const silent = withCommunity.filter(({ row }) => row['community'] === '').length;
  const dwellings = rows.filter(({ row, truth }) => row['level'] === 'dwelling' && (truth['dwelling'] ?? '') !== '');
  const meet = comparePairs(dwellings.map(({ row, truth }) => ({ found: row['place_id'] ?? '', truth: truth['dwelling'] ?? '' })));
  console.log(
    `${prefix.padEnd(17)} ${rows.length} addresses; community right ${percent(right, withCommunity.length)}, unknown ${percent(silent, withCommunity.length)}; ` +
      `${dwellings.length} to a dwelling${dwellings.length > 1 ? `, pairwise precision ${meet.precision.toFixed(4)}, recall ${meet.recall.toFixed(4)}` : ''}`,
  );
}
const register = [...places].filter(([record]) => record.startsWith('housing:fw:'));
const places1 = new Set(register.map(([, row]) => row['place_id']));
console.log(`housing dwellings: ${register.length} rows, ${places1.size} places`);
