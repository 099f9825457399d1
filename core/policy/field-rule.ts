/** The rules that the policy gives to fields: the class of a field, who is told it without a grant, and what a grant adds. */
import type { FieldClass } from './purposes.ts';

/** Who is told a field without a grant. */
export type Audience =
  /** Everybody, signed in or not. */
  | 'everybody'
  /** Everybody who is signed in. */
  | 'signed-in'
  /** Roles that meet people: officer, analyst, steward, app. */
  | 'people-roles'
  /** Roles that meet buildings' insides: officer, steward, app; a dwelling stays at street level for everybody else. */
  | 'building-roles'
  /** Officers of the department whose fact it is. */
  | 'own-department'
  /** The health department's officers. */
  | 'health'
  /** Integration staff and stewards. */
  | 'staff'
  /** Whom the grant concerns: opener, approver, auditor. */
  | 'grant-parties'
  | 'nobody';

/** What those who are not told the clear value are answered. */
export type Mask = 'none' | 'surname' | 'street' | 'absent';

export interface FieldRule {
  readonly class: FieldClass;
  readonly audience: Audience;
  /** What the audience is answered without a grant. */
  readonly mask: Mask;
  /** A live grant of this class tells the clear value of its subjects. */
  readonly grant: boolean;
  /** May be filtered or sorted by. Only where its clear value may be read by everybody in the audience, or through the token search. */
  readonly filter: boolean;
}

const rule = (fieldClass: FieldClass, audience: Audience, more: Partial<FieldRule> = {}): FieldRule => ({
  class: fieldClass,
  audience,
  mask: 'none',
  grant: false,
  filter: false,
  ...more,
});

export const fieldRules = {
  open: rule(0, 'everybody', { filter: true }),
  signed: rule(1, 'signed-in', { filter: true }),
  people: rule(1, 'people-roles'),
  general: rule(2, 'people-roles', { filter: true }),
  building: rule(2, 'building-roles', { mask: 'street' }),
  staff: rule(1, 'staff'),
  grantParty: rule(1, 'grant-parties'),
  secret: rule(3, 'grant-parties', { mask: 'absent' }),
  /** Search meets its tokens exactly or by beginning and answers masked candidates. */
  name: rule(3, 'people-roles', { mask: 'surname', grant: true, filter: true }),
  maskedName: rule(3, 'people-roles', { mask: 'surname' }),
  clear: rule(3, 'nobody', { mask: 'absent', grant: true, filter: true }),
  address: rule(3, 'everybody', { mask: 'street', grant: true }),
  ownText: rule(3, 'own-department', { mask: 'absent' }),
  care: rule(4, 'health', { mask: 'absent', grant: true }),
} as const satisfies Readonly<Record<string, FieldRule>>;
