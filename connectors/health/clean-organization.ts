/** Organization: a hospital, a clinic, a community health centre. */
import { cleanText } from '../../cleaning/clean-text.ts';
import { nameMatch } from '../../cleaning/name-match.ts';
import type { OrganizationRow } from '../../core/records.ts';
import { addressRow } from '../address-row.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { idOfReference } from '../transports/fhir/fhir-reference.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { addressText, phonesOf, presentAddress } from './fhir-values.ts';
import { organizationSchema } from './rows.ts';

export const cleanOrganization = makeCleaner(organizationSchema, ({ key, raw }) => {
  const book = makeVerdictBook();
  const name = book.take('name', cleanText(raw.name, { maximum: 200 }));
  if (name === null) return { reject: { reason: 'missing', column: 'name' } };
  const organization: OrganizationRow = {
    kind: 'organization',
    part: '',
    organization_kind: 'HEALTH_PROVIDER',
    name,
    name_match: nameMatch(name),
    credit_code: null,
    code: key,
    parent_code: idOfReference('Organization', raw.partOf?.reference),
    phone: phonesOf(raw.telecom, book)[0] ?? null,
  };
  const facility = addressRow({ role: 'facility', text: addressText(presentAddress(raw.address)), book, column: 'address' });
  return { rows: facility === null ? [organization] : [organization, facility], verdicts: book.verdicts };
});
