/** Prints the whole promise into `schema/printed.graphql`; with `--check` it only tells whether the file is fresh. */
import { readFileSync, writeFileSync } from 'node:fs';
import { makeHubSchema } from '../resolvers/make-schema.ts';
import { printedSchema } from './printed-schema.ts';

const file = new URL('../schema/printed.graphql', import.meta.url);
const printed = printedSchema(makeHubSchema());

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== printed) {
    process.stderr.write('schema/printed.graphql is stale. Run: npx tsx scripts/print-graphql-schema.ts\n');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, printed);
}
