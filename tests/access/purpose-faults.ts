/** Holds the purpose register in the code against the one in the database: by its words, and by what can be opened with each purpose. */
import type { GraphQLSchema } from 'graphql';
import { budgets, emergenciesAWeek, purposes, subjectsAtMost } from '../../core/policy/purposes.ts';
import type { Database } from '../../store/database.ts';
import type { Viewer } from '../../store/read/viewer.ts';
import { ask, contextOf } from '../graphql/ask.ts';
import { fillFixture } from '../graphql/fixture.ts';
import { insert, since, theCase, uid } from '../graphql/fixture-rows.ts';
import { clear, fillClearValues } from './clear-values.ts';

const registerSql = `select code, title, legal_basis as "legalBasis", roles, offices, departments, classes, needs_case as "needsCase", needs_approval as "needsApproval",
  needs_consent as "needsConsent", break_glass as "breakGlass", minutes from access.purpose order by code`;
const budgetSql = 'select hour, day, year, emergencies_a_week as emergencies, subjects from access.budget';

interface Registered {
  readonly code: string;
  readonly roles: readonly string[];
  readonly offices: readonly string[] | null;
  readonly departments: readonly string[];
  readonly classes: readonly number[];
  readonly needsCase: boolean;
  readonly needsApproval: boolean;
  readonly needsConsent: boolean;
  readonly breakGlass: boolean;
  readonly minutes: number;
}
interface Budget {
  readonly hour: number;
  readonly day: number;
  readonly year: number;
  readonly emergencies: number;
  readonly subjects: number;
}

const differ = (one: unknown, two: unknown) => JSON.stringify(one) !== JSON.stringify(two);

/** Where the two registers do not say the same. */
export async function registerFaults({ pool }: Database): Promise<readonly string[]> {
  const { rows } = await pool.query<Registered>(registerSql);
  const limits = await pool.query<Budget>(budgetSql);
  const stated = Object.entries(purposes)
    .map(([code, purpose]) => ({ code, ...purpose }))
    .sort((one, two) => (one.code < two.code ? -1 : 1));
  return [
    ...(differ(rows, stated) ? ['the registers differ'] : []),
    ...(differ(limits.rows, [{ ...budgets, emergencies: emergenciesAWeek, subjects: subjectsAtMost }]) ? ['the budgets differ'] : []),
  ];
}

/** An open case of each department with person 1 for a party. */
const cases: Readonly<Record<string, number>> = { police: 12, housing: 16, hotline: 19, health: 17 };
const person = (number: number) => `person_${uid('p', number)}`;

/** The hand-written city with such cases, and 60 people more who are parties of the police's. */
export async function fillPurposeCity(database: Database): Promise<void> {
  await fillFixture(database);
  await fillClearValues(database);
  await insert(database, 'hub.record', [{ record: 19, uid: uid('r', 19), department: 'hotline', stream: 'order', key: 'O3' }]);
  await insert(database, 'hub.case_version', [since(1, theCase(19, 'hotline', 'HOTLINE_ORDER', 'O3', '2026-01-10T02:00:00Z'))]);
  const party = (record: number, part: string, number: number) =>
    since(1, { record, part, case_record: record, person: number, role: 'PARTY_A' });
  await insert(database, 'hub.case_party', [party(16, 'a', 1), party(19, 'a', 1)]);
  const crowd = Array.from({ length: 60 }, (_, index) => 1_001 + index);
  await insert(
    database,
    'hub.person',
    crowd.map((number) => ({ person: number, uid: uid('p', number), first_edition: 1 })),
  );
  await insert(
    database,
    'hub.case_party',
    crowd.map((number) => party(12, `c${String(number)}`, number)),
  );
}

/** What somebody gets with a grant: whether it was given, whether it is in force, and what it tells. */
interface Got {
  readonly given: boolean;
  readonly force: boolean;
  readonly told: ReadonlySet<string>;
  readonly row: { readonly minutes: number; readonly breakGlass: boolean } | null;
}

