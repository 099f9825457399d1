/** How far a hotline order has come, in the hub's words. */
import type { CaseStage } from '../../core/records.ts';

/** `returned` waits at the centre for another department; `delayed` has more time; `reopened` is worked on again. */
export const orderStages: ReadonlyMap<string, CaseStage> = new Map([
  ['received', 'RECEIVED'],
  ['dispatched', 'DISPATCHED'],
  ['accepted', 'IN_PROGRESS'],
  ['returned', 'RECEIVED'],
  ['in_progress', 'IN_PROGRESS'],
  ['delayed', 'IN_PROGRESS'],
  ['answered', 'ANSWERED'],
  ['follow_up', 'FOLLOW_UP'],
  ['reopened', 'IN_PROGRESS'],
  ['closed', 'CLOSED'],
  ['cancelled', 'WITHDRAWN'],
]);

export const orderChannels: ReadonlySet<string> = new Set(['phone', 'app', 'wechat', 'web', 'visit', 'police-transfer']);
export const requestKinds: ReadonlySet<string> = new Set(['consultation', 'request', 'complaint', 'report', 'suggestion']);
export const stepActions: ReadonlySet<string> = new Set([
  'receive',
  'dispatch',
  'accept',
  'return',
  'extend',
  'answer',
  'call_back',
  'reopen',
  'close',
  'cancel',
  'transfer',
]);
