/** xq: a compound [小区] with its property company. */
import { compoundMatch } from '../../cleaning/address/compound-match.ts';
import { cleanCreditCode } from '../../cleaning/clean-credit-code.ts';
import { cleanDate } from '../../cleaning/clean-date.ts';
import { cleanKey } from '../../cleaning/clean-key.ts';
import { cleanPhones } from '../../cleaning/clean-phones.ts';
import { cleanText } from '../../cleaning/clean-text.ts';
import { nameMatch } from '../../cleaning/name-match.ts';
import type { AddressRow, CompoundRow, OrganizationRow } from '../../core/records.ts';
import { addressRow } from '../address-row.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { readNumber } from '../read-number.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { compoundSchema } from './rows.ts';

export const cleanCompound = makeCleaner(compoundSchema, ({ key, raw, context }) => {
  const book = makeVerdictBook();
  const name = book.take('小区名称', cleanText(raw.小区名称, { maximum: 200 }));
  if (name === null) return { reject: { reason: 'missing_value', column: '小区名称' } };
  const match = compoundMatch(name) ?? nameMatch(name);
  const grid = cleanKey(raw.网格编码);
  const company = book.take('物业公司', cleanText(raw.物业公司, { maximum: 200 }));
  const creditCode = book.take('统一社会信用代码', cleanCreditCode(raw.统一社会信用代码));
  const phone = book.take('物业电话', cleanPhones(raw.物业电话))?.phones[0] ?? null;
  const compound: CompoundRow = {
    kind: 'compound',
    part: '',
    name,
    name_match: match,
    grid_code: grid,
    company,
    credit_code: creditCode,
    company_phone: phone,
    buildings: book.take('楼栋数', readNumber(raw.楼栋数, { least: 0, most: 2_000, integer: true })),
    households: book.take('户数', readNumber(raw.户数, { least: 0, most: 200_000, integer: true })),
    filing_expires_on: book.take('备案到期日', cleanDate(raw.备案到期日, { today: context.today, allowFuture: true })),
  };
  const organization: OrganizationRow | null =
    company === null
      ? null
      : {
          kind: 'organization',
          part: 'company',
          organization_kind: 'PROPERTY_COMPANY',
          name: company,
          name_match: nameMatch(company),
          credit_code: creditCode,
          code: null,
          parent_code: null,
          phone,
        };
  const found = addressRow({ role: 'compound', text: raw.地址, compoundCode: key, gridCode: grid, book, column: '地址' });
  // The register's own name outranks what its address line calls the place.
  const address: AddressRow | null =
    found === null ? null : { ...found, compound: match, precision: found.precision === 'none' ? 'compound' : found.precision };
  return { rows: [compound, organization, address].filter((row) => row !== null), verdicts: book.verdicts };
});
