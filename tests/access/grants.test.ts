/** Grants: who may open one, what it opens, when it ends, and that neither the store nor the database lets a clear value out without one. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { HubError } from '../../core/hub-error.ts';
import { budgets } from '../../core/policy/purposes.ts';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { openRequestSession } from '../../store/access/request-session.ts';
import { revokePrincipal } from '../../store/access/revoke-principal.ts';
import type { Viewer } from '../../store/read/viewer.ts';
import { ask, officer } from '../graphql/ask.ts';
import { fillFixture } from '../graphql/fixture.ts';
import { insert, uid } from '../graphql/fixture-rows.ts';
import { createDatabase } from '../support/database.ts';
import { clear, clearValues, fillClearValues } from './clear-values.ts';

const schema = makeHubSchema();
let borrowed: Awaited<ReturnType<typeof createDatabase>>;

beforeAll(async () => {
  borrowed = await createDatabase();
  await fillFixture(borrowed.database);
  await fillClearValues(borrowed.database);
});
afterAll(() => borrowed.drop());
beforeEach(async () => {
  await borrowed.database.pool.query('delete from access.grant');
  await borrowed.database.pool.query('truncate access.subject_seen, access.principal, access.revocation');
});

const person = (number: number) => `person_${uid('p', number)}`;
const theCase = (record: number) => `case_${uid('r', record)}`;
/** The dispute S1 of the police: parties are persons 1 and 2; person 3 lives in the same dwelling. */
const dispute = theCase(12);

interface Opened {
  readonly openGrant: { readonly id: string; readonly number: number; readonly state: string };
}

async function open(input: Readonly<Record<string, unknown>>, viewer: Viewer = officer('police')) {
  const { result } = await ask(schema, borrowed.database, {
    query: 'mutation ($input: OpenGrantInput!) { openGrant(input: $input) { id number state purpose { code } subjects { id name } } }',
    variables: { input: { purpose: 'MEDIATION', case: dispute, subjects: [person(1)], reason: 'Mediation on Friday', ...input } },
    viewer,
  });
  const error = result.errors?.[0]?.originalError;
  return {
    grant: (result.data as unknown as Opened | null)?.openGrant ?? null,
    code: error instanceof HubError ? error.code : (result.errors?.[0]?.message ?? null),
  };
}

const secretOf = (id: string) => id.replace('grant_', '');
const everything = `{
  person(id: "${person(1)}") { id name birthDate citizenId phones { number } residences { place { id address } } household { people { id name citizenId } } }
  other: person(id: "${person(2)}") { id name birthDate citizenId }
  place(id: "place_${uid('l', 4)}") { address residents { nodes { name } } }
  case(id: "${dispute}") { parties { person { name citizenId phones { number } } } }
}`;

