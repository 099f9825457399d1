/** Cleans the caller of a hotline order: a person of the order's own record, and that person's part in the case. */
import { cleanCitizenId } from '../../cleaning/clean-citizen-id.ts';
import { cleanName } from '../../cleaning/clean-name.ts';
import { cleanPhones } from '../../cleaning/clean-phones.ts';
import type { PartyRow, PersonRow } from '../../core/records.ts';
import type { CleaningContext } from '../connector.ts';
import { personRow } from '../person-row.ts';
import type { VerdictBook } from '../verdict-book.ts';
import type { OrderRow } from './rows.ts';

/** Nothing when neither a name nor a phone is usable and no number was given: nobody is then known to have called. */
export function cleanCaller(
  key: string,
  caller: OrderRow['caller'],
  context: CleaningContext,
  book: VerdictBook,
): readonly (PersonRow | PartyRow)[] {
  if (caller === null || caller === undefined) return [];
  const name = book.take('caller.name', cleanName(caller.name));
  const phones = book.take('caller.phone', cleanPhones(caller.phone))?.phones ?? [];
  const citizenId = book.take('caller.idNumber', cleanCitizenId(caller.idNumber, { today: context.today }));
  if (name === null && phones.length === 0 && (citizenId === null || citizenId.kind === 'absent')) return [];
  const ref = `hotline:order:${key}`;
  return [
    personRow({ name, phones, citizenId }),
    {
      kind: 'party',
      part: 'caller',
      case_ref: ref,
      person_ref: ref,
      role: 'CALLER',
      vault: { name: name?.name ?? null, name_match: name?.match ?? null, phone: phones[0] ?? null },
    },
  ];
}
