/** The grant that a request carries, as the store keeps to it: whose clear values it opens, and what the purpose allows of them. */
import type { Department } from '../../core/department.ts';
import { purposeOf } from '../../core/policy/purposes.ts';
import type { FieldClass, PurposeCode } from '../../core/policy/purposes.ts';
import type { RequestSession } from './request-session.ts';

export interface LiveGrant {
  /** Names the grant in logs and in the audit; its id is a secret. */
  readonly number: number;
  readonly purpose: PurposeCode;
  /** Persons, by the store's numbers. */
  readonly subjects: readonly number[];
  /** Whose facts it opens. */
  readonly departments: readonly Department[];
  readonly classes: readonly FieldClass[];
  readonly needsConsent: boolean;
}

interface Row {
  readonly number: number;
  readonly purpose: string;
  readonly subjects: readonly number[];
}

/** Row-level security lets a request see only the grant that it sent, of its own principal, while it lives: null for every other. */
export async function loadLiveGrant(session: RequestSession): Promise<LiveGrant | null> {
  const { rows } = await session.query<Row>({
    name: 'live-grant',
    text: `select g.number, g.purpose, array(select s.person from access.grant_subject s where s.grant_number = g.number order by s.person) as subjects
             from access.grant g`,
  });
  const [row] = rows;
  const purpose = row === undefined ? undefined : purposeOf(row.purpose);
  if (row === undefined || purpose === undefined) return null;
  return {
    number: row.number,
    purpose: row.purpose as PurposeCode,
    subjects: row.subjects.map(Number),
    departments: purpose.departments,
    classes: purpose.classes,
    needsConsent: purpose.needsConsent,
  };
}
