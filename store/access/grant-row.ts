/** A grant as its opener, an approver and an auditor see it. */
export type GrantState = 'AWAITING_APPROVAL' | 'OPEN' | 'REFUSED' | 'CLOSED' | 'EXPIRED';

export interface GrantRow {
  /** The secret that a request sends; null for everybody but the principal who opened it. */
  readonly id: string | null;
  readonly number: number;
  readonly principal: string;
  readonly purpose: string;
  readonly caseRecord: number | null;
  readonly persons: readonly number[];
  readonly reason: string;
  readonly state: GrantState;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly breakGlass: boolean;
  readonly approvedBy: string | null;
  readonly reviewedBy: string | null;
  readonly review: 'justified' | 'unjustified' | null;
}

/** Over `g` access.grant; `viewer` is the placeholder of the principal who asks. */
export function grantColumns(viewer: string): string {
  return `case when g.principal = ${viewer} then g.id end as id, g.number, g.principal, g.purpose, g.case_record as "caseRecord",
    
    -- As JSON: arrays of bigint arrive as texts.
    (select coalesce(json_agg(s.person order by s.person), '[]') from access.grant_subject s where s.grant_number = g.number) as persons, g.reason,
    case when g.approval = 'refused' then 'REFUSED' when g.closed_at is not null then 'CLOSED' when g.expires_at <= clock_timestamp() then 'EXPIRED'
         when g.approval = 'asked' then 'AWAITING_APPROVAL' else 'OPEN' end as state,
    g.opened_at as "openedAt", g.expires_at as "expiresAt", g.break_glass as "breakGlass", g.approved_by as "approvedBy", g.reviewed_by as "reviewedBy", g.review`;
}
