/** Cleans one hotline order into its case, its caller, its place and everything that hangs on it. */
import { cleanCoordinates } from '../../cleaning/clean-coordinates.ts';
import { cleanInstant } from '../../cleaning/clean-instant.ts';
import { cleanText } from '../../cleaning/clean-text.ts';
import type { CanonicalRow, CaseRow } from '../../core/records.ts';
import { addressRow } from '../address-row.ts';
import { eventHorizon } from '../event-horizon.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { readCode } from '../read-code.ts';
import { sourceKey } from '../source-key.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import type { VerdictBook } from '../verdict-book.ts';
import { cleanCaller } from './clean-caller.ts';
import { cleanOrderLinks } from './clean-order-links.ts';
import { cleanSteps } from './clean-steps.ts';
import { orderChannels, orderStages, requestKinds } from './order-codes.ts';
import { orderSchema } from './rows.ts';
import type { OrderRow } from './rows.ts';

export const cleanOrder = makeCleaner(orderSchema, ({ key, raw, context }) => {
  const book = makeVerdictBook();
  const stage = book.take('status', readCode(orderStages, raw.status));
  if (stage === null) return { reject: { reason: 'unknown_code', column: 'status' } };
  const opened = cleanInstant(raw.createdAt, { notAfter: eventHorizon(context.today) });
  if (opened.value === null) return { reject: { reason: opened.reason ?? 'missing', column: 'createdAt' } };

  const steps = cleanSteps(raw.steps ?? []);
  if (steps.rejected !== null) book.take('steps', { value: null, verdict: 'rejected', reason: steps.rejected });
  const rows: readonly (CanonicalRow | null)[] = [
    orderCase(key, raw, stage, opened.value, book),
    ...cleanCaller(key, raw.caller, context, book),
    orderAddress(raw, book),
    ...steps.events,
    ...cleanOrderLinks(key, raw),
  ];
  return { rows: rows.filter((row) => row !== null), verdicts: book.verdicts };
});

function orderAddress(order: OrderRow, book: VerdictBook): CanonicalRow | null {
  const areaCode = /^\d{6}(?:\d{3}){0,2}$/.exec(order.areaCode?.trim() ?? '')?.[0] ?? null;
  const coordinates = book.take('location', cleanCoordinates(order.location?.lon, order.location?.lat, { datum: 'GCJ02' }));
  const row = addressRow({ role: 'site', text: order.address, coordinates, hints: { areaCode }, book, column: 'address' });
  if (areaCode === null || (row !== null && row.district_code !== null)) return row;
  // Nothing in the text says where: the operator's area code alone still does.
  const base = row ?? addressRow({ role: 'site', text: areaCode, book: makeVerdictBook(), column: 'areaCode' });
  if (base === null) return null;
  const precision = areaCode.length === 12 ? 'community' : areaCode.length === 9 ? 'street' : 'district';
  return {
    ...base,
    precision: row === null || row.precision === 'none' ? precision : row.precision,
    district_code: areaCode.slice(0, 6),
    street_code: areaCode.length >= 9 ? areaCode.slice(0, 9) : null,
    community_code: areaCode.length === 12 ? areaCode : null,
    vault: { ...base.vault, text: row === null ? null : base.vault.text },
  };
}

function orderCase(key: string, order: OrderRow, stage: CaseRow['stage'], openedAt: string, book: VerdictBook): CaseRow {
  return {
    kind: 'case',
    part: '',
    case_kind: 'HOTLINE_ORDER',
    number: key,
    category_system: 'hotline:category',
    category: sourceKey(order.category),
    stage,
    state: order.status.normalize('NFKC').trim(),
    opened_at: openedAt,
    closed_at: book.take('closedAt', cleanInstant(order.closedAt)),
    deadline: book.take('deadline', cleanInstant(order.deadline)),
    handler_code: sourceKey(order.dispatchedTo),
    confidential: order.caller?.confidential === true,
    details: {
      channel: book.take('channel', readCode(orderChannels, order.channel)),
      requestKind: book.take('kind', readCode(requestKinds, order.kind)),
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
