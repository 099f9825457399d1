/** Look-alikes of two files of places: sites of several sources, many records of one address; and messy addresses against a city's parcels. */
import { spoil } from './spoil.ts';
import type { Random } from './spoil.ts';
import { digits, makeWords } from './words.ts';

const kinds = [['St', 'Street', 'ST', 'St.'], ['Ave', 'Avenue', 'AVE', 'Ave.'], ['Rd', 'Road', 'RD', 'Rd.'], ['Blvd', 'Boulevard', 'BLVD', ''], ['Pl', 'Place', 'PL', 'Pl.'], ['Dr', 'Drive', 'DR', '']] as const; // prettier-ignore
const sides = [
  ['N', 'North', 'N.'],
  ['S', 'South', 'S.'],
  ['W', 'West', 'W.'],
  ['E', 'East', 'E.'],
] as const;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

interface Place {
  readonly number: number;
  readonly side: readonly string[];
  readonly street: string;
  readonly kind: readonly string[];
}

function makeStreets(random: Random, count: number): readonly Omit<Place, 'number'>[] {
  const named = makeWords(random, Math.floor(count * 0.8)).map(capital);
  const numbered = Array.from({ length: Math.floor(count * 0.2) }, (_, at) => `${String(at + 11)}th`);
  return [...named, ...numbered].map((street) => ({ side: random.pick(sides), street, kind: random.pick(kinds) }));
}

const written = (random: Random, { number, side, street, kind }: Place, messy: number): string => {
  const name = random.chance(messy * 0.4) ? spoil(random, street) : street;
  const tail = random.chance(messy) ? '' : random.pick(kind);
  const text = [String(number), random.pick(side), name, tail].filter((word) => word !== '').join(' ');
  return random.chance(0.2) ? text.toUpperCase() : text;
};

const agencies = ['Chicago Public Schools', 'Salvation Army', 'Catholic Charities of the Archdiocese', 'Head Start Association', 'YMCA of Metropolitan Chicago', 'Boys & Girls Clubs', 'El Valor', 'Community Services']; // prettier-ignore
const uses = ['Child Care', 'Day Care Center', 'School', 'Academy', 'Learning Center', 'Head Start', ''];

/** Many records of a site, from sources with their own habits; the truth is where it is. */
export function sitesFile(random: Random, records: number): string[] {
  const [streets, names] = [makeStreets(random, 500), makeWords(random, 900).map(capital)];
  const lines = ['True Id,Id,Source,Site name,Address,Zip,Phone,Fax,Program Name'];
  while (lines.length <= records) {
    const place: Place = { number: 100 + random.below(9_000), ...random.pick(streets) };
    const zip = `606${String(1 + random.below(59)).padStart(2, '0')}`;
    const id = `${String(place.number)}${zip}${place.street}`;
    const [agency, name, use] = [random.common(agencies), random.pick(names), random.pick(uses)];
    const phone = digits(random, 7).replace(/^0/, '2');
    const tenants = random.chance(0.05) ? 2 : 1;
    for (let copies = 1 + Math.floor(9 * random.next() ** 1.5); copies > 0 && lines.length <= records; copies -= 1) {
      const second = tenants === 2 && random.chance(0.4);
      const shown = random.pick([`${agency} - ${name} ${use}`, `${agency} ${name}`.toUpperCase(), `${name} ${use}`, name]);
      const site = second ? `${random.pick(names)} ${random.pick(uses)}` : random.chance(0.05) ? spoil(random, shown) : shown;
      const number = random.chance(0.03) ? digits(random, 7) : phone;
      lines.push([id, String(lines.length), 'source', `"${site}"`, written(random, place, 0.15), random.chance(0.35) ? '' : zip, random.chance(0.08) ? '' : number, '', 'Child Care'].join(',')); // prettier-ignore
    }
  }
  return lines;
}

/** A city's parcels, and addresses as people write them; one address string each. */
export function parcelFiles(random: Random, sizes: { addresses: number; parcels: number }): { addresses: string[]; parcels: string[] } {
  const streets = makeStreets(random, 1_200);
  const seen = new Set<string>();
  const places: (Place & { unit: string; zip: string })[] = [];
  while (places.length < sizes.parcels) {
    const street = random.common(streets);
    const place = { number: 100 + random.below(4_000), ...street, unit: random.chance(0.12) ? String(1 + random.below(30)) : '', zip: `606${String(10 + (street.street.length * 7) % 50)}` }; // prettier-ignore
    const key = `${String(place.number)} ${place.side[0] ?? ''} ${place.street} ${place.unit}`;
    if (!seen.has(key)) places.push(place);
    seen.add(key);
  }
  const line = (at: number, text: string): string => `${String(at)},"${text}"`;
  const parcels = places.map(({ unit, zip, ...place }, at) => line(at, `${written(random, place, 0)}${unit === '' ? '' : ` UNIT ${unit}`} CHICAGO IL ${zip}`.toUpperCase())); // prettier-ignore
  const addresses = Array.from({ length: sizes.addresses }, () => {
    const at = random.below(places.length);
    const place = places[at];
    if (place === undefined) throw new Error('no parcel');
    const unit = place.unit === '' ? '' : random.pick([` Apt ${place.unit}`, ` #${place.unit}`, ` Unit ${place.unit}`]);
    const city = random.chance(0.8) ? `, Chicago, IL${random.chance(0.7) ? ` ${place.zip}` : ''}` : '';
    return line(at, `${written(random, place, 0.12)}${unit}${city}`);
  });
  return { addresses: ['id,address', ...addresses], parcels: ['id,address', ...parcels] };
}
