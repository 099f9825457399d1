/** Plan for a table that every drop holds whole: the newest drop that has it, unless its bytes were read before. Pure. */
import { HubError } from '../../core/hub-error.ts';
import { contentOf } from './drop.ts';
import type { DropListing } from './list-drops.ts';
import type { DropCursor, DropPlan } from './plan-drops.ts';

export function planNewest({ drops, incomplete }: DropListing, cursor: DropCursor | null): DropPlan {
  const notes = incomplete.map((folder) => ({ code: 'drop_incomplete', facts: { folder } }));
  const newest = drops.findLast(({ files }) => files.length > 0);
  if (newest === undefined) {
    throw new HubError('SOURCE_DROP_INCOMPLETE', {
      problem: 'No housing drop holds the register of compounds',
      fix: 'Ask the housing department to send xiaoqu_*.xlsx with its next drop',
      retryable: true,
      facts: { department: 'housing', drops: drops.length },
    });
  }
  const known = cursor?.applied[String(cursor.sequence)];
  if (known !== undefined && known.content === contentOf(newest.files)) return { drops: [], coverage: 'changes', notes };
  // Whatever its drop is called, this file is whole.
  return { drops: [{ ...newest, kind: 'full' }], coverage: 'snapshot', notes };
}
