/** Entries of the log of disclosures for tests. */
import { createHash } from 'node:crypto';
import type { AuditEntry } from '../../store/audit/audit-entry.ts';

export function uidOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function sampleEntry(number: number, changes: Partial<AuditEntry> = {}): AuditEntry {
  return {
    principal: `officer-${number % 7}`,
    department: 'police',
    role: 'officer',
    grant: `grant-${number}`,
    purpose: 'CASE_HANDLING',
    operation: createHash('sha256').update(String(number)).digest('hex'),
    operationName: 'PersonOfCase',
    subjects: { [uidOf(number % 50)]: ['Person.name', 'Person.birthDate'], [uidOf(100 + (number % 3))]: [] },
    counts: { persons: 2, fields: 2 },
    decision: 'answered',
    code: null,
    policyVersion: '2026-11-27',
    edition: 3,
    ...changes,
  };
}
