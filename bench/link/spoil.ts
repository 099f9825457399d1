/** The errors that generated files get: typing, reading and hearing wrong, as the public generators of such files describe them. Seeded. */

export interface Random {
  /** 0 ≤ … < 1. */
  next(): number;
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** By Zipf's law: the first values are the commonest. */
  common<T>(values: readonly T[]): T;
}

export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const at = <T>(values: readonly T[], index: number): T => {
    const value = values[index];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (values) => at(values, below(values.length)),
    common: (values) => at(values, Math.min(values.length - 1, Math.floor(values.length ** next() - 1))),
  };
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const neighbours = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890'];
const sounds = [['ph', 'f'], ['ck', 'k'], ['th', 't'], ['ie', 'y'], ['ee', 'ea'], ['ks', 'x'], ['c', 'k'], ['s', 'z'], ['i', 'y'], ['mm', 'm'], ['ll', 'l'], ['ei', 'ie']] as const; // prettier-ignore
const shapes = [['o', '0'], ['l', '1'], ['i', 'l'], ['rn', 'm'], ['5', 's'], ['g', 'q'], ['u', 'v'], ['8', 'b'], ['cl', 'd'], ['e', 'c']] as const; // prettier-ignore

function exchange(random: Random, value: string, pairs: readonly (readonly [string, string])[]): string {
  const fitting = pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]).filter(([from]) => value.includes(from));
  if (fitting.length === 0) return typing(random, value);
  const [from, to] = random.pick(fitting);
  return value.replace(from, to);
}

function near(random: Random, character: string): string {
  const row = neighbours.find((one) => one.includes(character));
  if (row === undefined) return character;
  const at = row.indexOf(character) + (random.chance(0.5) ? 1 : -1);
  return row[at] ?? character;
}

/** One letter inserted, left out, struck wrong, or two changed places; a blank lost or won. */
export function typing(random: Random, value: string): string {
  if (value.length < 2) return value;
  const at = random.below(value.length - 1) + (random.chance(0.85) ? 1 : 0);
  const digits = /^\d+$/.test(value);
  const kind = digits
    ? random.pick(['swap', 'strike'] as const)
    : random.pick(['insert', 'drop', 'strike', 'strike', 'swap', 'blank'] as const);
  switch (kind) {
    case 'insert':
      return value.slice(0, at) + random.pick([...letters]) + value.slice(at);
    case 'drop':
      return value.slice(0, at) + value.slice(at + 1);
    case 'strike':
      return value.slice(0, at) + near(random, value[at] ?? '') + value.slice(at + 1);
    case 'swap':
      return at === 0 ? value : value.slice(0, at - 1) + (value[at] ?? '') + (value[at - 1] ?? '') + value.slice(at + 1);
    case 'blank':
      return value.includes(' ') ? value.replace(' ', '') : `${value.slice(0, at)} ${value.slice(at)}`;
  }
}

export function spoil(random: Random, value: string): string {
  const kind = random.next();
  if (kind < 0.7) return typing(random, value);
  return exchange(random, value, kind < 0.85 ? shapes : sounds);
}
