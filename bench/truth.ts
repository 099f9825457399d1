/**
 * Holds who the hub believes people to be against the sandbox's truth, which the hub never reads; places are judged by bench/places.ts.
 * `node --import tsx bench/truth.ts identities.csv <sandbox>/truth` after `npx hub export identities --out …`.
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

const [identitiesFile = '', truthDir = ''] = process.argv.slice(2);
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
