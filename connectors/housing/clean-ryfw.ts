/** ryfw: a person or an organisation, and the dwelling that they own, rent or live in. */
import { cleanCitizenId } from '../../cleaning/clean-citizen-id.ts';
import { cleanCreditCode } from '../../cleaning/clean-credit-code.ts';
import { cleanDate } from '../../cleaning/clean-date.ts';
import { cleanKey } from '../../cleaning/clean-key.ts';
import { cleanName } from '../../cleaning/clean-name.ts';
import { cleanPhones } from '../../cleaning/clean-phones.ts';
import { cleanText } from '../../cleaning/clean-text.ts';
import { nameMatch } from '../../cleaning/name-match.ts';
import type { DocumentKind, OrganizationRow, PersonRow, ResidenceRelation, ResidenceRow } from '../../core/records.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { personRow } from '../person-row.ts';
import { readCode } from '../read-code.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { occupancySchema } from './rows.ts';

const documents: Readonly<Record<string, DocumentKind | 'credit_code'>> = {
  身份证: 'citizen_id',
  护照: 'passport',
  统一社会信用代码: 'credit_code',
  其他: 'other',
};
const relations: Readonly<Record<string, ResidenceRelation>> = { 产权人: 'OWNER', 承租人: 'TENANT', 同住人: 'MEMBER' };

export const cleanOccupancy = makeCleaner(occupancySchema, ({ raw, context }) => {
  const book = makeVerdictBook();
  const document = book.take('证件类型', readCode(documents, raw.证件类型));
  const personal = cleanName(raw.姓名);
  const phones = book.take('联系电话', cleanPhones(raw.联系电话))?.phones ?? [];
  let holder: PersonRow | OrganizationRow;
  // Clerks leave the document type at its default; a company's name tells as well.
  if (document === 'credit_code' || personal.reason === 'organization') {
    const creditCode = book.take('证件号码', cleanCreditCode(raw.证件号码));
    const name = book.take('姓名', cleanText(raw.姓名, { maximum: 200 })) ?? creditCode;
    if (name === null) return { reject: { reason: 'missing_value', column: '姓名' } };
    holder = {
      kind: 'organization',
      part: '',
      organization_kind: 'OWNER',
      name,
      name_match: nameMatch(name),
      credit_code: creditCode,
      code: null,
      parent_code: null,
      phone: phones[0] ?? null,
    };
  } else {
    const name = book.take('姓名', personal);
    holder = personRow({
      name,
      citizenId: book.take('证件号码', cleanCitizenId(raw.证件号码, { today: context.today, document })),
      phones,
    });
  }
  const dwelling = cleanKey(raw.房屋编码);
  const dates = { today: context.today, allowFuture: true };
  const residence: ResidenceRow | null =
    dwelling === null
      ? null
      : {
          kind: 'residence',
          part: '',
          dwelling_ref: `housing:fw:${dwelling}`,
          relation: book.take('关系', readCode(relations, raw.关系)) ?? 'RESIDENT',
          since: book.take('起始日期', cleanDate(raw.起始日期, dates)),
          until: book.take('终止日期', cleanDate(raw.终止日期, dates)),
        };
  return { rows: [holder, residence].filter((row) => row !== null), verdicts: book.verdicts };
});
