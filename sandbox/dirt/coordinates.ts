/** Coordinates as a department stores them: in its own datum, a few metres off, and now and then missing, zero, swapped or in another city. */
import { createRequire } from 'node:module';
import type { Position } from '../city/tessellation.ts';
import type { Random } from '../city/random.ts';

// The package's types describe an ES module, its main file is CommonJS without a `default`.
type Gcoord = { transform(input: number[], from: string, to: string): number[] };
const gcoord = createRequire(import.meta.url)('gcoord') as Gcoord & Readonly<Record<'WGS84' | 'GCJ02' | 'BD09', string>>;

export type Datum = 'WGS84' | 'GCJ02' | 'BD09';

export interface CoordinateDirt {
  /** Share without coordinates; default 0.06. */
  readonly missing?: number;
  /** Metres of noise to each side; default 12. */
  readonly noise?: number;
}

/** Six decimals; null when the source has none. */
export function dirtyCoordinates(random: Random, position: Position, datum: Datum, dirt: CoordinateDirt = {}): Position | null {
  const roll = random.next();
  const missing = dirt.missing ?? 0.06;
  if (roll < missing) return null;
  if (roll < missing + 0.008) return [0, 0];
  const noise = (dirt.noise ?? 12) / 111_000;
  const near = [position[0] + (random.next() - 0.5) * 2 * noise, position[1] + (random.next() - 0.5) * 2 * noise];
  const [x = 0, y = 0] = datum === 'WGS84' ? near : gcoord.transform(near, gcoord.WGS84, gcoord[datum]);
  const rounded: Position = [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6];
  if (roll < missing + 0.012) return [rounded[1], rounded[0]];
  if (roll < missing + 0.015) return [121.473701, 31.230416];
  return rounded;
}
