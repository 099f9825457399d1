/** How long the hub keeps what no longer stands, by department, class and purpose. What stands is kept as long as its department says it. Days. */
import type { Department } from '../department.ts';
import type { FieldClass, PurposeCode } from './purposes.ts';

export interface RetentionPolicy {
  /** A version after it was replaced or withdrawn. The shortest of all is how far back `asOf` answers. */
  readonly history: Readonly<Record<Department, Readonly<Record<FieldClass, number>>>>;
  /** A grant after its end, for the reviews of its purpose; the log of disclosures keeps the proof for good. Never fewer than 7: emergencies are counted by the week. */
  readonly grants: Readonly<Record<PurposeCode, number>>;
  /** A reject, with its department's own words. */
  readonly rejects: number;
  /** Whom a principal was given clear: budgets count a year. */
  readonly seen: number;
}

const history = (general: number, identifying: number, special: number): Readonly<Record<FieldClass, number>> => ({
  0: general,
  1: general,
  2: general,
  3: identifying,
  4: special,
});

export const retention: RetentionPolicy = {
  history: {
    reference: history(1_095, 365, 365),
    housing: history(730, 365, 365),
    police: history(730, 365, 365),
    hotline: history(730, 365, 365),
    health: history(365, 365, 365),
  },
  grants: {
    CASE_HANDLING: 365,
    MEDIATION: 365,
    HOUSING_SAFETY: 365,
    CARE_COORDINATION: 730,
    SUBJECT_REQUEST: 1_095,
    EMERGENCY: 1_095,
  },
  rejects: 30,
  seen: 366,
};

/** The shortest of all departments: what is made of several departments' records. */
export function shortestHistory(policy: RetentionPolicy, fieldClass: FieldClass): number {
  return Math.min(...Object.values(policy.history).map((days) => days[fieldClass]));
}
