/** Brings the truth files up to date after the city moved on: what changed is replaced, what is gone is left out, the rest is copied. */
import { createReadStream, renameSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TruthChanges } from '../city/day-ledger.ts';
import { openTextFile } from '../city/text-file.ts';
import type { TruthFile } from './truth-files.ts';

export async function rewriteTruth(folder: string, changes: TruthChanges): Promise<void> {
  const identities = [...changes.identities].flatMap(([record, person]) => (person === null ? [] : [[record, person]]));
  const places = [...changes.places].flatMap(([record, place]) =>
    place === null ? [] : [[record, place.dwelling, place.building, place.compound, place.community, place.grid, place.said]],
  );
  await rewrite(folder, 'identities', changes.identities, identities);
  await rewrite(folder, 'places', changes.places, places);
  await rewrite(
    folder,
    'matters',
    new Map(),
    changes.matters.map(([one, other, kind, written]) => [one, other, kind, String(written)]),
  );
  await rewrite(
    folder,
    'people',
    new Map(),
    changes.people.map(([person, flags]) => [person, ...flags]),
  );
}

async function rewrite(
  folder: string,
  name: TruthFile,
  replaced: ReadonlyMap<string, unknown>,
  added: readonly (readonly string[])[],
): Promise<void> {
  const path = join(folder, `${name}.csv`);
  const file = openTextFile(`${path}.part`, 'utf8', '\n');
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (!replaced.has(line.slice(0, line.indexOf(',')))) file.text(`${line}\n`);
  }
  for (const fields of added) file.record(fields);
  file.close();
  renameSync(`${path}.part`, path);
}

/** The records of some people, as the truth has them. */
export async function recordsOf(folder: string, people: ReadonlySet<string>): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for await (const line of createInterface({ input: createReadStream(join(folder, 'identities.csv')), crlfDelay: Infinity })) {
    const comma = line.indexOf(',');
    const person = line.slice(comma + 1);
    if (people.has(person)) found.set(person, [...(found.get(person) ?? []), line.slice(0, comma)]);
  }
  return found;
}
