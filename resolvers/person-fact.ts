/** Believed values of a person: which record each was taken from, and what other records say. */
import { HubError } from '../core/hub-error.ts';
import type { PersonFactRow, PersonRecordValuesRow, PersonValueRow, SourceRecordRow } from '../store/read/rows.ts';
import type { HubContext } from './context.ts';
import { byKey } from './department-ref.ts';
import type { FactAlternativeResolvers, PersonFactResolvers } from './types.generated.ts';

const fields = [
  { field: 'NAME', value: (row: PersonRecordValuesRow) => row.name, chosen: (row: PersonRecordValuesRow) => row.nameChosen },
  { field: 'SEX', value: (row: PersonRecordValuesRow) => row.sex, chosen: (row: PersonRecordValuesRow) => row.sexChosen },
  {
    field: 'BIRTH_YEAR',
    value: (row: PersonRecordValuesRow) => row.birthYear?.toString() ?? null,
    chosen: (row: PersonRecordValuesRow) => row.birthChosen,
  },
] as const;

/** A fact for each field whose record the viewer may see; other values are those that differ, each with the first record that gives it. */
export function personFacts(rows: readonly PersonRecordValuesRow[]): PersonFactRow[] {
  return fields.flatMap(({ field, value, chosen }) => {
    const values = rows.flatMap((row) => {
      const given = value(row);
      return given === null ? [] : { row, given };
    });
    const taken = values.find(({ row }) => chosen(row));
    if (taken === undefined) return [];
    const toValue = ({ row, given }: (typeof values)[number]): PersonValueRow => ({
      field,
      value: given,
      departmentKey: row.departmentKey,
      recordNumber: row.recordNumber,
    });
    const others = values.filter(
      ({ given }, index) => given !== taken.given && values.findIndex((first) => first.given === given) === index,
    );
    return { ...toValue(taken), since: taken.row.seenAt, others: others.map(toValue) };
  });
}

/** The record that a visible row was taken from. */
export async function recordOf(number: number, { loaders }: HubContext): Promise<SourceRecordRow> {
  const record = await loaders.sourceRecords.load(number);
  if (record === null)
    throw new HubError('INTERNAL', { problem: 'A value names a record that is not there', fix: 'Report it with the edition number' });
  return record;
}

export const personFactResolvers: PersonFactResolvers = {
  department: (fact) => byKey(fact.departmentKey),
  record: (fact, _, context) => recordOf(fact.recordNumber, context),
};

export const factAlternativeResolvers: FactAlternativeResolvers = {
  department: (fact) => byKey(fact.departmentKey),
  record: (fact, _, context) => recordOf(fact.recordNumber, context),
};
