/** Who asks in the authorisation matrix: nobody, every role, officers of every department; each with a grant of every purpose on person 1. */
import { purposes } from '../../core/policy/purposes.ts';
import type { Purpose, PurposeCode } from '../../core/policy/purposes.ts';
import type { Database } from '../../store/database.ts';
import type { Viewer } from '../../store/read/viewer.ts';
import { insert, uid } from '../graphql/fixture-rows.ts';

export const viewers: readonly (Viewer | null)[] = [
  null,
  ...(['police', 'housing', 'hotline', 'health'] as const).map((department) => ({
    role: 'officer' as const,
    department,
    subject: `m-${department}`,
  })),
  ...(['analyst', 'steward', 'integrator', 'auditor', 'app'] as const).map((role) => ({ role, department: null, subject: `m-${role}` })),
];
export const nameOf = (viewer: Viewer | null) => (viewer === null ? 'nobody' : (viewer.department ?? viewer.role));

export const purposeCodes = Object.keys(purposes) as PurposeCode[];

/** The secret of the grant that a viewer sends for a purpose. */
export const secretOf = (viewer: number, purpose: number) => uid('s', viewer * 100 + purpose + 1);

/** Whether a grant of this purpose, once in the table, is in force for this viewer: the database keeps to the register as well. */
export const isInForce = (viewer: Viewer | null, purpose: Purpose) =>
  viewer?.role === 'officer' && (purpose.offices === null || purpose.offices.some((office) => office === viewer.department));

/** Whoever is no officer sends a stranger's grant: it opens nothing. */
export async function fillGrants(database: Database): Promise<void> {
  const rows = viewers.flatMap((viewer, at) =>
    purposeCodes.map((purpose, index) => ({
      number: at * 100 + index + 1,
      id: secretOf(at, index),
      principal: viewer?.role === 'officer' ? viewer.subject : 'm-stranger',
      role: 'officer',
      department: viewer?.department ?? 'police',
      purpose,
      case_record: purposes[purpose].needsCase ? 12 : null,
      reason: 'matrix',
      opened_at: new Date().toISOString(),
      expires_at: new Date(Date.now() + 1_700_000).toISOString(),
      approval: purposes[purpose].needsApproval ? 'given' : 'none',
      approved_by: purposes[purpose].needsApproval ? 'm-second' : null,
      break_glass: purposes[purpose].breakGlass,
    })),
  );
  await insert(database, 'access.grant', rows);
  await database.pool.query('alter table access.grant alter column number restart with 100000');
  await insert(
    database,
    'access.grant_subject',
    rows.map(({ number }) => ({ grant_number: number, person: 1 })),
  );
}
