/** Cleans one hotline order into its case and everything that hangs on it. */
import { cleanInstant } from '../../cleaning/clean-instant.ts';
import { cleanText } from '../../cleaning/clean-text.ts';
import type { CanonicalRow, CaseRow } from '../../core/records.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { sourceKey } from '../source-key.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import type { VerdictBook } from '../verdict-book.ts';
import { cleanOrderLinks } from './clean-order-links.ts';
import { cleanSteps } from './clean-steps.ts';
import { orderChannels, orderStages, requestKinds } from './order-stages.ts';
import { orderSchema } from './rows.ts';
import type { OrderRow } from './rows.ts';

export const cleanOrder = makeCleaner(orderSchema, ({ key, raw }) => {
  const book = makeVerdictBook();
  const stage = orderStages.get(raw.status);
  if (stage === undefined) return { reject: { reason: 'unknown_code', column: 'status' } };
  const opened = cleanInstant(raw.createdAt);
  if (opened.value === null) return { reject: { reason: opened.reason ?? 'missing', column: 'createdAt' } };

  const steps = cleanSteps(raw.steps ?? []);
  if (steps.rejected !== null) book.take('steps', { value: null, verdict: 'rejected', reason: steps.rejected });
  const rows: CanonicalRow[] = [orderCase(key, raw, stage, opened.value, book), ...steps.events, ...cleanOrderLinks(key, raw)];
  return { rows, verdicts: book.verdicts };
});

function orderCase(key: string, order: OrderRow, stage: CaseRow['stage'], openedAt: string, book: VerdictBook): CaseRow {
  return {
    kind: 'case',
    part: '',
    case_kind: 'HOTLINE_ORDER',
    number: key,
    category_system: 'hotline:category',
    category: sourceKey(order.category),
    stage,
    state: order.status,
    opened_at: openedAt,
    closed_at: book.take('closedAt', cleanInstant(order.closedAt)),
    deadline: book.take('deadline', cleanInstant(order.deadline)),
    handler_code: sourceKey(order.dispatchedTo),
    confidential: order.caller?.confidential === true,
    details: {
      channel: known(orderChannels, 'channel', order.channel, book),
      requestKind: known(requestKinds, 'kind', order.kind, book),
      dispatchedTo: sourceKey(order.dispatchedTo),
      coDepartments: [...new Set((order.coDepartments ?? []).map((code) => sourceKey(code)).filter((code) => code !== null))],
      answeredAt: book.take('answeredAt', cleanInstant(order.answeredAt)),
      followUp: followUp(order.followUp, book),
      duplicateOf: sourceKey(order.duplicateOf),
    },
    vault: { title: book.take('title', cleanText(order.title, { maximum: 300 })), content: book.take('content', cleanText(order.content)) },
  };
}

function followUp(given: OrderRow['followUp'], book: VerdictBook): Readonly<Record<string, unknown>> | null {
  if (given === null || given === undefined) return null;
  const satisfaction = given.satisfaction ?? null;
  const usable = satisfaction === null || [1, 2, 3, 4, 5].includes(satisfaction);
  if (!usable) book.take('satisfaction', { value: null, verdict: 'rejected', reason: 'unknown_code' });
  return {
    at: book.take('followUp', cleanInstant(given.at)),
    reached: given.reached ?? null,
    resolved: given.resolved ?? null,
    satisfaction: usable ? satisfaction : null,
  };
}

/** The code itself when the contract has it; an unknown one is noted and left out, because the order is still a matter to handle. */
function known(codes: ReadonlySet<string>, column: string, code: string | null | undefined, book: VerdictBook): string | null {
  if (code === null || code === undefined || code === '') return null;
  if (codes.has(code)) return code;
  return book.take(column, { value: null, verdict: 'rejected', reason: 'unknown_code' });
}
