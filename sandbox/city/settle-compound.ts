/** Everything of one compound, in one go: its register, its people's patients, its eighteen months of matters. */
import { ageOn } from './calendar.ts';
import { writeCare } from './care.ts';
import { playMatter } from './events.ts';
import { registerCompound } from './housing-register.ts';
import { drawMatters, mattersPerPerson } from './matter.ts';
import { writePatients } from './patient.ts';
import type { Person } from './person.ts';
import type { Scene } from './scene.ts';

/** birth, sex, groups: what an evaluation of the linking wants to tell apart. */
export function personFlags(person: Person, today: string): readonly string[] {
  const age = ageOn(person.birth, today);
  const groups = [
    age < 14 && 'child',
    age >= 80 && 'aged',
    person.foreigner && 'foreigner',
    person.minority && 'minority',
    person.twin && 'twin',
    person.deceasedOn !== null && 'deceased',
    person.movedOn !== null && 'moved',
    person.phone === null && 'no-phone',
  ].filter((group) => group !== false);
  return [person.birth, person.sex === 1 ? 'MALE' : 'FEMALE', groups.join(' ')];
}

export function settleCompound(scene: Scene): void {
  registerCompound(scene);
  for (const person of scene.people) scene.outlet.person(person.id, personFlags(person, scene.city.today));
  writeCare(scene, writePatients(scene));
  const expected = scene.people.length * mattersPerPerson;
  const count = Math.floor(expected) + (scene.random.chance(expected % 1) ? 1 : 0);
  for (const matter of drawMatters(scene, count)) playMatter(scene, matter);
}
