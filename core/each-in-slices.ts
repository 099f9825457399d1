/** Goes through a long list without holding the event loop: a worker cleans one department while it links another, and each of its answers would wait. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** About 2 ms of cleaning; a batch of 1,000 rows in one go kept a link step's 300 statements waiting for 50 ms each. */
const slice = 50;

export async function eachInSlices<T>(items: readonly T[], take: (item: T, index: number) => void): Promise<void> {
  for (let from = 0; from < items.length; from += slice) {
    if (from > 0) await nextTurn();
    for (let at = from; at < Math.min(from + slice, items.length); at += 1) take(items[at] as T, at);
  }
}
