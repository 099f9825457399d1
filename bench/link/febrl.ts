/** Look-alikes of FEBRL's synthetic persons (dataset3 and dataset4): up to so many changes a field and a record, fields lost and changed places. */
import { spoil } from './spoil.ts';
import type { Random } from './spoil.ts';
import { dayText, digits, givenNames, makeWords, states, streetKinds } from './words.ts';

const fields = ['given_name', 'surname', 'street_number', 'address_1', 'address_2', 'suburb', 'postcode', 'state', 'date_of_birth', 'soc_sec_id'] as const; // prettier-ignore
type Person = Record<(typeof fields)[number], string>;

/** How often a change falls on a field. */
const likely: Person = { given_name: '14', surname: '16', street_number: '8', address_1: '18', address_2: '18', suburb: '14', postcode: '6', state: '4', date_of_birth: '6', soc_sec_id: '3' }; // prettier-ignore
const lots = fields.flatMap((field) => Array.from({ length: Number(likely[field]) }, () => field));
const missing: Person = { given_name: '2', surname: '1', street_number: '4', address_1: '2', address_2: '20', suburb: '1', postcode: '0', state: '5', date_of_birth: '2', soc_sec_id: '0' }; // prettier-ignore

function spoilPerson(random: Random, original: Person, perField: number, perRecord: number): Person {
  const person = { ...original };
  const changes = new Map<string, number>();
  for (let left = 1 + random.below(perRecord); left > 0; left -= 1) {
    const field = random.pick(lots);
    if ((changes.get(field) ?? 0) >= perField) continue;
    changes.set(field, (changes.get(field) ?? 0) + 1);
    const kind = random.next();
    if (kind < 0.05 && (field === 'given_name' || field === 'surname'))
      [person.given_name, person.surname] = [person.surname, person.given_name];
    else if (kind < 0.05 && (field === 'address_1' || field === 'address_2'))
      [person.address_1, person.address_2] = [person.address_2, person.address_1];
    else if (kind < 0.16) person[field] = field === 'soc_sec_id' || field === 'postcode' ? spoil(random, person[field]) : '';
    else person[field] = spoil(random, person[field]);
  }
  return person;
}

/** `duplicates`: of an original, by chance. Lines of CSV, header included, in no order. */
export function febrlFiles(
  random: Random,
  options: { originals: number; duplicates: () => number; perField: number; perRecord: number },
): { originals: string[]; duplicates: string[] } {
  const [surnames, streets, houses, suburbs] = [
    makeWords(random, 2_500),
    makeWords(random, 700),
    makeWords(random, 900),
    makeWords(random, 900),
  ];
  const given = [...givenNames, ...makeWords(random, 500)];
  const line = (id: string, person: Person): string => [id, ...fields.map((field) => person[field])].join(', ');
  const [originals, duplicates]: [string[], string[]] = [[], []];
  for (let number = 0; number < options.originals; number += 1) {
    const person: Person = {
      given_name: random.common(given),
      surname: random.common(surnames),
      street_number: String(1 + Math.floor(300 * random.next() ** 3)),
      address_1: `${random.pick(streets)} ${random.common(streetKinds)}`,
      address_2: random.chance(0.15) ? `${random.pick(houses)} village` : random.pick(houses),
      suburb: random.common(suburbs),
      postcode: `${random.pick(['2', '3', '4', '5', '6'])}${digits(random, 3)}`,
      state: random.common(states),
      date_of_birth: dayText(random, 1900, 2000).join(''),
      soc_sec_id: `${String(1 + random.below(9))}${digits(random, 6)}`,
    };
    for (const field of fields) if (random.chance(Number(missing[field]) / 100)) person[field] = '';
    originals.push(line(`rec-${String(number)}-org`, person));
    const copies = options.duplicates();
    for (let copy = 0; copy < copies; copy += 1)
      duplicates.push(line(`rec-${String(number)}-dup-${String(copy)}`, spoilPerson(random, person, options.perField, options.perRecord)));
  }
  const header = ['rec_id', ...fields].join(', ');
  return { originals: [header, ...originals], duplicates: [header, ...duplicates] };
}
