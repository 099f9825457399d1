/** The truth about the city, in CSV files that the hub never reads: who each record is, where it is, and which cases are one matter. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openTextFile } from '../city/text-file.ts';
import type { Outlet } from '../city/outlet.ts';

export const truthHeaders = {
  identities: ['record', 'person'],
  places: ['record', 'dwelling', 'building', 'compound', 'community', 'grid', 'said'],
  matters: ['case', 'other', 'kind', 'written'],
  people: ['person', 'birth', 'sex', 'groups'],
} as const;
export type TruthFile = keyof typeof truthHeaders;

export type TruthOutlet = Pick<Outlet, 'identity' | 'place' | 'matter' | 'person'>;

/** Records are named as `hub export` names them; keys trimmed and in upper case. */
export function openTruthFiles(folder: string): TruthOutlet & { close(): void } {
  mkdirSync(folder, { recursive: true });
  const open = (name: TruthFile) => {
    const file = openTextFile(join(folder, `${name}.csv`), 'utf8', '\n');
    file.header(truthHeaders[name]);
    return file;
  };
  const [identities, places, matters, people] = [open('identities'), open('places'), open('matters'), open('people')];
  return {
    identity: (record, person) => identities.record([record, person]),
    place: (record, place) =>
      places.record([record, place.dwelling, place.building, place.compound, place.community, place.grid, place.said]),
    matter: (one, other, kind, written) => matters.record([one, other, kind, String(written)]),
    person: (person, flags) => people.record([person, ...flags]),
    close() {
      for (const file of [identities, places, matters, people]) file.close();
    },
  };
}