async function tryPurpose(
  schema: GraphQLSchema,
  database: Database,
  viewer: Viewer,
  purpose: string,
  record: number | null,
  approved: boolean,
): Promise<Got> {
  const { result } = await ask(schema, database, {
    query: 'mutation ($input: OpenGrantInput!) { openGrant(input: $input) { id number } }',
    variables: {
      input: { purpose, case: record === null ? null : `case_${uid('r', record)}`, subjects: [person(1)], reason: 'probe' },
    },
    viewer,
  });
  const grant = (result.data as unknown as { openGrant: { id: string; number: number } } | null)?.openGrant ?? null;
  if (grant === null) return { given: false, force: false, told: new Set(), row: null };
  if (approved)
    await database.pool.query(`update access.grant set approval = 'given' where number = $1 and approval = 'asked'`, [grant.number]);
  const { rows } = await database.pool.query<{ minutes: number; breakGlass: boolean }>(
    `select round(extract(epoch from expires_at - opened_at) / 60)::int as minutes, break_glass as "breakGlass" from access.grant where number = $1`,
    [grant.number],
  );
  const secret = grant.id.replace('grant_', '');
  const context = await contextOf(database, { viewer, grant: secret });
  await context.close();
  const query = `{ person(id: "${person(1)}") { name phones { number } careContacts { name } } }`;
  const text = JSON.stringify((await ask(schema, database, { query, viewer, grant: secret })).result.data);
  const values = { police: clear.name, health: clear.healthPhone, care: '站前卫生服务中心' };
  const told = new Set(Object.entries(values).flatMap(([name, value]) => (text.includes(value) ? [name] : [])));
  return { given: true, force: context.grant !== null, told, row: rows[0] ?? null };
}

/** What the database's register promises to the same. */
function promised(one: Registered, viewer: Viewer, consent: boolean): ReadonlySet<string> {
  const opens = (department: string, fieldClass: number) => one.departments.includes(department) && one.classes.includes(fieldClass);
  return new Set([
    ...(opens('police', 3) ? ['police'] : []),
    ...(opens('health', 3) ? ['health'] : []),
    // The health department knows its own; others by consent, or where none is asked.
    ...(viewer.department === 'health' || (opens('health', 4) && (consent || !one.needsConsent)) ? ['care'] : []),
  ]);
}

async function withConsent(database: Database, department: string | null): Promise<void> {
  await database.pool.query('truncate hub.consent_record');
  if (department === null) return;
  await insert(database, 'hub.consent_record', [
    since(1, {
      record: 5,
      part: '',
      person_ref: 'health:Patient:P1',
      active: true,
      permits: true,
      denies: false,
      purposes: ['care-coordination'],
      department_kinds: [department],
      since: null,
      until: null,
    }),
  ]);
}

