/** People in the authorisation matrix, value by value: every viewer × purpose × path × person × field against what the policy and the register say. No path is longer or shorter than another. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ruleOf } from '../../core/policy/field-policy.ts';
import { purposes } from '../../core/policy/purposes.ts';
import type { Purpose } from '../../core/policy/purposes.ts';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import type { Viewer } from '../../store/read/viewer.ts';
import { ask } from '../graphql/ask.ts';
import { fillFixture } from '../graphql/fixture.ts';
import { uid } from '../graphql/fixture-rows.ts';
import { createDatabase } from '../support/database.ts';
import { clear, fillClearValues } from './clear-values.ts';
import { fillGrants, isInForce, nameOf, purposeCodes, secretOf, viewers } from './matrix-viewers.ts';

const schema = makeHubSchema();
let borrowed: Awaited<ReturnType<typeof createDatabase>>;

/** Fields of a person as every path asks for them; `id` says whose they are. */
const fields = ['name', 'sex', 'birthYear', 'birthDate', 'citizenId', 'phones', 'deceased', 'careContacts'] as const;
const selection = 'id name sex birthYear birthDate citizenId phones { number } deceased careContacts { name }';
const person = (number: number) => `person_${uid('p', number)}`;
const place = (number: number) => `place_${uid('l', number)}`;
const theCase = (record: number) => `case_${uid('r', record)}`;

/** Each leads to people; the same person must read the same on all of them. */
const paths: Readonly<Record<string, string>> = {
  direct: `one: person(id: "${person(1)}") { ${selection} } two: person(id: "${person(2)}") { ${selection} } three: person(id: "${person(3)}") { ${selection} }`,
  alias: `other: person(id: "${person(1)}") { ${selection.replace(/\b(name|birthDate|citizenId)\b/g, (word) => `${word}: ${word}`)} }`,
  fragment: `fragment: person(id: "${person(1)}") { ...on Person { ...on Node { id } ${selection} } } second: person(id: "${person(2)}") { ...Named }`,
  interface: `node(id: "${person(1)}") { ...on Person { ${selection} } } another: node(id: "${person(2)}") { id ...Named }`,
  formerId: `merged: person(id: "${person(4)}") { ${selection} }`,
  case: `dispute: case(id: "${theCase(12)}") { parties { role person { ${selection} } } }`,
  caseNumber: `numbered: case(number: { department: "police", number: "A1" }) { parties { person { ${selection} } } }`,
  caseNode: `caseNode: node(id: "${theCase(14)}") { ...on HotlineOrder { parties { person { ${selection} } } } }`,
  caseLink: `linked: case(id: "${theCase(11)}") { related { case { parties { person { ${selection} } } } } }`,
  caseList: `cases(first: 20) { nodes { parties { person { ${selection} } } } }`,
  dwelling: `dwelling: place(id: "${place(4)}") { residents(first: 10) { nodes { ${selection} } } }`,
  building: `building: place(id: "${place(3)}") { residents(first: 10) { edges { node { ${selection} } } } }`,
  compound: `compound: place(id: "${place(2)}") { children { nodes { residents { nodes { ${selection} } } } } }`,
  household: `home: person(id: "${person(2)}") { household { people { ${selection} } } }`,
  residence: `owner: person(id: "${person(1)}") { residences { person { ${selection} } place { residents { nodes { ${selection} } } } } }`,
  throughCases: `through: person(id: "${person(2)}") { cases { nodes { parties { person { ${selection} } } } } }`,
  timeline: `timeline: person(id: "${person(1)}") { timeline { nodes { case { parties { person { ${selection} } } } place { residents { nodes { ${selection} } } } } } }`,
  search: `people(search: { name: "王" }) { nodes { ${selection} } }`,
  area: `area(code: "360103") { cases(first: 20) { nodes { parties { person { ${selection} } } } } }`,
};
const document = (path: string) => {
  const text = paths[path] ?? '';
  return `query { ${text} } ${text.includes('...Named') ? `fragment Named on Person { ${selection} }` : ''}`;
};

beforeAll(async () => {
  borrowed = await createDatabase();
  await fillFixture(borrowed.database);
  await fillClearValues(borrowed.database);
  await fillGrants(borrowed.database);
});
afterAll(() => borrowed.drop());

