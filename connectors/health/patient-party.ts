/** The patient's part in a care episode. */
import type { PartyRow } from '../../core/records.ts';
import { idOfReference } from '../transports/fhir/fhir-reference.ts';

/** Nothing when the subject is no Patient (a group, a device). No name: the Patient's own record has it. */
export function patientParty(caseRef: string, reference: string | null | undefined): readonly PartyRow[] {
  const id = idOfReference('Patient', reference);
  if (id === null) return [];
  return [
    {
      kind: 'party',
      part: 'patient',
      case_ref: caseRef,
      person_ref: `health:Patient:${id}`,
      role: 'PATIENT',
      vault: { name: null, name_match: null, phone: null },
    },
  ];
}
