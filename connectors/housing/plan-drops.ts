/** Decides which drops a run reads, in which order, and whether together they are the whole register. Pure. */
import { z } from 'zod';
import { HubError } from '../../core/hub-error.ts';
import type { StreamEnd } from '../connector.ts';
import { contentOf } from './drop.ts';
import type { Drop } from './drop.ts';

export const dropCursorSchema = z.object({
  sequence: z.number(),
  /** What was read under each of the last sequences: when it was made, and the hashes of this stream's files. */
  applied: z.record(z.string(), z.object({ generatedAt: z.string(), content: z.string() })),
});
export type DropCursor = z.output<typeof dropCursorSchema>;

export interface DropPlan {
  readonly drops: readonly Drop[];
  /** snapshot: begins with a full drop; changes: deltas only. */
  readonly coverage: StreamEnd['coverage'];
  readonly notes: StreamEnd['notes'];
}

/** Drops stay for 30 days. */
const remembered = 40;

/** Throws SOURCE_DROP_GAP when nothing can be read before a missing drop comes. */
export function planDrops(drops: readonly Drop[], cursor: DropCursor | null, incomplete: readonly string[]): DropPlan {
  const notes = incomplete.map((folder) => ({ code: 'drop_incomplete', facts: { folder } }));
  const full = drops.findLast(({ kind }) => kind === 'full');
  if (cursor === null) {
    if (full === undefined) throw gap('There is no full housing drop to begin with', { incomplete }, drops);
    return fromFull(drops, full, notes);
  }
  const repaired = drops.filter((drop) => isRepaired(drop, cursor));
  const told = [...notes, ...repaired.map(({ sequence, folder }) => ({ code: 'drop_repaired', facts: { sequence, folder } }))];
  if (full !== undefined && full.sequence > cursor.sequence) return fromFull(drops, full, told);
  const first = repaired.find(({ sequence }) => full === undefined || sequence >= full.sequence);
  // A repair undoes what the first sending said, also of rows that it no longer names: only the register from its last full drop on is right.
  const whole = first !== undefined && full !== undefined && full.sequence + contiguous(drops, full.sequence).length >= cursor.sequence;
  if (whole) return fromFull(drops, full, told);
  const from = first === undefined ? cursor.sequence : first.sequence - 1;
  const chain = contiguous(drops, from);
  const later = drops.find(({ sequence }) => sequence > from + chain.length);
  if (later === undefined) return { drops: chain, coverage: 'changes', notes: told };
  const missing = from + chain.length + 1;
  if (chain.length === 0)
    throw gap(`Housing drop ${missing} is missing, drop ${later.sequence} is there`, { missing, next: later.sequence, incomplete }, drops);
  return { drops: chain, coverage: 'changes', notes: [...told, { code: 'drop_gap', facts: { missing, next: later.sequence } }] };
}

function fromFull(drops: readonly Drop[], full: Drop, notes: StreamEnd['notes']): DropPlan {
  const chain = contiguous(drops, full.sequence);
  const later = drops.find(({ sequence }) => sequence > full.sequence + chain.length);
  const gaps =
    later === undefined ? [] : [{ code: 'drop_gap', facts: { missing: full.sequence + chain.length + 1, next: later.sequence } }];
  return { drops: [full, ...chain], coverage: 'snapshot', notes: [...notes, ...gaps] };
}

function contiguous(drops: readonly Drop[], after: number): readonly Drop[] {
  const chain: Drop[] = [];
  for (;;) {
    const next = drops.find(({ sequence }) => sequence === after + chain.length + 1);
    if (next === undefined) return chain;
    chain.push(next);
  }
}

function isRepaired(drop: Drop, cursor: DropCursor): boolean {
  const known = cursor.applied[String(drop.sequence)];
  if (drop.sequence > cursor.sequence || known === undefined) return false;
  return Date.parse(drop.generatedAt) > Date.parse(known.generatedAt) && contentOf(drop.files) !== known.content;
}

/** The cursor after a plan was carried out. */
export function cursorAfter(plan: DropPlan, cursor: DropCursor | null): DropCursor {
  const applied = { ...cursor?.applied };
  for (const drop of plan.drops) applied[String(drop.sequence)] = { generatedAt: drop.generatedAt, content: contentOf(drop.files) };
  const sequence = Math.max(...plan.drops.map((drop) => drop.sequence), plan.coverage === 'snapshot' ? 0 : (cursor?.sequence ?? 0));
  const kept = Object.entries(applied).filter(([number]) => Number(number) > sequence - remembered && Number(number) <= sequence);
  return { sequence, applied: Object.fromEntries(kept) };
}

function gap(problem: string, facts: Readonly<Record<string, unknown>>, drops: readonly Drop[]): HubError {
  return new HubError('SOURCE_DROP_GAP', {
    problem,
    fix: 'Ask the housing department to send the missing drop again, or wait for the next full drop on Sunday; readers keep the last edition',
    facts: { department: 'housing', ...facts, present: drops.map(({ sequence }) => sequence) },
  });
}
