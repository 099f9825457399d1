/** Holds what viewers were told against a policy, and names every gap: told and not allowed, or promised and not told. Who the words mean is written here by hand. */
import type { Audience, Role } from '../../core/policy/audience.ts';
import type { FieldRule } from '../../core/policy/field-rule.ts';
import type { Purpose } from '../../core/policy/purposes.ts';
import type { Viewer } from '../../store/read/viewer.ts';
import { clear } from './clear-values.ts';
import { isInForce } from './matrix-viewers.ts';
import type { Told } from './observe.ts';
import type { Observation } from './run-matrix.ts';

/** The audiences once more: widening one in the policy is seen here. */
const meaning: Readonly<Record<Audience, readonly (Role | null)[]>> = {
  everybody: [null, 'officer', 'analyst', 'steward', 'integrator', 'auditor', 'app'],
  'signed-in': ['officer', 'analyst', 'steward', 'integrator', 'auditor', 'app'],
  'people-roles': ['officer', 'analyst', 'steward', 'app'],
  'candidate-roles': ['officer', 'steward', 'app'],
  'building-roles': ['officer', 'steward', 'app'],
  officers: ['officer'],
  'own-department': ['officer'],
  health: ['officer'],
  staff: ['steward', 'integrator'],
  stewards: ['steward'],
  integrators: ['integrator'],
  auditors: ['auditor'],
  'grant-parties': ['officer', 'auditor'],
  nobody: [],
};

/** Whose facts the kinds of cases are; every department's officers write notes and texts of their own. */
const owners: Readonly<Record<string, string>> = {
  Incident: 'police',
  PoliceCase: 'police',
  Dispute: 'police',
  HotlineOrder: 'hotline',
  HousingCase: 'housing',
  CareEpisode: 'health',
};

function isTold(audience: Audience, type: string, viewer: Viewer | null): boolean {
  if (!meaning[audience].includes(viewer?.role ?? null)) return false;
  if (audience === 'health') return viewer?.department === 'health';
  return audience !== 'own-department' || owners[type] === undefined || owners[type] === viewer?.department;
}

/** Departments whose facts person 1 has, by field. */
const sources: Readonly<Record<string, readonly string[]>> = {
  'Person.name': ['police'],
  'Person.birthDate': ['police'],
  'Person.citizenId': ['police'],
  'Person.phones': ['police', 'health'],
  'Phone.number': ['police', 'health'],
  'Place.address': ['police', 'housing', 'health'],
};

function isOpened(name: string, rule: FieldRule, viewer: Viewer | null, purpose: (Purpose & { readonly code: string }) | null): boolean {
  if (purpose === null || !rule.grant || !isInForce(viewer, purpose) || !purpose.classes.includes(rule.class)) return false;
  // The citizens' desk: for the person's own request only.
  if (name === 'Query.accessReport') return purpose.code === 'SUBJECT_REQUEST';
  // Nobody in the city has consented.
  if (/^(Person\.careContacts|CareContact\.)/.test(name)) return purpose.departments.includes('health') && !purpose.needsConsent;
  // What the city has no source of is promised all the same, and found to be missing.
  return sources[name]?.some((department) => purpose.departments.some((opened) => opened === department)) ?? true;
}

/** What must have been told of a field to this viewer at least once, and what never. */
export function gapOf(
  name: string,
  rule: FieldRule | undefined,
  observation: Observation,
  purpose: (Purpose & { readonly code: string }) | null,
): string | null {
  const { viewer, observed } = observation;
  const [field = '', dwelling] = name.split('@');
  const [type = ''] = field.split('.');
  const seen: ReadonlySet<Told> = observed.told.get(name) ?? new Set();
  if (rule === undefined) return seen.size > 0 ? 'told without a rule' : null;
  const told = isTold(rule.audience, type, viewer);
  const opened = isOpened(field, rule, viewer, purpose);
  // A street is nobody's home: only dwellings are masked.
  const bare = rule.mask === 'none' || (rule.mask === 'street' && dwelling === undefined);
  const unmasked = told && (bare || isTold(rule.unmasked, type, viewer));
  const masks = rule.mask === 'surname' || dwelling !== undefined;
  const [clearest, rest]: readonly [Told, Told | null] =
    masks || seen.has('masked') || seen.has('clear') ? ['clear', 'masked'] : ['plain', null];
  // Of one dwelling or name there is one value: clear for its subjects, masked for all others.
  const mayClear = unmasked || opened;
  if (seen.has(clearest) && !mayClear) return 'told clear';
  if (!seen.has(clearest) && mayClear) return 'promised and not told clear';
  if (rest !== null && seen.has(rest) && !told && dwelling === undefined) return 'told masked';
  if (rest !== null && !seen.has(rest) && told && !unmasked && dwelling === undefined) return 'promised and not told masked';
  return null;
}

/** Clear values that stand in an answer and may not. */
export function strayCanaries({ viewer, canaries }: Observation, purpose: Purpose | null): readonly string[] {
  const opens = (department: string, fieldClass: 3 | 4) =>
    purpose !== null &&
    isInForce(viewer, purpose) &&
    purpose.classes.includes(fieldClass) &&
    purpose.departments.some((one) => one === department);
  const allowed = new Set<string>([
    ...(opens('police', 3) ? [clear.name, clear.citizenId, clear.birthDate, clear.phone] : []),
    ...(opens('health', 3) ? [clear.healthPhone] : []),
    ...(['police', 'housing', 'health'].some((one) => opens(one, 3)) ? [clear.address] : []),
  ]);
  return [...canaries].filter((value) => !allowed.has(value));
}