describe('a grant', () => {
  test('opens the clear values of its subjects and of nobody else, on every path', async () => {
    const { grant } = await open({});
    const { result, disclosures } = await ask(schema, borrowed.database, {
      query: everything,
      viewer: officer('police'),
      grant: secretOf(grant?.id ?? ''),
    });
    expect(result.errors).toBeUndefined();
    expect(result.data).toMatchObject({
      // The health department's telephone number is not the purpose's to open.
      person: { name: clear.name, birthDate: clear.birthDate, citizenId: clear.citizenId, phones: [{ number: clear.phone }] },
      other: { name: '李*', birthDate: null, citizenId: null },
      place: { address: clear.address },
      case: { parties: [{ person: { name: clear.name, citizenId: clear.citizenId } }, { person: { name: '李*', citizenId: null } }] },
    });
    const text = JSON.stringify(result.data);
    for (const value of [clear.otherName, clear.otherId, clear.healthPhone]) expect(text).not.toContain(value);
    expect(disclosures[uid('p', 1)]).toEqual([
      'Person.birthDate',
      'Person.citizenId',
      'Person.household',
      'Person.id',
      'Person.name',
      'Person.phones',
      'Person.residences',
      'Place.address',
    ]);
    expect(disclosures[uid('p', 2)]).toEqual(['Person.id', 'Person.name']);
  });

  test('of somebody else, closed, expired, awaiting approval or made up opens nothing', async () => {
    const { grant } = await open({});
    const secret = secretOf(grant?.id ?? '');
    const answer = async (viewer: Viewer, id: string) =>
      JSON.stringify((await ask(schema, borrowed.database, { query: everything, viewer, grant: id })).result.data);
    const none = (text: string) => clearValues.filter((value) => text.includes(value));
    expect(none(await answer({ ...officer('police'), subject: 'another' }, secret))).toEqual([]);
    expect(none(await answer(officer('police'), uid('g', 1)))).toEqual([]);
    expect(none(await answer(officer('police'), secret))).not.toEqual([]);
    await borrowed.database.pool.query(`update access.grant set expires_at = clock_timestamp() - interval '1 second'`);
    expect(none(await answer(officer('police'), secret))).toEqual([]);
    await borrowed.database.pool.query(`update access.grant set expires_at = clock_timestamp() + interval '1 minute', approval = 'asked'`);
    expect(none(await answer(officer('police'), secret))).toEqual([]);
    await borrowed.database.pool.query(`update access.grant set approval = 'none'`);
    const stage = (name: string) => borrowed.database.pool.query('update hub.case_version set stage = $1 where record = 12', [name]);
    await stage('CLOSED');
    expect(none(await answer(officer('police'), secret))).toEqual([]);
    await stage('IN_PROGRESS');
    expect(none(await answer(officer('police'), secret))).not.toEqual([]);
    await ask(schema, borrowed.database, {
      query: `mutation { closeGrant(id: "${grant?.id ?? ''}") { state } }`,
      viewer: officer('police'),
    });
    expect(none(await answer(officer('police'), secret))).toEqual([]);
  });

  test.each([
    ['an unknown purpose', { purpose: 'CURIOSITY' }],
    ['a purpose of another department', { purpose: 'HOUSING_SAFETY' }],
    ['no case', { case: null }],
    ['a case that is none', { case: theCase(99) }],
    ["another department's case", { case: theCase(16) }],
    ['nobody', { subjects: [] }],
    ['a stranger to the case', { subjects: [person(5)] }],
    ['one stranger among parties', { subjects: [person(1), person(5)] }],
    ['more than fifty people', { subjects: Array.from({ length: 51 }, (_, index) => person(index + 1)) }],
    ['ids that are none', { subjects: ['x'] }],
  ])('is refused for %s, always with the same words', async (_, input) => {
    expect(await open(input)).toEqual({ grant: null, code: 'GRANT_REFUSED' });
  });

  test('is refused to every role but officers, and on a closed case', async () => {
    for (const role of ['analyst', 'steward', 'integrator', 'auditor', 'app'] as const)
      expect((await open({}, { role, department: 'police', subject: role })).code).toBe('GRANT_REFUSED');
    expect((await open({ purpose: 'CASE_HANDLING', case: theCase(14) }, officer('hotline'))).code).toBe('GRANT_REFUSED');
  });

  test('is refused on oneself, on the own household and on a colleague', async () => {
    expect((await open({}, { ...officer('police'), person: uid('p', 1) })).code).toBe('GRANT_REFUSED');
    // Person 3 lives in the dwelling of person 1.
    expect((await open({}, { ...officer('police'), subject: 'lodger', person: uid('p', 3) })).code).toBe('GRANT_REFUSED');
    await insert(borrowed.database, 'access.principal', [{ principal: 'colleague', department: 'police', person: uid('p', 2) }]);
    expect((await open({ subjects: [person(2)] })).code).toBe('GRANT_REFUSED');
    expect((await open({})).code).toBeNull();
  });

  test('with approval opens after another officer of the department agreed, not by its own opener', async () => {
    const { grant } = await open({ purpose: 'CARE_COORDINATION' });
    expect(grant?.state).toBe('AWAITING_APPROVAL');
    const approve = (viewer: Viewer) =>
      ask(schema, borrowed.database, { query: `mutation { approveGrant(number: ${String(grant?.number)}) { state id } }`, viewer });
    expect((await approve(officer('police'))).result.errors).toHaveLength(1);
    expect((await approve({ ...officer('housing'), subject: 'elsewhere' })).result.errors).toHaveLength(1);
    // The approver learns that it is open, never the secret.
    expect((await approve({ ...officer('police'), subject: 'second' })).result.data).toEqual({ approveGrant: { state: 'OPEN', id: null } });
  });

  test('in an emergency goes without a case, three times a week, and waits for an auditor', async () => {
    const emergency = { purpose: 'EMERGENCY', case: null, reason: 'Gas alarm' };
    for (let times = 0; times < 3; times += 1) expect((await open(emergency)).code).toBeNull();
    expect((await open(emergency)).code).toBe('GRANT_REFUSED');
    const auditor: Viewer = { role: 'auditor', department: null, subject: 'auditor' };
    const { result } = await ask(schema, borrowed.database, { query: '{ grants { number emergency id justified } }', viewer: auditor });
    const { grants } = result.data as unknown as { grants: readonly { number: number; id: string | null }[] };
    expect(grants).toHaveLength(3);
    expect(grants.every(({ id }) => id === null)).toBe(true);
    const review = await ask(schema, borrowed.database, {
      query: `mutation { reviewGrant(number: ${String(grants[0]?.number)}, justified: false) { justified reviewedBy } }`,
      viewer: auditor,
    });
    expect(review.result.data).toEqual({ reviewGrant: { justified: false, reviewedBy: 'auditor' } });
  });

  test('never gives one principal more distinct people than the budgets, also when many are opened at once', async () => {
    const seen = Array.from({ length: budgets.hour - 1 }, (_, index) => ({
      principal: 'officer-police',
      person: 1_000 + index,
      caseload: true,
    }));
    await insert(
      borrowed.database,
      'access.subject_seen',
      seen.map((row) => ({ ...row, seen_at: new Date().toISOString() })),
    );
    const opened = await Promise.all([open({}), open({ subjects: [person(2)] }), open({ subjects: [person(3)] })]);
    expect(opened.filter(({ grant }) => grant !== null)).toHaveLength(1);
  });

  test('ends with its principal: a revoked one keeps none, and older tokens are refused', async () => {
    const { grant } = await open({});
    const isRevoked = async (issuedAt: number): Promise<boolean> => {
      const session = openRequestSession(borrowed.database, { grant: null, principal: 'officer-police', office: null, issuedAt });
      try {
        return (await session.open()).revoked;
      } finally {
        await session.end();
      }
    };
    expect(await isRevoked(Date.now() / 1_000 - 60)).toBe(false);
    expect(await revokePrincipal(borrowed.database, 'officer-police', 'left the service')).toEqual({ closedGrants: 1 });
    expect(await isRevoked(Date.now() / 1_000 - 60)).toBe(true);
    expect(await isRevoked(Date.now() / 1_000 + 60)).toBe(false);
    const { result } = await ask(schema, borrowed.database, {
      query: everything,
      viewer: officer('police'),
      grant: secretOf(grant?.id ?? ''),
    });
    expect(clearValues.filter((value) => JSON.stringify(result.data).includes(value))).toEqual([]);
  });
});

