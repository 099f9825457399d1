/** Retention: what is due goes, by department, class and purpose, what is not due stays, and what `asOf` answers is whole or refused. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { departments } from '../../core/department.ts';
import { retention } from '../../core/policy/retention.ts';
import type { RetentionPolicy } from '../../core/policy/retention.ts';
import type { Database } from '../../store/database.ts';
import { openRequestSession } from '../../store/access/request-session.ts';
import { withdrawEdition } from '../../store/editions/withdraw-edition.ts';
import { applyRetention } from '../../store/retention/apply-retention.ts';
import { insert } from '../graphql/fixture-rows.ts';
import { digest } from '../jobs/standing.ts';
import { withDatabase } from '../support/database.ts';

const open = 2_147_483_647;
async function editionAsOf(database: Database, time: string): Promise<number | null> {
  const session = openRequestSession(database, { grant: null, principal: null, office: null, asOf: new Date(time) });
  try {
    return (await session.open()).edition?.number ?? null;
  } finally {
    await session.end();
  }
}

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

/** Editions 1, 2, … published so many days ago; a record of each department. */
async function fill(database: Database, days: readonly number[]): Promise<void> {
  await insert(database, 'hub.run', [
    {
      run: 1,
      uid: '00000000-0000-4000-8000-000000000001',
      department: 'police',
      mode: 'night',
      business_date: '2026-01-18',
      state: 'published',
      epoch: 1,
      generation: 0,
      requested_by: 'test',
      requested_at: ago(1),
    },
  ]);
  await insert(
    database,
    'hub.edition',
    days.map((day, index) => ({ edition: index + 1, run: 1, state: 'published', prepared_at: ago(day), published_at: ago(day) })),
  );
  await insert(
    database,
    'hub.record',
    departments.map((department, index) => ({
      record: index + 1,
      uid: `00000000-0000-4000-8000-00000000010${String(index)}`,
      department,
      stream: 's',
      key: 'k',
    })),
  );
}

async function insertPersons(
  database: Database,
  versions: readonly (readonly [record: number, from: number, until: number])[],
): Promise<void> {
  const rows = versions.map(([record, from, until]) => ({ record, part: '', from_edition: from, until_edition: until }));
  const facts = { citizen_id_kind: 'absent', deceased: false, same_as: [] };
  await insert(
    database,
    'hub.person_record',
    rows.map((row) => ({ ...row, ...facts })),
  );
  await insert(
    database,
    'vault.person_record',
    rows.map((row) => ({ ...row, phones: [] })),
  );
}

async function rowsOf(database: Database, table: string): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ row: string }>(
    `select r.department || ' ' || t.from_edition || '-' || t.until_edition as row from ${table} t join hub.record r using (record) order by r.record, t.from_edition`,
  );
  return rows.map(({ row }) => row);
}

const policy = (change: (days: RetentionPolicy['history']) => Partial<RetentionPolicy['history']>): RetentionPolicy => ({
  ...retention,
  history: { ...retention.history, ...change(retention.history) },
});

test('versions go by department and class, and asOf before them is refused with the time that is left', () =>
  withDatabase(async ({ database }) => {
    await fill(database, [400, 200, 100, 1]);
    await insertPersons(
      database,
      departments.flatMap((_, index) => [[index + 1, 1, 2] as const, [index + 1, 2, 3] as const, [index + 1, 3, open] as const]),
    );
    const rules = policy(({ police, health }) => ({ police: { ...police, 3: 150 }, health: { ...health, 4: 50 } }));
    const before = await digest(database);
    const tried = await applyRetention(database, 'test', { policy: rules, dryRun: true });
    expect(await digest(database)).toBe(before);
    const done = await applyRetention(database, 'test', { policy: rules });
    expect(done).toEqual(tried);
    // Police in the vault: what edition 2 no longer showed. Health: what edition 3 no longer showed, vault or not.
    expect(done).toMatchObject({ sinceEdition: 3, counts: { versions: 1 + 4 } });
    const all = (name: string) => [`${name} 1-2`, `${name} 2-3`, `${name} 3-${String(open)}`];
    const rest = departments.filter((name) => name !== 'health' && name !== 'police').flatMap(all);
    const sorted = (rows: readonly string[]) => [...rows].sort();
    expect(sorted(await rowsOf(database, 'hub.person_record'))).toEqual(sorted([...rest, ...all('police'), `health 3-${String(open)}`]));
    expect(sorted(await rowsOf(database, 'vault.person_record'))).toEqual(
      sorted([...rest, ...all('police').slice(1), `health 3-${String(open)}`]),
    );
    expect(await editionAsOf(database, ago(90))).toBe(3);
    await expect(editionAsOf(database, ago(150))).rejects.toMatchObject({ code: 'EDITION_NOT_FOUND', facts: { edition: 2 } });
    expect(await editionAsOf(database, ago(500))).toBeNull();
    await withdrawEdition(database, 4, 'test');
    await expect(withdrawEdition(database, 3, 'test')).rejects.toMatchObject({ code: 'EDITION_NOT_FOUND' });
    const { rows } = await database.pool.query('select requested_by, since_edition, counts from hub.retention_run');
    expect(rows).toEqual([{ requested_by: 'test', since_edition: 3, counts: done.counts }]);
  }));

