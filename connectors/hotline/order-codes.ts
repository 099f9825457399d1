/** The closed lists of the hotline's contract, and what its states mean in the hub's words. */
import type { CaseStage } from '../../core/records.ts';

/** `returned` waits at the centre for another department; `delayed` has more time; `reopened` is worked on again. */
export const orderStages: Readonly<Record<string, CaseStage>> = {
  received: 'RECEIVED',
  dispatched: 'DISPATCHED',
  accepted: 'IN_PROGRESS',
  returned: 'RECEIVED',
  in_progress: 'IN_PROGRESS',
  delayed: 'IN_PROGRESS',
  answered: 'ANSWERED',
  follow_up: 'FOLLOW_UP',
  reopened: 'IN_PROGRESS',
  closed: 'CLOSED',
  cancelled: 'WITHDRAWN',
};

function listed<const Code extends string>(...codes: Code[]): Readonly<Record<string, Code>> {
  return Object.fromEntries(codes.map((code) => [code, code]));
}

export const orderChannels = listed('phone', 'app', 'wechat', 'web', 'visit', 'police-transfer');
export const requestKinds = listed('consultation', 'request', 'complaint', 'report', 'suggestion');
export const stepActions = listed(
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
);