describe('consent', () => {
  const contacts = `{ person(id: "${person(1)}") { careContacts { name } } }`;
  const consent = (more: Readonly<Record<string, unknown>>) => ({
    record: 5,
    part: '',
    from_edition: 1,
    until_edition: 2_147_483_647,
    person_ref: 'health:Patient:P1',
    active: true,
    permits: true,
    denies: false,
    purposes: ['care-coordination'],
    department_kinds: ['police'],
    since: null,
    until: null,
    ...more,
  });
  async function contactsWith(
    more: Readonly<Record<string, unknown>> | null,
    emergency = false,
    beside: Readonly<Record<string, unknown>> | null = null,
  ): Promise<unknown> {
    await borrowed.database.pool.query('truncate hub.consent_record');
    const consents = [more, beside].filter((each) => each !== null).map((each, at) => consent({ part: String(at), ...each }));
    if (consents.length > 0) await insert(borrowed.database, 'hub.consent_record', consents);
    const { grant } = await open(emergency ? { purpose: 'EMERGENCY', case: null } : { purpose: 'CARE_COORDINATION' });
    await borrowed.database.pool.query(`update access.grant set approval = 'given' where approval = 'asked'`);
    const { result } = await ask(schema, borrowed.database, {
      query: contacts,
      viewer: officer('police'),
      grant: secretOf(grant?.id ?? ''),
    });
    return (result.data as unknown as { person: { careContacts: unknown } }).person.careContacts;
  }
  const told = [{ name: '站前卫生服务中心' }];

  test('lets the asked kind of department see care contacts, an emergency goes without', async () => {
    expect(await contactsWith({})).toEqual(told);
    expect(await contactsWith(null)).toEqual([]);
    expect(await contactsWith(null, true)).toEqual(told);
  });
  test.each([
    ['withdrawn', { active: false }],
    ['a refusal', { permits: false }],
    ['for another purpose', { purposes: ['treatment'] }],
    ['for another kind of department', { department_kinds: ['housing'] }],
    ['over', { until: '2020-01-01T00:00:00Z' }],
    ['not yet begun', { since: '2999-01-01T00:00:00Z' }],
  ])('that is %s is none', async (_, more) => {
    expect(await contactsWith(more)).toEqual([]);
  });

  const denial = { permits: false, denies: true };
  test.each([
    ['of the same purpose and department', denial],
    ['that names neither', { ...denial, purposes: [], department_kinds: [] }],
    ['of a time that is not over', { ...denial, since: '2020-01-01T00:00:00Z', until: '2999-01-01T00:00:00Z' }],
  ])('a denial %s outweighs it, but not an emergency', async (_, more) => {
    expect(await contactsWith({}, false, more)).toEqual([]);
    expect(await contactsWith({}, true, more)).toEqual(told);
  });
  test.each([
    ['withdrawn', { active: false }],
    ['for another purpose', { purposes: ['treatment'] }],
    ['for another kind of department', { department_kinds: ['housing'] }],
    ['over', { until: '2020-01-01T00:00:00Z' }],
  ])('a denial that is %s leaves it', async (_, more) => {
    expect(await contactsWith({}, false, { ...denial, ...more })).toEqual(told);
  });
});

