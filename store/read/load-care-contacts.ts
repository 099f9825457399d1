/** Who to call about each person's care: the organizations of their open care plans. For the health department, and for a grant with the patient's consent. */
import type { Reader } from './reader.ts';
import type { CareContactRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visibleCare } from './visibility.ts';

const statement = defineStatement(
  'load_care_contacts',
  `
  select distinct on (cp.person, ov.organization) cp.person, ov.organization as "organizationNumber", ov.name, ov.phone, c.opened_at as since
  from hub.case_party cp
  join hub.case_version c on c.record = cp.case_record and ${stands('c')}
  join hub.record r on r.department = 'health' and r.stream = 'Organization' and 'health:Organization:' || r.key = c.details ->> 'careTeam'
  join hub.organization_link l on l.record = r.record and ${stands('l')}
  join hub.organization_version ov on ov.organization = l.organization and ${stands('ov')}
  where cp.person = any($1::bigint[]) and ${stands('cp')} and cp.role = 'PATIENT' and c.case_kind = 'CARE_EPISODE'
    and c.stage not in ('CLOSED', 'WITHDRAWN') and ${visibleCare('cp', 'c')}
  order by cp.person, ov.organization, c.opened_at desc`,
);

export function loadCareContacts(reader: Reader, persons: readonly number[]): Promise<CareContactRow[]> {
  return reader.rows<CareContactRow>(statement, [persons]);
}
