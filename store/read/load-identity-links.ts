/** Why each record belongs to its person: the record that it meets best, and what each field of the two says. */
import { explainPairs } from './link-evidence.ts';
import type { PairEvidence, StoredPair } from './link-evidence.ts';
import type { Reader } from './reader.ts';
import type { IdentityLinkRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visiblePersonRecord } from './visibility.ts';

const links = defineStatement(
  'load_identity_links',
  `
  select l.person, l.record as "recordNumber", l.rule, l.other as "otherNumber", l.pattern, l.rarity, l.weight, l.release, l.note, e.published_at as since
  from hub.person_link l join hub.record r on r.record = l.record
  left join hub.edition e on e.edition = l.from_edition
  where l.person = any($1::bigint[]) and ${stands('l')} and ${visiblePersonRecord('r')}
  order by l.person, r.department, r.stream, r.key`,
);

export async function loadIdentityLinks(reader: Reader, persons: readonly number[]): Promise<IdentityLinkRow[]> {
  return explainPairs(reader, await reader.rows<Omit<IdentityLinkRow, keyof PairEvidence> & StoredPair>(links, [persons]));
}
