/** aj_jbxx: a case [案件] that the police have filed. */
import { cleanCoordinates } from '../../cleaning/clean-coordinates.ts';
import { cleanKey } from '../../cleaning/clean-key.ts';
import { cleanText } from '../../cleaning/clean-text.ts';
import type { CaseLinkRow, CaseRow, CaseStage } from '../../core/records.ts';
import { addressRow } from '../address-row.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { readCode } from '../read-code.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { eventRows, readTimes } from './event-rows.ts';
import { caseSchema } from './rows.ts';

interface CaseState {
  readonly stage: CaseStage;
  /** null: nothing is said about leads. */
  readonly lead: 'WORKABLE' | 'NO_LEAD' | 'PARTLY_SOLVED' | 'DONE' | null;
}

const states: Readonly<Record<string, CaseState>> = {
  '01': { stage: 'RECEIVED', lead: null },
  '02': { stage: 'IN_PROGRESS', lead: 'WORKABLE' },
  '03': { stage: 'IN_PROGRESS', lead: 'NO_LEAD' },
  '04': { stage: 'IN_PROGRESS', lead: 'PARTLY_SOLVED' },
  '05': { stage: 'ANSWERED', lead: 'DONE' },
  '06': { stage: 'CLOSED', lead: 'DONE' },
  '07': { stage: 'WITHDRAWN', lead: null },
};
const kinds = { '1': 'CRIMINAL', '2': 'ADMINISTRATIVE' } as const;

export const cleanCase = makeCleaner(caseSchema, ({ key, raw, context }) => {
  const book = makeVerdictBook();
  const unit = cleanKey(raw.gxdwdm);
  const happened = readTimes(
    [
      { action: 'filed', column: 'lasj', time: raw.lasj },
      { action: 'solved', column: 'pasj', time: raw.pasj },
      { action: 'closed', column: 'jasj', time: raw.jasj },
    ],
    context.today,
    book,
  );
  const filed = happened.find(({ action }) => action === 'filed');
  if (filed === undefined) return { reject: { reason: 'missing_time', column: 'lasj' } };
  const state = book.take('ajztdm', readCode(states, raw.ajztdm));
  const filedCase: CaseRow = {
    kind: 'case',
    part: '',
    case_kind: 'POLICE_CASE',
    number: key,
    category_system: 'police:AJLB',
    category: cleanKey(raw.ajlbdm),
    stage: state?.stage ?? 'RECEIVED',
    state: cleanKey(raw.ajztdm) ?? '',
    opened_at: filed.at,
    closed_at: happened.find(({ action }) => action === 'closed')?.at ?? null,
    deadline: null,
    handler_code: unit,
    confidential: false,
    details: {
      policeCaseKind: book.take('ajlxdm', readCode<(typeof kinds)[keyof typeof kinds]>(kinds, raw.ajlxdm)),
      lead: state?.lead ?? null,
    },
    vault: { title: book.take('ajmc', cleanText(raw.ajmc, { maximum: 300 })), content: null },
  };
  const address = addressRow({
    role: 'event',
    text: raw.fadz,
    coordinates: book.take('jd,wd', cleanCoordinates(raw.jd, raw.wd, { datum: 'GCJ02' })),
    book,
    column: 'fadz',
  });
  const incident = cleanKey(raw.jqbh);
  const link: CaseLinkRow | null =
    incident === null
      ? null
      : { kind: 'case_link', part: 'jqbh', link_kind: 'BECAME', target_stream: 'jq_jbxx', target_number: incident, inverse: true };
  return { rows: [filedCase, address, link, ...eventRows(happened, unit)].filter((row) => row !== null), verdicts: book.verdicts };
});
