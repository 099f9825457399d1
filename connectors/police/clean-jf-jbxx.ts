/** jf_jbxx: a dispute [矛盾纠纷] taken up for mediation. */
import { cleanCoordinates } from '../../cleaning/clean-coordinates.ts';
import { cleanKey } from '../../cleaning/clean-key.ts';
import { cleanText } from '../../cleaning/clean-text.ts';
import type { CaseLinkRow, CaseRow, CaseStage } from '../../core/records.ts';
import { addressRow } from '../address-row.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { readCode } from '../read-code.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { eventRows, readTimes } from './event-rows.ts';
import { disputeSchema } from './rows.ts';

type Outcome = 'SETTLED' | 'FAILED' | 'WITHDRAWN' | 'BECAME_CASE';
const outcomes: Readonly<Record<string, Outcome>> = { '1': 'SETTLED', '2': 'FAILED', '3': 'WITHDRAWN', '4': 'BECAME_CASE' };
const leads: Readonly<Record<string, string>> = { '1': 'POLICE', '2': 'OTHER_DEPARTMENT', '3': 'RESCUE' };
const risks: Readonly<Record<string, string>> = { '1': 'MAY_TURN_VIOLENT', '2': 'LONG_UNRESOLVED', '3': 'ORDINARY' };
/** resolved, not resolved, not reached */
const answers: Readonly<Record<string, { readonly resolved: boolean | null }>> = {
  '1': { resolved: true },
  '2': { resolved: false },
  '3': { resolved: null },
};

/** A settled dispute is closed only once the follow-up confirmed that it is truly resolved. */
function stageOf(outcome: Outcome | null, mediated: boolean, resolved: boolean | null): CaseStage {
  if (outcome === 'WITHDRAWN') return 'WITHDRAWN';
  if (outcome === 'BECAME_CASE') return 'CLOSED';
  if (outcome === 'SETTLED') return resolved === true ? 'CLOSED' : resolved === false ? 'IN_PROGRESS' : 'FOLLOW_UP';
  return outcome === 'FAILED' || mediated ? 'IN_PROGRESS' : 'RECEIVED';
}

export const cleanDispute = makeCleaner(disputeSchema, ({ key, raw, context }) => {
  const book = makeVerdictBook();
  const unit = cleanKey(raw.gxdwdm);
  const happened = readTimes(
    [
      { action: 'received', column: 'djsj', time: raw.djsj },
      { action: 'mediated', column: 'tjsj', time: raw.tjsj },
      { action: 'followed_up', column: 'hfsj', time: raw.hfsj },
    ],
    context.today,
    book,
  );
  const atOf = (wanted: string): string | null => happened.find(({ action }) => action === wanted)?.at ?? null;
  const opened = atOf('received');
  if (opened === null) return { reject: { reason: 'missing_time', column: 'djsj' } };
  const outcome = book.take('tjjgdm', readCode(outcomes, raw.tjjgdm));
  const organization = book.take('tjzzmc', cleanText(raw.tjzzmc, { maximum: 200 }));
  const resolved = book.take('hfmydm', readCode(answers, raw.hfmydm))?.resolved ?? null;
  const [mediatedAt, followedUpAt] = [atOf('mediated'), atOf('followed_up')];
  const mediated = organization !== null || mediatedAt !== null;
  const stage = stageOf(outcome, mediated, resolved);
  const closedAt = stage === 'CLOSED' ? (outcome === 'BECAME_CASE' ? mediatedAt : followedUpAt) : null;
  const dispute: CaseRow = {
    kind: 'case',
    part: '',
    case_kind: 'DISPUTE',
    number: key,
    category_system: 'police:JFLX',
    category: cleanKey(raw.jflxdm),
    stage,
    // The table has no state of its own: the outcome of the mediation stands for it.
    state: cleanKey(raw.tjjgdm) ?? '',
    opened_at: opened,
    closed_at: closedAt,
    deadline: null,
    handler_code: unit,
    confidential: false,
    details: {
      riskLevel: book.take('fxdjdm', readCode(risks, raw.fxdjdm)),
      lead: book.take('zzdm', readCode(leads, raw.zzdm)),
      mediation: mediated || outcome !== null ? { organization, outcome, at: mediatedAt } : null,
      followUp: followedUpAt === null && cleanKey(raw.hfmydm) === null ? null : { at: followedUpAt, resolved },
    },
    vault: { title: null, content: null },
  };
  const address = addressRow({
    role: 'event',
    text: raw.fsdz,
    coordinates: book.take('jd,wd', cleanCoordinates(raw.jd, raw.wd, { datum: 'GCJ02' })),
    policeGrid: cleanKey(raw.jgbh),
    book,
    column: 'fsdz',
  });
  const links = [linkTo('jqbh', 'jq_jbxx', cleanKey(raw.jqbh), true), linkTo('ajbh', 'aj_jbxx', cleanKey(raw.ajbh), false)];
  return { rows: [dispute, address, ...links, ...eventRows(happened, unit)].filter((row) => row !== null), verdicts: book.verdicts };
});

function linkTo(part: string, stream: string, number: string | null, inverse: boolean): CaseLinkRow | null {
  if (number === null) return null;
  return { kind: 'case_link', part, link_kind: 'BECAME', target_stream: stream, target_number: number, inverse };
}
