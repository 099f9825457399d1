/** Takes an erased person out of what cleaning made of a row that a department still sends. */
import type { CanonicalRow } from '../../core/records.ts';
import type { CleanedBatchRow } from '../ingest/write-batch.ts';
import { erasedReason } from './load-tombstones.ts';
import type { Tombstones } from './load-tombstones.ts';

export interface NamedRow {
  readonly department: string;
  readonly stream: string;
  readonly key: string;
}

/** A record that is nothing without the person becomes a reject; a case stays, without the person and without its free text. */
export function keepOut(tombstones: Tombstones, { department, stream, key }: NamedRow, cleaned: CleanedBatchRow): CleanedBatchRow {
  if (tombstones.empty) return cleaned;
  const scope = tombstones.scopeOf(stream, key);
  // A reject keeps the source's own words.
  if ('reject' in cleaned) return scope === null ? cleaned : { reject: { reason: erasedReason } };
  const own = `${department}:${stream}:${key}`;
  const names = (ref: string | null) => ref !== null && ref !== own && tombstones.isErased(ref);
  const gone = (row: CanonicalRow): boolean => {
    if (row.kind === 'person') return scope === 'person' || tombstones.knows(row);
    if (row.kind === 'consent') return names(row.person_ref);
    return row.kind === 'party' && (names(row.person_ref) || (scope === 'person' && (row.person_ref ?? own) === own));
  };
  if (scope === 'record') return { reject: { reason: erasedReason } };
  const withoutTwins = cleaned.rows.map((row) => (row.kind === 'person' ? forgetTwins(row, tombstones) : row));
  if (!withoutTwins.some(gone)) {
    return scope === null ? { ...cleaned, rows: withoutTwins } : { ...cleaned, rows: withoutTwins.map(withoutText) };
  }
  const matter = cleaned.rows.find((row) => row.kind === 'case');
  // What is told of somebody's care is told of nobody else.
  if (matter === undefined || matter.case_kind === 'CARE_EPISODE') return { reject: { reason: erasedReason } };
  const caller = withoutTwins.some((row) => row.kind === 'person' && gone(row));
  const stays = (row: CanonicalRow) => !gone(row) && !(caller && row.kind === 'party' && (row.person_ref ?? own) === own);
  return { ...cleaned, rows: withoutTwins.filter(stays).map(withoutText) };
}

function forgetTwins(row: CanonicalRow & { kind: 'person' }, tombstones: Tombstones): CanonicalRow {
  return row.same_as.some((name) => tombstones.isErased(name))
    ? { ...row, same_as: row.same_as.filter((name) => !tombstones.isErased(name)) }
    : row;
}

/** The same columns as `clearTexts` of delete-subject.ts. */
function withoutText(row: CanonicalRow): CanonicalRow {
  switch (row.kind) {
    case 'case':
      return { ...row, vault: { title: null, content: null } };
    case 'event':
      return { ...row, vault: { note: null } };
    case 'address':
      return { ...row, vault: { text: null, unit: null, room: null, original_coordinates: null, datum: null } };
    default:
      return row;
  }
}
