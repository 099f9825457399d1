/** The rules that the policy gives to fields: the class of a field, who is told it without a grant, and what a grant adds. */
import type { Audience } from './audience.ts';
import type { FieldClass } from './purposes.ts';

/** How the audience is told it: the surname alone, or a dwelling at street level only. */
export type Mask = 'none' | 'surname' | 'street';

/** What a number counts. People are counted through the statistics guard only. */
export type Counted = 'people' | 'cases' | 'things';

export interface FieldRule {
  readonly class: FieldClass;
  /** Who is told it without a grant; it is absent for everybody else. */
  readonly audience: Audience;
  readonly mask: Mask;
  /** Who of the audience is told it without the mask. */
  readonly unmasked: Audience;
  /** A live grant of this class tells the clear value of its subjects. */
  readonly grant: boolean;
  /** May be filtered or sorted by. Only where its value may be read by everybody in the audience, or through the token search. */
  readonly filter: boolean;
  /** null: no number of things that could be counted. */
  readonly counts: Counted | null;
}

const rule = (fieldClass: FieldClass, audience: Audience, more: Partial<FieldRule> = {}): FieldRule => ({
  class: fieldClass,
  audience,
  mask: 'none',
  unmasked: 'nobody',
  grant: false,
  filter: false,
  counts: null,
  ...more,
});

export const fieldRules = {
  open: rule(0, 'everybody'),
  signed: rule(1, 'signed-in'),
  people: rule(1, 'people-roles'),
  candidates: rule(1, 'candidate-roles'),
  general: rule(2, 'people-roles'),
  building: rule(2, 'everybody', { mask: 'street', unmasked: 'building-roles' }),
  /** A point or the elements of an address: a dwelling's are nobody's. */
  street: rule(2, 'everybody', { mask: 'street' }),
  staff: rule(1, 'staff'),
  officers: rule(1, 'officers'),
  stewards: rule(1, 'stewards'),
  integrators: rule(1, 'integrators'),
  auditors: rule(1, 'auditors'),
  grantParty: rule(1, 'grant-parties'),
  secret: rule(3, 'officers'),
  /** Who read a person's data: for the citizens' desk by a grant for the person's own request. */
  report: rule(3, 'auditors', { grant: true }),
  /** Search meets its tokens exactly or by beginning and answers masked candidates. */
  name: rule(3, 'candidate-roles', { mask: 'surname', grant: true }),
  maskedName: rule(3, 'candidate-roles', { mask: 'surname' }),
  clear: rule(3, 'nobody', { grant: true }),
  address: rule(3, 'everybody', { mask: 'street', grant: true }),
  ownText: rule(3, 'own-department'),
  /** Care episodes: the health department's alone, no grant opens them. */
  careFact: rule(4, 'health'),
  /** Whom to call about somebody's care: by a grant too, with the patient's consent. */
  care: rule(4, 'health', { grant: true }),
} as const satisfies Readonly<Record<string, FieldRule>>;

/** The same rule for a field that may be filtered or sorted by. */
export const filtered = (one: FieldRule): FieldRule => ({ ...one, filter: true });

/** The same rule for a number. */
export const counting = (counts: Counted, one: FieldRule): FieldRule => ({ ...one, counts });
