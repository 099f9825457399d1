// Fails when a package that the hub runs with has a licence that a city could not accept without a lawyer.
import { existsSync, readFileSync } from 'node:fs';

const accepted = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'Zlib',
  'PostgreSQL',
  'MPL-2.0',
  'CC-BY-4.0',
  'CC-BY-3.0',
  'WTFPL',
  'MIT/X11',
]);
// Old packages whose manifest names none; their README says MIT/X11. They come with exceljs (its unzip).
const read = new Set(['buffers@0.1.1']);

/** An SPDX expression is fine when one side of each OR, and every side of an AND, is. */
function isAccepted(expression) {
  const bare = expression.replace(/[()]/g, '');
  return bare.split(/ OR /i).some((alternative) => alternative.split(/ AND /i).every((licence) => accepted.has(licence.trim())));
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const refused = [];
let seen = 0;
for (const [folder, entry] of Object.entries(lock.packages)) {
  if (folder === '' || entry.dev || !existsSync(`${folder}/package.json`)) continue;
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const licence =
    typeof manifest.license === 'string'
      ? manifest.license
      : (manifest.license?.type ?? manifest.licenses?.map((one) => one.type).join(' OR ') ?? 'none');
  seen += 1;
  if (!isAccepted(licence) && !read.has(`${manifest.name}@${manifest.version}`))
    refused.push(`${manifest.name}@${manifest.version}: ${licence}`);
}
console.log(`${seen} packages, ${refused.length} with a licence to look at`);
if (refused.length > 0) {
  console.error(refused.join('\n'));
  process.exit(1);
}
