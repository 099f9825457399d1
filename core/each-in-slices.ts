/** Goes through many things without holding the event loop: a worker cleans one department while it links another, and each of its answers would wait. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** About 2 ms of cleaning; a batch of 1,000 rows in one go kept a link step's 300 statements waiting for 50 ms each. */
const slice = 50;

export async function eachInSlices<T>(items: Iterable<T>, take: (item: T, index: number) => void): Promise<void> {
  let index = 0;
  for (const item of items) {
    if (index > 0 && index % slice === 0) await nextTurn();
    take(item, index);
    index += 1;
  }
}
