/** The predicates that decide which rows are there for a viewer, as SQL over the pins of a statement; no path to a row goes around them. */

/** The version of `alias` that stands in the reader's edition. */
export function stands(alias: string): string {
  return `${alias}.from_edition <= :edition and ${alias}.until_edition > :edition`;
}

/** Care episodes are the health department's alone; nobody sees cases without signing in. */
export function visibleCase(alias: string): string {
  return `:signed and (${alias}.case_kind <> 'CARE_EPISODE' or :office = 'health')`;
}

/** Records of people held by the health department are its alone. `alias` is a hub.record. */
export function visibleRecord(alias: string): string {
  return `:signed and (${alias}.department <> 'health' or ${alias}.stream in ('Organization', 'Location') or :office = 'health')`;
}

/** A record as one of a person's: besides, who called in confidence is the hotline's alone. */
export function visiblePersonRecord(alias: string): string {
  return `:people and ${visibleRecord(alias)} and (:office = 'hotline' or not exists (
    select from hub.case_version confided where confided.record = ${alias}.record and ${stands('confided')} and confided.confidential))`;
}

/** Victims and suspects are the police's alone, patients the health department's, confidential callers the hotline's. */
export function visibleParty(party: string, theCase: string): string {
  return `:people and ${visibleCase(theCase)}
    and (${party}.role not in ('VICTIM', 'SUSPECT') or :office = 'police')
    and (${party}.role <> 'PATIENT' or :office = 'health')
    and (not ${theCase}.confidential or ${party}.role <> 'CALLER' or :office = 'hotline')`;
}

/**
 * That somebody is cared for: the health department's own; others by a grant whose purpose opens care facts of its subjects, and only while a consent of the
 * patient permits care coordination to their kind of department - or in an emergency.
 */
export function visibleCare(party: string, theCase: string): string {
  return `((${visibleParty(party, theCase)}) or (:special and 'health' = any(:opened) and ${party}.person = any(:subjects) and (:unconsented or ${consented(party)})))`;
}

/** Withdrawn, expired or of another kind of department: no consent. A denial in force outweighs them all; what it does not name, it denies whole. */
function consented(party: string): string {
  const consents = (which: string): string => `exists (
    select from hub.person_link patient join hub.record patient_record on patient_record.record = patient.record
    join hub.consent_record consent on consent.person_ref = patient_record.department || ':' || patient_record.stream || ':' || patient_record.key
    where patient.person = ${party}.person and ${stands('patient')} and ${stands('consent')} and consent.active and ${which}
      and (consent.since is null or consent.since <= clock_timestamp()) and (consent.until is null or consent.until > clock_timestamp()))`;
  const given = `consent.permits and 'care-coordination' = any(consent.purposes) and :office = any(consent.department_kinds)`;
  const denied = `consent.denies and ('care-coordination' = any(consent.purposes) or consent.purposes = '{}')
      and (:office = any(consent.department_kinds) or consent.department_kinds = '{}')`;
  return `(${consents(given)} and not ${consents(denied)})`;
}

/** A person is there when one of the records that make it is. `person` is an SQL expression of the person's number. */
export function visiblePerson(person: string): string {
  return `:people and exists (
    select from hub.person_link seen join hub.record seen_record on seen_record.record = seen.record
    where seen.person = ${person} and ${stands('seen')} and ${visiblePersonRecord('seen_record')})`;
}
