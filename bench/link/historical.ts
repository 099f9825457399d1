/** A look-alike of 50,000 records of historical persons: up to 20 records of each, names with titles and short forms, gaps, moved postcodes, years only. */
import { spoil } from './spoil.ts';
import type { Random } from './spoil.ts';
import { dayText, givenNames, makeWords } from './words.ts';

const short: Readonly<Record<string, string>> = { thomas: 'tom', william: 'bill', henry: 'harry', charles: 'charlie', robert: 'bob', edward: 'ned', james: 'jim', john: 'jack', elizabeth: 'liz', margaret: 'maggie' }; // prettier-ignore
const occupations = 'politician writer artist painter cricketer footballer clergyman officer lawyer botanist engineer actor composer architect'.split(' '); // prettier-ignore

const postcode = (random: Random, area: string): string => `${area}${String(1 + random.below(20))} ${String(random.below(10))}${random.pick(['aa', 'ab', 'df', 'hu', 'qe', 'rt'])}`; // prettier-ignore

export function historicalFile(random: Random, records: number): string[] {
  const [surnames, places] = [makeWords(random, 3_000), makeWords(random, 400)];
  const areas = Array.from({ length: 100 }, () => `${random.pick([...'abcdeglmnst'])}${random.pick([...'abehlnrsw'])}`);
  const lines = ['unique_id,cluster,full_name,first_and_surname,first_name,surname,dob,birth_place,postcode_fake,gender,occupation'];
  for (let person = 0; lines.length <= records; person += 1) {
    const cluster = `Q${String(1_000 + person * 37)}`;
    const [first, middle, surname] = [random.common(givenNames), random.common(givenNames), random.common(surnames)];
    const title = random.chance(0.25) ? `, ${String(1 + random.below(6))}th baronet` : '';
    const [year, month, day] = dayText(random, 1600, 1900);
    const area = random.pick(areas);
    const home = postcode(random, area);
    const [place, gender, work] = [random.common(places), random.chance(0.85) ? 'male' : 'female', random.common(occupations)];
    const copies = 1 + random.below(20);
    for (let copy = 0; copy < copies && lines.length <= records; copy += 1) {
      const damaged = copy === 0 ? 0 : random.next();
      const slip = (value: string, often: number): string => (random.chance(often * damaged) ? spoil(random, value) : value);
      const keep = (value: string, lost: number): string => (random.chance(lost) && copy > 0 ? '' : value);
      const called = random.chance(0.2 * damaged) ? (short[first] ?? first) : random.chance(0.1 * damaged) ? middle : first;
      const family = random.chance(0.06 * damaged) ? random.common(surnames) : surname;
      const [firstName, lastName] = [slip(called, 0.3), slip(family, 0.3)];
      const full = `${firstName}${random.chance(0.5) ? ` ${middle}` : ''} ${lastName}${random.chance(0.6) ? title : ''}`;
      const dob = random.chance(0.1 * damaged)
        ? `${year}-01-01`
        : random.chance(0.15 * damaged)
          ? `${year}-${month}-${dayText(random, 1, 2)[2]}`
          : `${year}-${month}-${day}`;
      const code = random.chance(0.35 * damaged) ? postcode(random, random.chance(0.7) ? area : random.pick(areas)) : home;
      lines.push(
        [`${cluster}-${String(copy + 1)}`, cluster, `"${full}"`, `${firstName} ${lastName}`, firstName, keep(lastName, 0.02), keep(slip(dob, 0.1), 0.25), keep(random.chance(0.1 * damaged) ? random.common(places) : place, 0.2), keep(code, 0.25), keep(gender, 0.2), keep(random.chance(0.1 * damaged) ? random.pick(occupations) : work, 0.25)].join(','), // prettier-ignore
      );
    }
  }
  return lines;
}