const peopleRoles: readonly string[] = ['officer', 'analyst', 'steward', 'app'];

interface Known {
  readonly name: string;
  readonly clear: Readonly<Record<string, unknown>>;
  readonly masked: Readonly<Record<string, unknown>>;
}
const general = (masked: string, sex: string | null, birthYear: number | null) => ({
  name: masked,
  sex,
  birthYear,
  deceased: false,
  birthDate: null,
  citizenId: null,
});
/** What the city knows; the values of persons 1 and 2 are of police records. */
const known: Readonly<Record<number, Known>> = {
  1: {
    name: clear.name,
    clear: { name: clear.name, birthDate: clear.birthDate, citizenId: clear.citizenId },
    masked: general('王*', 'FEMALE', 1980),
  },
  2: { name: clear.otherName, clear: {}, masked: general('李*', 'MALE', 1975) },
  3: { name: '', clear: {}, masked: general('赵*', 'MALE', 1990) },
  5: { name: '', clear: {}, masked: general('孙*', null, null) },
};

function expected(viewer: Viewer, purpose: Purpose | null, number: number, field: (typeof fields)[number]): unknown {
  const rule = ruleOf('Person', field);
  const subject = purpose !== null && number === 1;
  const opened = subject && rule?.grant === true && purpose.classes.includes(rule.class);
  if (field === 'phones') {
    const phones = opened
      ? [purpose.departments.includes('police') ? clear.phone : null, purpose.departments.includes('health') ? clear.healthPhone : null]
      : [];
    return phones.filter((phone) => phone !== null).map((phone) => ({ number: phone }));
  }
  if (field === 'careContacts') {
    const own = viewer.role === 'officer' && viewer.department === 'health';
    // Nobody has consented here: of the purposes only an emergency opens care.
    const told = number === 1 && (own || (opened && purpose.departments.includes('health') && !purpose.needsConsent));
    return told ? [{ name: '站前卫生服务中心' }] : [];
  }
  const person = known[number];
  // Classes 0 to 2 only.
  if (viewer.role === 'analyst' && field === 'name') return null;
  return opened && purpose.departments.includes('police') && person !== undefined && field in person.clear
    ? person.clear[field]
    : person?.masked[field];
}

/** Every object of the answer that is a person: the only ids of that kind. */
function peopleIn(value: unknown, found: Readonly<Record<string, unknown>>[] = []): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) for (const one of value) peopleIn(one, found);
  else if (typeof value === 'object' && value !== null) {
    const row = value as Readonly<Record<string, unknown>>;
    if (typeof row['id'] === 'string' && row['id'].startsWith('person_') && 'careContacts' in row) found.push(row);
    for (const child of Object.values(row)) peopleIn(child, found);
  }
  return found;
}

let cases = 0;

test.each(viewers.map((viewer, at) => [nameOf(viewer), viewer, at] as const))(
  '%s',
  async (_, viewer, at) => {
    for (const [index, name] of [null, ...purposeCodes].entries()) {
      const purpose: Purpose | null = name !== null && isInForce(viewer, purposes[name]) ? purposes[name] : null;
      for (const path of Object.keys(paths)) {
        // Whoever is no officer sends a stranger's grant: it opens nothing.
        const grant = name === null ? null : secretOf(at, index - 1);
        const { result } = await ask(schema, borrowed.database, { query: document(path), viewer, grant });
        const where = `${path}, ${name ?? 'no grant'}`;
        expect([where, result.errors]).toEqual([where, undefined]);
        const people = peopleIn(result.data);
        if (viewer === null || !peopleRoles.includes(viewer.role)) {
          expect([where, people]).toEqual([where, []]);
          cases += fields.length;
          continue;
        }
        for (const row of people) {
          const number = Number(String(row['id']).slice(-8));
          for (const field of fields) {
            cases += 1;
            expect([where, number, field, row[field]]).toEqual([where, number, field, expected(viewer, purpose, number, field)]);
          }
        }
      }
    }
  },
  120_000,
);

test('there are at least 20,000 cases', () => {
  expect(cases).toBeGreaterThanOrEqual(20_000);
});
