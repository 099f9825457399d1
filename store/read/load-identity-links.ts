/** Why each record belongs to its person. */
import type { Reader } from './reader.ts';
import type { IdentityLinkRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visiblePersonRecord } from './visibility.ts';

const statement = defineStatement(
  'load_identity_links',
  `
  select l.person, l.record as "recordNumber", l.rule, l.evidence, e.published_at as since
  from hub.person_link l join hub.record r on r.record = l.record
  left join hub.edition e on e.edition = l.from_edition
  where l.person = any($1::bigint[]) and ${stands('l')} and ${visiblePersonRecord('r')}
  order by l.person, r.department, r.stream, r.key`,
);

export function loadIdentityLinks(reader: Reader, persons: readonly number[]): Promise<IdentityLinkRow[]> {
  return reader.rows<IdentityLinkRow>(statement, [persons]);
}
