/** Families: who lives together in one dwelling, with twins, fathers and sons, shared phones, namesakes, moves and deaths. */
import { addDays } from './calendar.ts';
import { compoundAt } from './compound.ts';
import type { City, Compound } from './compound.ts';
import { dwellingAt } from './dwelling.ts';
import type { Dwelling } from './dwelling.ts';
import { makeChineseName, makeSurname } from './names.ts';
import { makePerson } from './person.ts';
import type { Person, PersonDraft } from './person.ts';
import { mobileOf, makeLandline } from './phone.ts';
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';

export interface Household {
  readonly dwelling: Dwelling;
  readonly people: readonly Person[];
  /** They rent; the owner lives elsewhere or is an organisation. */
  readonly rents: boolean;
  readonly since: string;
}

/** The households of a compound; about one dwelling in six stands empty. Pure: the same again for the same city and index. */
export function householdsOf(city: City, compound: Compound): readonly Household[] {
  const random = makeRandom(city.seed, 'households', compound.index);
  const households: Household[] = [];
  let order = 0;
  for (let at = 0; at < compound.dwellings; at++) {
    if (random.chance(0.155)) continue;
    const household = makeHousehold(city, compound, random, dwellingAt(compound, at), order, households);
    order += household.people.length;
    households.push(household);
  }
  return households;
}

interface Draft {
  sex: 1 | 2;
  age: number;
  surname: string;
  shared?: string;
  twin?: boolean;
}

function makeHousehold(
  city: City,
  compound: Compound,
  random: Random,
  dwelling: Dwelling,
  first: number,
  before: readonly Household[],
): Household {
  const thisYear = Number(city.today.slice(0, 4));
  const moved = compound.index > 0 && random.chance(0.08);
  const movedOn = moved ? addDays(city.today, -random.between(20, 500)) : null;
  const former = moved ? compoundAt(city, random.int(compound.index)) : null;
  const formerHome = former === null ? null : dwellingAt(former, random.int(former.dwellings));
  const foreigner = random.chance(0.006);
  const minority = !foreigner && random.chance(0.012);
  const members = draftMembers(random);
  const common = random.chance(0.12) ? mobileOf(city.seed, compound.index * 4096 + first) : null;
  const people: Person[] = [];
  for (const [at, member] of members.entries()) {
    const drawn = birthDate(random, thisYear - member.age, city.today);
    // The second of twins was born on the day of the first.
    const twins = member.twin === true && at > 0 && members[at - 1]?.twin === true;
    const birth = twins ? (people.at(-1)?.birth ?? drawn) : drawn;
    const draft: PersonDraft = {
      order: first + at,
      sex: member.sex,
      birth,
      surname: member.surname,
      ...(member.shared === undefined ? {} : { shared: member.shared }),
      twin: member.twin === true,
      minority,
      foreigner,
      home: dwelling,
      formerHome,
      movedOn,
      ...phoneDraft(random, member.age, common),
      ...namesake(random, member, before, thisYear),
    };
    const person = makePerson(city, compound, random, draft);
    people.push(random.chance(deathRate(member.age)) ? { ...person, deceasedOn: addDays(city.today, -random.between(1, 500)) } : person);
  }
  return { dwelling, people, rents: random.chance(0.24), since: movedOn ?? addDays(city.today, -random.between(540, 7000)) };
}

/** Who they are to each other: alone, a couple, a couple with children (twins now and then), three generations, an old couple, flatmates. */
function draftMembers(random: Random): Draft[] {
  const surname = makeSurname(random);
  const sex: 1 | 2 = random.chance(0.5) ? 1 : 2;
  const kind = random.next();
  if (kind < 0.16) return [{ sex, age: random.chance(0.35) ? random.between(66, 93) : random.between(20, 60), surname }];
  if (kind < 0.22)
    return Array.from({ length: random.between(2, 4) }, () => ({
      sex: random.chance(0.5) ? 1 : 2,
      age: random.between(19, 35),
      surname: makeSurname(random),
    }));
  const age = kind < 0.4 ? random.between(60, 86) : random.between(25, 55);
  const couple: Draft[] = [
    { sex: 1, age, surname },
    { sex: 2, age: Math.max(20, age - random.between(-2, 6)), surname: makeSurname(random) },
  ];
  if (kind < 0.5) return couple;
  const childAge = Math.max(0, age - random.between(23, 34));
  const shared = random.chance(0.5) ? random.pick([...'子梓嘉浩思欣志文晓小']) : undefined;
  const child = (years: number): Draft => ({
    sex: random.chance(0.52) ? 1 : 2,
    age: years,
    surname,
    ...(shared === undefined ? {} : { shared }),
  });
  couple.push(child(childAge));
  if (random.chance(0.02)) {
    const twin: Draft = { ...child(childAge), shared: shared ?? '晓', twin: true };
    couple[2] = { ...(couple[2] as Draft), shared: shared ?? '晓', twin: true };
    couple.push(twin);
  } else if (random.chance(0.35) && childAge > 2) couple.push(child(childAge - random.between(1, Math.min(7, childAge))));
  if (kind > 0.86)
    couple.push(
      { sex: 1, age: age + random.between(22, 32), surname },
      { sex: 2, age: age + random.between(20, 30), surname: makeSurname(random) },
    );
  return couple;
}

function birthDate(random: Random, year: number, today: string): string {
  const date = addDays(`${year}-01-01`, random.int(365));
  return date > today ? addDays(today, -random.between(1, 300)) : date;
}

/** Children have no phone of their own, the old often a landline; in one household of eight all give the same number. */
function phoneDraft(random: Random, age: number, common: string | null): Pick<PersonDraft, 'phone'> {
  if (common !== null) return { phone: common };
  if (age < 13) return { phone: null };
  if (age > 70 && random.chance(0.3)) return { phone: random.chance(0.3) ? null : makeLandline(random) };
  return {};
}

/** One in a hundred bears the name of a neighbour of like age; one son in forty his father's name but for one character. */
function namesake(random: Random, member: Draft, before: readonly Household[], thisYear: number): Pick<PersonDraft, 'name'> {
  if (before.length > 3 && random.chance(0.01)) {
    const people = before[random.int(before.length)]?.people ?? [];
    const other = people.find(
      (one) =>
        one.sex === member.sex && !one.foreigner && !one.minority && Math.abs(thisYear - Number(one.birth.slice(0, 4)) - member.age) < 20,
    );
    if (other !== undefined) return { name: other.name };
  }
  if (member.shared !== undefined && random.chance(0.025))
    return { name: makeChineseName(random, member.surname, member.sex, 1950, member.shared) };
  return {};
}

function deathRate(age: number): number {
  return age > 85 ? 0.12 : age > 70 ? 0.04 : age > 50 ? 0.008 : 0.0008;
}
