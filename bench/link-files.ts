/**
 * Makes look-alikes of public files with known truth, for `hub link bench`: same fields, sizes and kinds of error as those are described with, other contents.
 * `node --import tsx bench/link-files.ts FOLDER [seed]`, then `npx hub link bench --config FOLDER/febrl4.json` and so on.
 */
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { febrlFiles } from './link/febrl.ts';
import { historicalFile } from './link/historical.ts';
import { parcelFiles, sitesFile } from './link/places.ts';
import { makeRandom } from './link/spoil.ts';

const [folder = '', seed = '1'] = process.argv.slice(2);
if (folder === '') throw new Error('Name a folder');
mkdirSync(folder, { recursive: true });
const configs = path.join(import.meta.dirname, 'link');
for (const file of readdirSync(configs)) if (file.endsWith('.json')) copyFileSync(path.join(configs, file), path.join(folder, file));
const write = (file: string, lines: readonly string[]): void => writeFileSync(path.join(folder, file), `${lines.join('\n')}\n`);

const random = makeRandom(Number(seed));
const four = febrlFiles(random, { originals: 5_000, duplicates: () => 1, perField: 2, perRecord: 4 });
write('dataset4a.csv', four.originals);
write('dataset4b.csv', four.duplicates);
const zipf = [0, 1, 1, 1, 1, 1, 2, 2, 3, 3, 4, 5];
const three = febrlFiles(random, {
  originals: 2_000,
  duplicates: () => (random.chance(0.42) ? 0 : random.pick(zipf) + 1),
  perField: 2,
  perRecord: 10,
});
write('dataset3.csv', [...three.originals, ...three.duplicates.slice(1)]);
write('historical_50k.csv', historicalFile(random, 50_000));
write('csv_example_input_with_true_ids.csv', sitesFile(random, 3_300));
const parcels = parcelFiles(random, { addresses: 25_000, parcels: 48_000 });
write('addresses.csv', parcels.addresses);
write('parcels.csv', parcels.parcels);
