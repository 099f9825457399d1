/** Makes the canonical person row of what cleaning found in a source row. */
import type { CitizenId } from '../cleaning/clean-citizen-id.ts';
import type { PersonName } from '../cleaning/clean-name.ts';
import type { PersonRow, Sex } from '../core/records.ts';

export interface PersonFacts {
  readonly name: PersonName | null;
  /** null: the source has no field for it. */
  readonly citizenId: CitizenId | null;
  readonly phones: readonly string[];
  readonly sex?: Sex | null;
  readonly birthDate?: string | null;
  /** Where no more is known. */
  readonly birthYear?: number | null;
  readonly healthCard?: string | null;
  readonly deceased?: boolean;
  readonly deceasedOn?: string | null;
  readonly sameAs?: readonly string[];
  /** `''` unless a record holds several people. */
  readonly part?: string;
}

/** Sex and birth date of a valid citizen id outrank the source's own fields, and those outrank a form of address. */
export function personRow(facts: PersonFacts): PersonRow {
  const { name, citizenId } = facts;
  const valid = citizenId?.kind === 'valid';
  const birthDate = (valid ? citizenId.birthDate : null) ?? facts.birthDate ?? citizenId?.birthDate ?? null;
  return {
    kind: 'person',
    part: facts.part ?? '',
    sex: (valid ? citizenId.sex : null) ?? facts.sex ?? citizenId?.sex ?? name?.sexHint ?? null,
    birth_year: birthDate === null ? (facts.birthYear ?? null) : Number(birthDate.slice(0, 4)),
    name_kind: name?.kind ?? null,
    name_masked: name?.masked ?? null,
    citizen_id_kind: citizenId?.kind ?? 'absent',
    deceased: facts.deceased ?? false,
    deceased_on: facts.deceasedOn ?? null,
    same_as: facts.sameAs ?? [],
    vault: {
      name: name?.name ?? null,
      name_match: name?.match ?? null,
      name_pinyin: name?.pinyin ?? null,
      birth_date: birthDate,
      citizen_id: citizenId?.id ?? null,
      citizen_id_pattern: citizenId?.pattern ?? null,
      document_kind: citizenId?.documentKind ?? null,
      document_number: citizenId?.documentNumber ?? null,
      health_card: facts.healthCard ?? null,
      phones: facts.phones,
    },
  };
}
