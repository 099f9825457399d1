/** The hotline's page cursor: opaque, valid for 30 minutes. */
import { z } from 'zod';
import { makeSeal } from '../http/seal.ts';

const lifetimeMs = 30 * 60_000;
const content = z.object({ updatedAt: z.string(), orderNo: z.string(), madeAt: z.number() });

/** The last order of a page; `updatedAt` with microseconds. */
export interface OrderPosition {
  readonly updatedAt: string;
  readonly orderNo: string;
}

export interface CursorDesk {
  write(at: OrderPosition): string;
  read(cursor: string): OrderPosition | 'expired' | 'invalid';
}

/** Cursors do not outlive the desk: after a restart they are `expired`. `now` gives milliseconds. */
export function makeCursorDesk(now: () => number): CursorDesk {
  const seal = makeSeal();
  return {
    write: ({ updatedAt, orderNo }) => seal.close({ updatedAt, orderNo, madeAt: now() }),
    read(cursor) {
      const opened = seal.open(cursor);
      if (opened === 'malformed') return 'invalid';
      if (opened === 'foreign') return 'expired';
      const { madeAt, ...position } = content.parse(opened.content);
      return now() - madeAt > lifetimeMs ? 'expired' : position;
    },
  };
}
