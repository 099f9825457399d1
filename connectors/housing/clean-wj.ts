/** wj: a housing case [住建案件]. */
import { cleanDate } from '../../cleaning/clean-date.ts';
import { cleanInstant } from '../../cleaning/clean-instant.ts';
import { cleanKey } from '../../cleaning/clean-key.ts';
import { cleanName } from '../../cleaning/clean-name.ts';
import { cleanPhones } from '../../cleaning/clean-phones.ts';
import type { CaseLinkRow, CaseRow, CaseStage, EventRow, PartyRow } from '../../core/records.ts';
import { addressRow } from '../address-row.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { readCode } from '../read-code.ts';
import { typedNumbers } from '../typed-numbers.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { housingCaseSchema } from './rows.ts';

const kinds: Readonly<Record<string, string>> = {
  违法建设: 'ILLEGAL_CONSTRUCTION',
  房屋安全隐患: 'SAFETY_HAZARD',
  物业纠纷: 'PROPERTY_DISPUTE',
  违规出租: 'ILLEGAL_LETTING',
};
const stages: Readonly<Record<string, CaseStage>> = { 待核查: 'RECEIVED', 处置中: 'IN_PROGRESS', 已整改: 'ANSWERED', 已销案: 'CLOSED' };

const midnight = (date: string): string => new Date(`${date}T00:00:00+08:00`).toISOString();

export const cleanHousingCase = makeCleaner(housingCaseSchema, ({ key, raw, context }) => {
  const book = makeVerdictBook();
  const found = book.take('发现日期', cleanDate(raw.发现日期, { today: context.today }));
  const closed = book.take('销案日期', cleanDate(raw.销案日期, { today: context.today }));
  // A case without a usable date of discovery is still a case: it was there at the latest when it was closed or last changed.
  const opened = found === null ? (closed === null ? cleanInstant(raw.更新时间).value : midnight(closed)) : midnight(found);
  if (opened === null) return { reject: { reason: 'missing_time', column: '发现日期' } };
  const dwelling = cleanKey(raw.房屋编码);
  const housingCase: CaseRow = {
    kind: 'case',
    part: '',
    case_kind: 'HOUSING_CASE',
    number: key,
    category_system: null,
    category: null,
    stage: book.take('处置状态', readCode(stages, raw.处置状态)) ?? 'RECEIVED',
    state: cleanKey(raw.处置状态) ?? '',
    opened_at: opened,
    closed_at: closed === null ? null : midnight(closed),
    deadline: null,
    handler_code: null,
    confidential: false,
    details: {
      housingKind: book.take('类型', readCode(kinds, raw.类型)),
      ...(dwelling === null ? {} : { dwellingRef: `housing:fw:${dwelling}` }),
    },
    vault: { title: null, content: null },
  };
  const address = addressRow({ role: 'site', text: raw.坐落, book, column: '坐落' });
  const name = book.take('当事人姓名', cleanName(raw.当事人姓名));
  const phone = book.take('当事人电话', cleanPhones(raw.当事人电话))?.phones[0] ?? null;
  const party: PartyRow | null =
    name === null && phone === null
      ? null
      : {
          kind: 'party',
          part: 'party',
          case_ref: `housing:wj:${key}`,
          person_ref: null,
          role: 'SUBJECT',
          vault: { name: name?.name ?? null, name_match: name?.match ?? null, phone },
        };
  const links = typedNumbers(raw.来源单号).map((number, at): CaseLinkRow => ({
    kind: 'case_link',
    part: at === 0 ? '' : `order-${String(at + 1)}`,
    link_kind: 'FOLLOW_ON',
    target_stream: 'order',
    target_number: number,
    inverse: true,
  }));
  const events = [eventRow('found', 1, found), eventRow('closed', 2, closed)];
  return { rows: [housingCase, address, party, ...links, ...events].filter((row) => row !== null), verdicts: book.verdicts };
});

function eventRow(action: string, seq: number, date: string | null): EventRow | null {
  if (date === null) return null;
  return { kind: 'event', part: action, seq, at: midnight(date), action, handler_code: null, vault: { note: null } };
}
