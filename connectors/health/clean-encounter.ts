/** Encounter: an emergency, told by time, state and place only. */
import type { CanonicalRow, CaseStage } from '../../core/records.ts';
import { eventHorizon } from '../event-horizon.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { readCode } from '../read-code.ts';
import { idOfReference } from '../transports/fhir/fhir-reference.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { codesOf, periodOf } from './fhir-values.ts';
import { patientParty } from './patient-party.ts';
import { encounterSchema } from './rows.ts';
import type { EncounterResource } from './rows.ts';

const stages: Readonly<Record<string, CaseStage>> = {
  planned: 'RECEIVED',
  arrived: 'RECEIVED',
  triaged: 'IN_PROGRESS',
  'in-progress': 'IN_PROGRESS',
  onleave: 'IN_PROGRESS',
  finished: 'CLOSED',
  cancelled: 'WITHDRAWN',
  'entered-in-error': 'WITHDRAWN',
  unknown: 'IN_PROGRESS',
};

function isPsychiatric(encounter: EncounterResource): boolean {
  return codesOf(encounter.serviceType).includes('psych-emergency');
}

/** The contract: class EMER, or a psychiatric emergency; no other encounter is the hub's to hold. */
export function isEmergency(raw: Readonly<Record<string, unknown>>): boolean {
  const encounter = encounterSchema.safeParse(raw);
  return encounter.success && (encounter.data.class?.code === 'EMER' || isPsychiatric(encounter.data));
}

export const cleanEncounter = makeCleaner(encounterSchema, ({ key, raw, context }) => {
  if (!isEmergency(raw)) return { reject: { reason: 'out_of_scope', column: 'class' } };
  const book = makeVerdictBook();
  const stage = book.take('status', readCode(stages, raw.status));
  if (stage === null) return { reject: { reason: raw.status ? 'unknown_code' : 'missing', column: 'status' } };
  const { start, end } = periodOf(raw.period, book);
  if (start === null) return { reject: { reason: 'missing', column: 'period' } };
  if (start > eventHorizon(context.today)) return { reject: { reason: 'future', column: 'period' } };
  const provider = idOfReference('Organization', raw.serviceProvider?.reference);
  const location = (raw.location ?? []).map((at) => idOfReference('Location', at.location?.reference)).find((id) => id !== null) ?? null;
  const rows: readonly CanonicalRow[] = [
    {
      kind: 'case',
      part: '',
      case_kind: 'CARE_EPISODE',
      number: key,
      category_system: null,
      category: null,
      stage,
      state: raw.status ?? '',
      opened_at: start,
      closed_at: end,
      deadline: null,
      handler_code: provider,
      confidential: false,
      details: {
        episodeKind: isPsychiatric(raw) ? 'psych-emergency' : 'emergency',
        careTeam: provider === null ? null : `health:Organization:${provider}`,
        locationRef: location === null ? null : `health:Location:${location}`,
      },
      vault: { title: null, content: null },
    },
    ...patientParty(`health:Encounter:${key}`, raw.subject?.reference),
  ];
  return { rows, verdicts: book.verdicts };
});
