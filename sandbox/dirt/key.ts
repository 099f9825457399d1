/** A key as another table refers to it: padded with spaces or in another case. */
import type { Random } from '../city/random.ts';

export function dirtyKey(random: Random, key: string): string {
  const roll = random.next();
  if (roll < 0.003) return `${key}  `;
  if (roll < 0.005) return ` ${key}`;
  return roll < 0.008 ? key.toLowerCase() : key;
}
