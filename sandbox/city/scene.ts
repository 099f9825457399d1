/** One compound with its people at work: everything that a row maker needs at hand. */
import type { City, Compound } from './compound.ts';
import type { Household } from './household.ts';
import { ageOn } from './calendar.ts';
import type { Numbers } from './numbers.ts';
import type { Outlet } from './outlet.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';

export interface Scene {
  readonly city: City;
  readonly compound: Compound;
  readonly households: readonly Household[];
  readonly people: readonly Person[];
  readonly adults: readonly Person[];
  readonly random: Random;
  readonly outlet: Outlet;
  readonly numbers: Numbers;
  /** Things happen in [from, to); `to` is the city's now. */
  readonly from: number;
  readonly to: number;
  /** Police numbers of people that the police know already. */
  readonly knownToPolice: Map<number, string[]>;
}

export function makeScene(parts: Omit<Scene, 'people' | 'adults'>): Scene {
  const people = parts.households.flatMap((household) => household.people);
  const adults = people.filter((person) => ageOn(person.birth, parts.city.today) >= 16);
  return { ...parts, people, adults };
}
