/** Makes the event rows of a police matter out of the times in its columns, in the order of time. */
import { cleanInstant } from '../../cleaning/clean-instant.ts';
import type { EventRow } from '../../core/records.ts';
import { eventHorizon } from '../event-horizon.ts';
import type { VerdictBook } from '../verdict-book.ts';

export interface TimedAction {
  readonly action: string;
  readonly column: string;
  /** Wall clock of Asia/Shanghai. */
  readonly time: string | null;
}

export interface Happened {
  readonly action: string;
  /** ISO instant. */
  readonly at: string;
}

/** Times that cannot be used are left out, with a verdict. */
export function readTimes(actions: readonly TimedAction[], today: string, book: VerdictBook): readonly Happened[] {
  const notAfter = eventHorizon(today);
  return actions.flatMap(({ action, column, time }) => {
    const at = book.take(column, cleanInstant(time, { notAfter }));
    return at === null ? [] : [{ action, at }];
  });
}

export function eventRows(happened: readonly Happened[], handlerCode: string | null): readonly EventRow[] {
  return [...happened]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ action, at }, index) => ({
      kind: 'event',
      part: action,
      seq: index + 1,
      at,
      action,
      handler_code: handlerCode,
      vault: { note: null },
    }));
}