/** Differences between what the database's register says and what can be done; `only` one purpose. */
export async function purposeFaults(schema: GraphQLSchema, database: Database, only?: string): Promise<readonly string[]> {
  const { pool } = database;
  const faults: string[] = [];
  const { rows } = await pool.query<Registered>(`${registerSql}`);
  for (const one of rows.filter(({ code }) => only === undefined || code === only)) {
    const viewers: readonly Viewer[] = [
      ...Object.keys(cases).map((department) => ({ role: 'officer' as const, department, subject: `probe-${department}` })),
      { role: 'steward', department: null, subject: 'probe-steward' },
    ];
    for (const viewer of viewers) {
      const where = `${one.code} of ${viewer.department ?? viewer.role}`;
      const may = one.roles.includes(viewer.role) && (one.offices === null || one.offices.some((office) => office === viewer.department));
      await pool.query('truncate access.grant, access.subject_seen cascade');
      const record = cases[viewer.department ?? 'police'] ?? null;
      await withConsent(database, null);
      const got = await tryPurpose(schema, database, viewer, one.code, one.needsCase ? record : null, true);
      if (got.given !== may) faults.push(`${where}: ${got.given ? 'given' : 'refused'}`);
      if (got.force !== may) faults.push(`${where}: ${got.force ? 'in force' : 'not in force'}`);
      if (!may || got.row === null) continue;
      if (differ([...got.told].sort(), [...promised(one, viewer, false)].sort()))
        faults.push(`${where}: tells ${[...got.told].join(', ')}`);
      if (got.row.minutes !== one.minutes || got.row.breakGlass !== one.breakGlass)
        faults.push(`${where}: lasts or is reviewed differently`);
      if (viewer.department !== one.offices?.[0]) continue;
      const bare = await tryPurpose(schema, database, viewer, one.code, one.needsCase ? record : null, false);
      if (bare.force === one.needsApproval) faults.push(`${where}: without approval ${bare.force ? 'in force' : 'not in force'}`);
      const caseless = await tryPurpose(schema, database, viewer, one.code, null, true);
      if (caseless.given === one.needsCase) faults.push(`${where}: without a case ${caseless.given ? 'given' : 'refused'}`);
      // An emergency is given three times a week only.
      await pool.query('truncate access.grant, access.subject_seen cascade');
      await withConsent(database, viewer.department);
      const consented = await tryPurpose(schema, database, viewer, one.code, one.needsCase ? record : null, true);
      if (differ([...consented.told].sort(), [...promised(one, viewer, true)].sort()))
        faults.push(`${where}: with consent tells ${[...consented.told].join(', ')}`);
    }
  }
  await pool.query('truncate access.grant, access.subject_seen cascade');
  return faults;
}

/** Differences between the budgets of the database and what the next grant of somebody who has used them gets. */
export async function budgetFaults(schema: GraphQLSchema, database: Database): Promise<readonly string[]> {
  const { pool } = database;
  const { rows } = await pool.query<Budget>(budgetSql);
  const [budget] = rows;
  if (budget === undefined) return ['there is no budget'];
  const viewer: Viewer = { role: 'officer', department: 'police', subject: 'probe-police' };
  const attempt = async (purpose: string, subjects: readonly number[]) => {
    const { result } = await ask(schema, database, {
      query: 'mutation ($input: OpenGrantInput!) { openGrant(input: $input) { id } }',
      variables: {
        input: { purpose, case: purpose === 'EMERGENCY' ? null : `case_${uid('r', 12)}`, subjects: subjects.map(person), reason: 'probe' },
      },
      viewer,
    });
    return result.errors === undefined;
  };
  const used = async (people: number, age: string, caseload: boolean) => {
    await pool.query('truncate access.grant, access.subject_seen cascade');
    await pool.query(
      `insert into access.subject_seen (principal, person, seen_at, caseload) select $1, 5000 + n, clock_timestamp() - $3::interval, $4 from generate_series(1, $2::int) n`,
      [viewer.subject, people, age, caseload],
    );
  };
  const faults: string[] = [];
  for (const [name, most, age, purpose] of [
    ['hour', budget.hour, '1 minute', 'MEDIATION'],
    ['day', budget.day, '2 hours', 'MEDIATION'],
    ['year', budget.year, '3 days', 'EMERGENCY'],
  ] as const) {
    const caseload = purpose === 'MEDIATION';
    await used(most - 1, age, caseload);
    if (!(await attempt(purpose, [1]))) faults.push(`${name}: refused below the budget`);
    await used(most, age, caseload);
    if (await attempt(purpose, [1])) faults.push(`${name}: given beyond the budget`);
  }
  await used(0, '1 minute', true);
  for (let times = 0; times < budget.emergencies; times += 1)
    if (!(await attempt('EMERGENCY', [1]))) faults.push('emergencies: refused early');
  if (await attempt('EMERGENCY', [1])) faults.push('emergencies: given too often');
  const crowd = Array.from({ length: budget.subjects }, (_, index) => 1_001 + index);
  await used(0, '1 minute', true);
  if (!(await attempt('MEDIATION', crowd))) faults.push('subjects: refused below the limit');
  await used(0, '1 minute', true);
  if (await attempt('MEDIATION', [...crowd, 1_060])) faults.push('subjects: given beyond the limit');
  await pool.query('truncate access.grant, access.subject_seen cascade');
  return faults;
}