test('rejects, grants by purpose, and what budgets no longer count', () =>
  withDatabase(async ({ database }) => {
    await fill(database, [1]);
    const reject = (number: number, day: number) => ({
      reject: number,
      uid: `00000000-0000-4000-8000-00000000020${String(number)}`,
      run: 1,
      department: 'police',
      stream: 's',
      key: 'k',
      seq: number,
      reason: 'r',
      origin: 'o',
      rejected_at: ago(day),
    });
    await insert(database, 'hub.reject', [reject(1, 31), reject(2, 29)]);
    await insert(
      database,
      'vault.reject_source',
      [1, 2].map((number) => ({ reject: number, source: { a: 1 }, expires_at: ago(-5) })),
    );
    const grant = (number: number, purpose: string, day: number, more = {}) => ({
      number,
      id: `00000000-0000-4000-8000-00000000030${String(number)}`,
      principal: 'p',
      role: 'officer',
      purpose,
      reason: '',
      opened_at: ago(day),
      expires_at: ago(day),
      approval: 'none',
      break_glass: false,
      reviewed_at: null,
      ...more,
    });
    await insert(database, 'access.grant', [
      grant(1, 'MEDIATION', 366),
      grant(2, 'MEDIATION', 364),
      grant(3, 'EMERGENCY', 1_094, { break_glass: true, reviewed_at: ago(1_090) }),
      grant(4, 'EMERGENCY', 1_096, { break_glass: true, reviewed_at: ago(1_090) }),
      grant(5, 'EMERGENCY', 2_000, { break_glass: true }),
    ]);
    await insert(
      database,
      'access.grant_subject',
      [1, 2].map((number) => ({ grant_number: number, person: 1 })),
    );
    await insert(
      database,
      'access.subject_seen',
      [365, 367].map((day) => ({ principal: 'p', person: 1, seen_at: ago(day), caseload: true })),
    );
    const { counts } = await applyRetention(database, 'test');
    expect(counts).toEqual({ versions: 0, rejects: 1, grants: 2, seen: 1 });
    const { rows } = await database.pool.query<{ numbers: number[]; rejects: number[]; sources: number }>(
      `select array(select number from access.grant order by 1) as numbers, array(select reject from hub.reject) as rejects, (select count(*)::int from vault.reject_source) as sources`,
    );
    expect(rows.map((row) => ({ ...row, numbers: row.numbers.map(Number), rejects: row.rejects.map(Number) }))).toEqual([
      { numbers: [2, 3, 5], rejects: [2], sources: 1 },
    ]);
  }));

/** What readers of an edition are given of every table. */
async function seenAt(database: Database, edition: number): Promise<string> {
  const parts = ['hub.person_record', 'vault.person_record'].map(
    (table) => `select '${table}' || to_jsonb(t)::text as line from ${table} t where from_edition <= $1 and until_edition > $1`,
  );
  const { rows } = await database.pool.query<{ seen: string | null }>(
    `select string_agg(line, ' ' order by line) as seen from (${parts.join(' union all ')}) lines`,
    [edition],
  );
  return rows[0]?.seen ?? '';
}

const history = fc.record({
  days: fc
    .array(fc.integer({ min: 1, max: 1_200 }), { minLength: 2, maxLength: 6 })
    .map((days) => [...new Set(days)].sort((one, two) => two - one)),
  versions: fc.array(
    fc.tuple(fc.integer({ min: 1, max: departments.length }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 7 })),
    { maxLength: 20 },
  ),
  limits: fc.tuple(fc.integer({ min: 10, max: 900 }), fc.integer({ min: 10, max: 900 }), fc.integer({ min: 10, max: 900 })),
});

test('every edition that is still answered is answered as before, whatever the policy (25 histories)', () =>
  withDatabase(async ({ database }) => {
    await fc.assert(
      fc.asyncProperty(history, async ({ days, versions, limits: [general, identifying, special] }) => {
        for (const table of ['hub.person_record', 'vault.person_record', 'hub.record', 'hub.edition', 'hub.run'])
          await database.pool.query(`delete from ${table}`);
        await database.pool.query('update hub.history set since_edition = 0');
        await fill(database, days);
        const rows = new Map(
          versions
            .filter(([, from, until]) => from < until && from <= days.length)
            .map(([record, from, until]) => [
              `${String(record)} ${String(from)}`,
              [record, from, until > days.length ? open : until] as const,
            ]),
        );
        await insertPersons(database, [...rows.values()]);
        const before = await Promise.all(days.map((_, index) => seenAt(database, index + 1)));
        const each = { 0: general, 1: general, 2: general, 3: identifying, 4: special };
        const rules = policy(() => Object.fromEntries(departments.map((department) => [department, each])));
        const { sinceEdition } = await applyRetention(database, 'test', { policy: rules });
        for (let edition = Math.max(1, sinceEdition); edition <= days.length; edition += 1)
          expect(await seenAt(database, edition)).toBe(before[edition - 1]);
        const least = Math.min(general, identifying, special);
        for (const [index, day] of days.entries()) if (day < least - 1) expect(index + 1).toBeGreaterThanOrEqual(sinceEdition);
      }),
      { numRuns: 25 },
    );
  }));
