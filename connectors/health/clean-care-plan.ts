/** CarePlan: that somebody is cared for, by which team, and the dates of visits; never what for. */
import type { CanonicalRow, CaseStage } from '../../core/records.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { readCode } from '../read-code.ts';
import { idOfReference } from '../transports/fhir/fhir-reference.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import type { VerdictBook } from '../verdict-book.ts';
import { codesOf, dayOf, periodOf } from './fhir-values.ts';
import { patientParty } from './patient-party.ts';
import { carePlanSchema, codeSystems } from './rows.ts';
import type { CarePlanResource } from './rows.ts';

const stages: Readonly<Record<string, CaseStage>> = {
  draft: 'RECEIVED',
  active: 'IN_PROGRESS',
  'on-hold': 'IN_PROGRESS',
  unknown: 'IN_PROGRESS',
  completed: 'CLOSED',
  revoked: 'WITHDRAWN',
  'entered-in-error': 'WITHDRAWN',
};

const categories: Readonly<Record<string, string>> = {
  'mental-health-community': 'mental-health-community',
  'chronic-disease': 'chronic-disease',
  'elderly-living-alone': 'elderly-living-alone',
  disability: 'disability',
};

export const cleanCarePlan = makeCleaner(carePlanSchema, ({ key, raw, context }) => {
  const book = makeVerdictBook();
  const stage = book.take('status', readCode(stages, raw.status));
  if (stage === null) return { reject: { reason: raw.status ? 'unknown_code' : 'missing', column: 'status' } };
  const { start, end } = periodOf(raw.period, book);
  if (start === null) return { reject: { reason: 'missing', column: 'period' } };
  const category = book.take('category', readCode(categories, raw.category?.flatMap(codesOf)[0]));
  const team = careTeamOf(raw);
  const rows: readonly CanonicalRow[] = [
    {
      kind: 'case',
      part: '',
      case_kind: 'CARE_EPISODE',
      number: key,
      category_system: category === null ? null : codeSystems.carePlanCategory,
      category,
      stage,
      state: raw.status ?? '',
      opened_at: start,
      // An active plan's end is when it is planned to end, not when it was closed.
      closed_at: stage === 'CLOSED' || stage === 'WITHDRAWN' ? end : null,
      deadline: null,
      handler_code: team,
      confidential: false,
      details: {
        episodeKind: 'care-plan',
        careCategory: category,
        careTeam: team === null ? null : `health:Organization:${team}`,
        plannedUntil: end,
        visits: visitsOf(raw.activity, context.today, book),
      },
      vault: { title: null, content: null },
    },
    ...patientParty(`health:CarePlan:${key}`, raw.subject?.reference),
  ];
  return { rows, verdicts: book.verdicts };
});

/** The organisation that manages the care team, which usually stands inside the plan (`#team`). */
function careTeamOf(plan: CarePlanResource): string | null {
  for (const { reference } of plan.careTeam ?? []) {
    const direct = idOfReference('Organization', reference);
    if (direct !== null) return direct;
    const inside = plan.contained?.find(({ id }) => reference === `#${id}`);
    for (const manager of inside?.managingOrganization ?? []) {
      const id = idOfReference('Organization', manager.reference);
      if (id !== null) return id;
    }
  }
  return null;
}

/** FHIR CarePlanActivityStatus. */
const visitStates = new Set([
  'not-started',
  'scheduled',
  'in-progress',
  'on-hold',
  'completed',
  'cancelled',
  'stopped',
  'unknown',
  'entered-in-error',
]);

interface Visit {
  readonly date: string | null;
  readonly status: string | null;
}

/** Visits lie ahead as often as behind. */
function visitsOf(activities: CarePlanResource['activity'], today: string, book: VerdictBook): readonly Visit[] {
  const visits: Visit[] = [];
  for (const { detail } of activities ?? []) {
    if (detail === null || detail === undefined) continue;
    const { scheduledPeriod, scheduledTiming, scheduledString } = detail;
    const single = scheduledPeriod?.start ?? scheduledString ?? scheduledTiming?.repeat?.boundsPeriod?.start ?? null;
    const dates = scheduledTiming?.event ?? (single === null ? [] : [single]);
    for (const date of dates) {
      const clean = book.take('activity', dayOf(date, today));
      visits.push({ date: clean, status: visitStates.has(detail.status ?? '') ? (detail.status ?? null) : null });
    }
  }
  return visits;
}
