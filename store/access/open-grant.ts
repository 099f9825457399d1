/** Opens a grant: a purpose of the register, bound to a case and its people, within the budgets. One refusal for all reasons, so that nothing is learnt from it. */
import { HubError } from '../../core/hub-error.ts';
import { budgets, emergenciesAWeek, purposeOf, subjectsAtMost } from '../../core/policy/purposes.ts';
import type { Office, Purpose } from '../../core/policy/purposes.ts';
import type { Database } from '../database.ts';
import type { Reader } from '../read/reader.ts';
import { withTransaction } from '../with-transaction.ts';
import { grantColumns } from './grant-row.ts';
import type { GrantRow } from './grant-row.ts';
import { findGrantScope, findHousehold } from './grant-scope.ts';

export interface GrantRequest {
  readonly purpose: string;
  /** Uid of the case; null for a purpose without one. */
  readonly caseUid: string | null;
  readonly subjectUids: readonly string[];
  readonly reason: string;
}

export function grantRefused(): HubError {
  return new HubError('GRANT_REFUSED', {
    problem: 'The grant is not given',
    fix: 'Check that the purpose is yours, that the case is open and in your department, that each subject is a party of it or lives with one, and that your budget is not used up',
  });
}

/** Serialises one principal's grants, so that two at once cannot pass one budget. */
const budgetLock = 0x4742;

/** @throws HubError GRANT_REFUSED. */
export async function openGrant(database: Pick<Database, 'pool'>, reader: Reader, request: GrantRequest): Promise<GrantRow> {
  const { viewer } = reader;
  const purpose = purposeOf(request.purpose);
  const uids = [...new Set(request.subjectUids)];
  if (viewer === null || purpose === undefined || !mayUse(purpose, viewer)) throw grantRefused();
  if (uids.length === 0 || uids.length > subjectsAtMost || (purpose.needsCase && request.caseUid === null)) throw grantRefused();
  const scope = await findGrantScope(reader, purpose.needsCase ? request.caseUid : null, uids);
  if (scope.subjects.length !== uids.length || (purpose.needsCase && scope.caseRecord === null)) throw grantRefused();
  await refuseConflict(database, reader, uids);
  const persons = scope.subjects.map(({ person }) => person);
  return withTransaction(database, async (client) => {
    await client.query('select pg_advisory_xact_lock($1, hashtext($2))', [budgetLock, viewer.subject]);
    const { rows: seen } = await client.query<{ hour: number; day: number; year: number; emergencies: number }>(
      `with known as (
         select s.person, max(s.seen_at) as last, bool_or(not s.caseload and s.seen_at > now() - interval '1 year') as foreign_to
           from access.subject_seen s where s.principal = $1 and s.seen_at > now() - interval '1 year' group by s.person
         union all
         select p.person, clock_timestamp(), not $3 from unnest($2::bigint[]) p(person))
       select count(distinct person) filter (where last > now() - interval '1 hour')::int as hour,
              count(distinct person) filter (where last > now() - interval '1 day')::int as day,
              count(distinct person) filter (where foreign_to)::int as year,
              (select count(*)::int from access.grant g where g.principal = $1 and g.break_glass and g.opened_at > now() - interval '7 days') as emergencies
         from known`,
      [viewer.subject, persons, scope.caseRecord !== null],
    );
    const used = seen[0];
    if (used === undefined || used.hour > budgets.hour || used.day > budgets.day || used.year > budgets.year) throw grantRefused();
    if (purpose.breakGlass && used.emergencies >= emergenciesAWeek) throw grantRefused();
    await client.query(
      // Seen until the grant ends: counted from its opening, twice the budget could be looked at within an hour.
      `insert into access.subject_seen (principal, person, seen_at, caseload)
       select $1, person, clock_timestamp() + make_interval(mins => $4), $3 from unnest($2::bigint[]) p(person)`,
      [viewer.subject, persons, scope.caseRecord !== null, purpose.minutes],
    );
    const { rows } = await client.query<GrantRow>(
      `with opened as (
         insert into access.grant (principal, role, department, purpose, case_record, reason, expires_at, approval, break_glass)
         values ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(mins => $7), $8, $9) returning *),
       subjects as (
         insert into access.grant_subject (grant_number, person) select o.number, p.person from opened o cross join unnest($10::bigint[]) p(person) returning person)
       select ${grantColumns('$1')} from opened g`,
      [
        viewer.subject,
        viewer.role,
        viewer.department,
        request.purpose,
        scope.caseRecord,
        request.reason,
        purpose.minutes,
        purpose.needsApproval ? 'asked' : 'none',
        purpose.breakGlass,
        persons,
      ],
    );
    const [grant] = rows;
    if (grant === undefined) throw grantRefused();
    // The statement's own insert is not yet seen by its select.
    return { ...grant, persons };
  });
}

function mayUse(purpose: Purpose, viewer: NonNullable<Reader['viewer']>): boolean {
  if (!purpose.roles.some((role) => role === viewer.role)) return false;
  return purpose.offices === null || purpose.offices.includes(viewer.department as Office);
}

/** Nobody looks up themselves, their household, or a colleague of the same department. */
async function refuseConflict(database: Pick<Database, 'pool'>, reader: Reader, uids: readonly string[]): Promise<void> {
  const { viewer } = reader;
  if (viewer === null) throw grantRefused();
  if (viewer.person != null) {
    await database.pool.query(
      `insert into access.principal (principal, department, person) values ($1, $2, $3)
       on conflict (principal) do update set department = excluded.department, person = excluded.person`,
      [viewer.subject, viewer.department, viewer.person],
    );
    const household = await findHousehold(reader, viewer.person);
    if (uids.some((uid) => household.has(uid))) throw grantRefused();
  }
  const { rows } = await database.pool.query(
    `select from access.principal where department = $1 and principal <> $2 and person = any($3::uuid[]) limit 1`,
    [viewer.department, viewer.subject, uids],
  );
  if (rows.length > 0) throw grantRefused();
}
