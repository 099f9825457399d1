/** Random questions that lead to people by many ways, and the people and fields that an answer tells of, read from the answer alone. */
import { uid } from '../graphql/fixture-rows.ts';

/** Numbers in [0, 1), the same for the same seed. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Every field of a person: leaves, and those that lead on. */
const leaves = [
  'name',
  'sex',
  'birthYear',
  'birthDate',
  'citizenId',
  'deceased',
  'phones { number }',
  'careContacts { name }',
  'records { name }',
  'identity { formerIds }',
  'facts { value }',
];

function personSelection(random: () => number, depth: number): string {
  const chosen = leaves.filter(() => random() < 0.35);
  const further =
    depth <= 0
      ? []
      : [
          `residences { relation place { ${placeSelection(random, depth - 1)} } }`,
          `household { people { ${personSelection(random, depth - 1)} } }`,
          `cases(first: 3) { nodes { ${caseSelection(random, depth - 1)} } }`,
          `timeline(first: 3) { nodes { kind case { ${caseSelection(random, depth - 1)} } } }`,
        ].filter(() => random() < 0.3);
  // The id tells the reader of the answer whose fields these are.
  return ['id', ...chosen, ...further].join(' ');
}

function caseSelection(random: () => number, depth: number): string {
  return random() < 0.8 && depth >= 0 ? `number parties { role person { ${personSelection(random, depth - 1)} } }` : 'number title';
}

function placeSelection(random: () => number, depth: number): string {
  return random() < 0.7 && depth >= 0 ? `address residents(first: 4) { nodes { ${personSelection(random, depth - 1)} } }` : 'address kind';
}

export function randomQuery(seed: number): string {
  const random = makeRandom(seed);
  const depth = Math.floor(random() * 3);
  const roots = [
    () => `person(id: "person_${uid('p', 1 + Math.floor(random() * 5))}") { ${personSelection(random, depth)} }`,
    () => `node(id: "person_${uid('p', 1 + Math.floor(random() * 5))}") { ...on Person { ${personSelection(random, depth)} } }`,
    () => `case(id: "case_${uid('r', 11 + Math.floor(random() * 7))}") { ${caseSelection(random, depth)} }`,
    () => `cases(first: 5) { nodes { ${caseSelection(random, depth)} } }`,
    () => `place(id: "place_${uid('l', 2 + Math.floor(random() * 3))}") { ${placeSelection(random, depth)} }`,
    () => `people(search: { name: "王" }) { nodes { ${personSelection(random, depth)} } }`,
  ];
  const chosen = roots.filter(() => random() < 0.4);
  const asked = chosen.length === 0 ? [roots[0]] : chosen;
  return `{ ${asked.map((root, index) => `r${String(index)}: ${root?.() ?? ''}`).join(' ')} }`;
}

const listed = (value: unknown) => !(Array.isArray(value) && value.length === 0);

/** Uid → `Person.field`, sorted: fields of every object of the answer whose id is a person's, unless null or an empty list. */
export function toldIn(data: unknown): Readonly<Record<string, readonly string[]>> {
  const told = new Map<string, Set<string>>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const row = value as Readonly<Record<string, unknown>>;
    const id = row['id'];
    if (typeof id === 'string' && id.startsWith('person_')) {
      const subject = id.slice('person_'.length);
      const fields = told.get(subject) ?? new Set<string>();
      for (const [name, one] of Object.entries(row)) if (one !== null && listed(one)) fields.add(`Person.${name}`);
      told.set(subject, fields);
    }
    Object.values(row).forEach(visit);
  };
  visit(data);
  return Object.fromEntries([...told].sort(([a], [b]) => (a < b ? -1 : 1)).map(([subject, fields]) => [subject, [...fields].sort()]));
}
