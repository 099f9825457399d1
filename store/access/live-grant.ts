/** The grant that a request carries, as the store keeps to it: whose clear values it opens, and what the purpose allows of them. */
import type { Department } from '../../core/department.ts';
import { purposeOf } from '../../core/policy/purposes.ts';
import type { FieldClass, PurposeCode } from '../../core/policy/purposes.ts';

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

/** Null for a purpose that the register does not have any more. */
export function liveGrantOf(number: number, code: string, subjects: readonly number[]): LiveGrant | null {
  const purpose = purposeOf(code);
  if (purpose === undefined) return null;
  const { departments, classes, needsConsent } = purpose;
  return { number, purpose: code as PurposeCode, subjects: subjects.map(Number), departments, classes, needsConsent };
}
