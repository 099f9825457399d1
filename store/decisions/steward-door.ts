/** What a steward decides, bound to one request. */
import { HubError } from '../../core/hub-error.ts';
import type { Database } from '../database.ts';
import type { Viewer } from '../read/viewer.ts';
import { decideLink, undoDecision } from './decide-link.ts';
import type { Decided, DecisionRequest, UndoRequest } from './decide-link.ts';

/** Everything but for stewards is HubError UNAUTHENTICATED. */
export interface StewardDoor {
  /** @throws HubError UNAUTHENTICATED. */
  assertSteward(): void;
  decide(request: Omit<DecisionRequest, 'by'>): Promise<Decided>;
  undo(request: Omit<UndoRequest, 'by'>): Promise<Decided>;
}

export function makeStewardDoor(database: Pick<Database, 'pool'>, viewer: Viewer | null): StewardDoor {
  const steward = (): string => {
    if (viewer?.role === 'steward') return viewer.subject;
    throw new HubError('UNAUTHENTICATED', { problem: 'Who is who is decided by stewards only', fix: 'Sign in with the role steward' });
  };
  return {
    assertSteward: () => void steward(),
    decide: async (request) => {
      const by = steward();
      return decideLink(database, { ...request, by });
    },
    undo: async (request) => {
      const by = steward();
      return undoDecision(database, { ...request, by });
    },
  };
}
