/** A matter: one thing that happened at one place to some people, whichever departments come to write of it. */
import { DAY, HOUR } from './calendar.ts';
import type { Dwelling } from './dwelling.ts';
import type { Person } from './person.ts';
import type { Scene } from './scene.ts';
import { topics } from './topics.ts';
import type { Topic } from './topics.ts';
import type { PlaceLevel } from './true-place.ts';

/** The way a matter takes through the departments. */
export type Course =
  | 'incident'
  | 'incident-case'
  | 'incident-dispute'
  | 'incident-dispute-case'
  | 'dispute'
  | 'case'
  | 'incident-order'
  | 'order-incident'
  | 'order-housing'
  | 'housing'
  | 'order'
  | 'order-incident-dispute';

export interface Matter {
  readonly course: Course;
  readonly topic: Topic;
  readonly at: number;
  readonly dwelling: Dwelling;
  readonly level: PlaceLevel;
  readonly caller: Person;
  /** The other side, a neighbour or one of the household. */
  readonly other: Person | null;
}

/** How many of each a thousand people have in 18 months. */
const courses: readonly (readonly [Course, number])[] = [
  ['incident', 128],
  ['incident-case', 32],
  ['incident-dispute', 30],
  ['incident-dispute-case', 5],
  ['dispute', 20],
  ['case', 4],
  ['incident-order', 35],
  ['order-incident', 15],
  ['order-housing', 38],
  ['housing', 22],
  ['order', 257],
  ['order-incident-dispute', 5],
];
export const mattersPerPerson = courses.reduce((sum, [, count]) => sum + count, 0) / 1000;

function drawByWeight<T>(roll: number, items: readonly (readonly [T, number])[]): T {
  let left = roll * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  return (items[0] as readonly [T, number])[0];
}

/** `count` matters in order of time; one compound in four has a place where the same trouble comes back. */
export function drawMatters(scene: Scene, count: number): Matter[] {
  const { random, adults, households } = scene;
  if (adults.length === 0 || households.length === 0) return [];
  const trouble = random.chance(0.25) ? { household: random.pick(households), topic: drawTopic(scene), caller: random.pick(adults) } : null;
  const matters = Array.from({ length: count }, (): Matter => {
    const again = trouble !== null && random.chance(0.3);
    const household = again ? trouble.household : random.pick(households);
    const caller = again && random.chance(0.7) ? trouble.caller : callerOf(scene, household.people);
    const roll = random.next();
    const level: PlaceLevel = again || roll < 0.68 ? 'room' : roll < 0.8 ? 'building' : roll < 0.93 ? 'compound' : 'area';
    const other = random.chance(0.75) ? random.pick(adults) : null;
    return {
      course: drawByWeight(random.next(), courses),
      topic: again ? trouble.topic : drawTopic(scene),
      at: hourOfLife(scene, scene.from + random.next() * (scene.to - scene.from)),
      dwelling: household.dwelling,
      level,
      caller,
      other: other === caller ? null : other,
    };
  });
  return matters.sort((one, two) => one.at - two.at);
}

function drawTopic(scene: Scene): Topic {
  return drawByWeight(
    scene.random.next(),
    topics.map((topic) => [topic, topic.weight] as const),
  );
}

/** The dead do not call, children seldom do. */
function callerOf(scene: Scene, people: readonly Person[]): Person {
  const able = people.filter((person) => person.deceasedOn === null && scene.adults.includes(person));
  return scene.random.pick(able.length > 0 ? able : scene.adults);
}

/** Fewer calls between midnight and seven: those are mostly put off to the day. Stays inside the scene's time. */
function hourOfLife(scene: Scene, at: number): number {
  const hour = Math.floor(((at + 8 * HOUR) % DAY) / HOUR);
  const moved = hour < 7 && scene.random.chance(0.7) ? at + 9 * HOUR : at;
  return Math.floor((moved < scene.to ? moved : at) / 1000) * 1000;
}