describe('the walls hold by themselves', () => {
  test('row-level security lets out 0 rows of others, with no filter of the store at all', async () => {
    const { grant } = await open({});
    const count = async (identity: Parameters<typeof openRequestSession>[1], table: string) => {
      const session = openRequestSession(borrowed.database, identity);
      try {
        return (await session.query<{ count: number }>({ text: `select count(*)::int as count from ${table}` })).rows[0]?.count;
      } finally {
        await session.end();
      }
    };
    const mine = { grant: secretOf(grant?.id ?? ''), principal: 'officer-police', office: 'police' };
    const nobody = { grant: null, principal: 'officer-police', office: null };
    for (const table of [
      'vault.person_version',
      'vault.person_record',
      'vault.place_version',
      'vault.case_record',
      'vault.event_record',
      'access.grant',
    ])
      expect([table, await count(nobody, table)]).toEqual([table, 0]);
    expect(await count(mine, 'vault.person_version')).toBe(1);
    expect(await count({ ...mine, principal: 'another' }, 'vault.person_version')).toBe(0);
    expect(await count(mine, 'access.grant_subject')).toBe(1);
  });

  test.each([
    'vault.person_token',
    'vault.address_record',
    'vault.party_record',
    'vault.place_key',
    'vault.reject_source',
    'access.subject_seen',
    'stage.raw_row',
  ])('the API has no right to %s', async (table) => {
    const session = openRequestSession(borrowed.database, { grant: null, principal: null, office: null });
    await expect(session.query({ text: `select * from ${table}` })).rejects.toMatchObject({ code: '42501' });
    await session.end();
  });

  test('the API can write nothing, and a pooled connection remembers nobody', async () => {
    const { grant } = await open({});
    const mine = { grant: secretOf(grant?.id ?? ''), principal: 'officer-police', office: 'police' };
    const session = openRequestSession(borrowed.database, mine);
    await expect(session.query({ text: `update hub.person_version set sex = null` })).rejects.toMatchObject({
      code: expect.stringMatching(/42501|25006/),
    });
    await session.end();
    const { rows } = await borrowed.database.pool.query(
      `select current_user <> 'hub_api' as self, coalesce(current_setting('hub.grant', true), '') as grant, access.request_grant() as request`,
    );
    expect(rows[0]).toEqual({ self: true, grant: '', request: null });
  });

  test('with row-level security off, the store lets out nothing by itself', async () => {
    const tables = ['vault.person_version', 'vault.person_record', 'vault.place_version'];
    for (const table of tables) await borrowed.database.pool.query(`alter table ${table} disable row level security`);
    try {
      const { grant } = await open({ subjects: [person(2)] });
      for (const secret of [null, secretOf(grant?.id ?? '')]) {
        const { result } = await ask(schema, borrowed.database, { query: everything, viewer: officer('police'), grant: secret });
        const text = JSON.stringify(result.data);
        for (const value of [clear.name, clear.citizenId, clear.phone, clear.healthPhone]) expect(text).not.toContain(value);
      }
    } finally {
      for (const table of tables) await borrowed.database.pool.query(`alter table ${table} enable row level security`);
    }
  });
});

test('a connection that the server ends while a request thinks costs that request and nothing else', async () => {
  const session = openRequestSession(borrowed.database, { grant: null, principal: null, office: null });
  const { rows } = await session.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid' });
  await borrowed.database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await expect(session.query({ text: 'select 1' })).rejects.toThrow();
  await session.end();
  const next = openRequestSession(borrowed.database, { grant: null, principal: null, office: null });
  expect((await next.query({ text: 'select 1 as one' })).rows).toEqual([{ one: 1 }]);
  await next.end();
});
