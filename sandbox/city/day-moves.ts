/** Which families move on which of the coming days, and where to. */
import { addDays } from './calendar.ts';
import { compoundAt } from './compound.ts';
import type { City } from './compound.ts';
import type { Move } from './day-move.ts';
import { dwellingAt } from './dwelling.ts';
import { householdsOf } from './household.ts';
import { makeRandom } from './random.ts';
import type { SandboxFile } from './sandbox-file.ts';

/** At least one a day, else 15 in 100,000 people; into dwellings that stood empty. */
export function drawMoves(city: City, state: SandboxFile, days: number): Move[] {
  const moves: Move[] = [];
  for (let at = 1; at <= days; at++) {
    const day = addDays(state.today, at);
    const random = makeRandom(state.seed, 'moves', day);
    const count = Math.max(1, Math.round(state.people * 0.00015));
    for (let number = 0; number < count; number++) {
      const households = householdsOf(city, compoundAt(city, random.int(state.compounds)));
      const target = compoundAt(city, random.int(state.compounds));
      const taken = new Set(householdsOf(city, target).map((household) => household.dwelling.order));
      const empty = Array.from({ length: target.dwellings }, (_, order) => order).filter((order) => !taken.has(order));
      if (households.length === 0 || empty.length === 0) continue;
      // Ten keys a move, fewer than a thousand moves into one compound.
      moves.push({
        day,
        household: random.pick(households),
        to: dwellingAt(target, random.pick(empty)),
        number: (state.advanced + at) % 1000,
      });
    }
  }
  return moves;
}
