/** The city's ground: districts down to grids with their polygons, roads, and police stations with their police grids. */
import type { Community, District, Street } from './divisions.ts';
import { readDivisions } from './divisions.ts';
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';
import { makeRoadNames } from './road-names.ts';
import type { Cell } from './tessellation.ts';
import { cutCell, districtCells } from './tessellation.ts';

export interface Station {
  readonly code: string;
  readonly name: string;
  readonly district: District;
}

export interface Grid {
  readonly code: string;
  readonly name: string;
  readonly community: Community;
  readonly cell: Cell;
  readonly station: Station;
  readonly policeGrid: string;
}

export interface Geography {
  readonly districts: readonly District[];
  readonly stations: readonly Station[];
  readonly grids: readonly Grid[];
  readonly gridsOf: ReadonlyMap<Community, readonly Grid[]>;
  readonly roadsOf: ReadonlyMap<Street, readonly string[]>;
  /** Communities in the order in which the city fills them. */
  readonly settled: readonly Community[];
}

function shuffle<T>(random: Random, items: readonly T[]): T[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at--) {
    const other = random.int(at + 1);
    [result[at], result[other]] = [result[other] as T, result[at] as T];
  }
  return result;
}

/** The same for every city of one seed, but for the number of grids: 1–2 a community in a small city, 2–5 in a large one. */
export function makeGeography(seed: number, people: number): Geography {
  const random = makeRandom(seed, 'geography');
  const districts = readDivisions();
  const [fewest, most] = people < 100_000 ? [1, 2] : [2, 5];
  const stations: Station[] = [];
  const grids: Grid[] = [];
  const gridsOf = new Map<Community, readonly Grid[]>();
  const roadsOf = new Map<Street, readonly string[]>();
  const roadNames = makeRoadNames(random);
  for (const district of districts) {
    const cell = districtCells[district.code];
    if (cell === undefined) continue;
    const streetCells = cutCell(
      cell,
      district.streets.map((street) => street.communities.length),
    );
    district.streets.forEach((street, order) => {
      const station: Station = {
        code: `${district.code}${String(50 + order)}0000`,
        name: `南昌市公安局${district.name.replace(/[区县]$/, '')}分局${street.name.replace(/(街道|镇|乡|管理处)$/, '')}派出所`,
        district,
      };
      stations.push(station);
      const roads = new Set<string>();
      while (roads.size < 6) roads.add(roadNames.next().value);
      roadsOf.set(street, [...roads]);
      const communityCells = cutCell(
        streetCells[order] ?? cell,
        street.communities.map(() => 1),
      );
      street.communities.forEach((community, at) => {
        const weights = Array.from({ length: random.between(fewest, most) }, () => 0.7 + random.next() * 0.6);
        const made = cutCell(communityCells[at] ?? cell, weights).map((gridCell, number): Grid => {
          const tail = String(number + 1).padStart(3, '0');
          const policeGrid = `JG${station.code.slice(0, 8)}${String(1 + Math.floor(at / 4)).padStart(2, '0')}`;
          return {
            code: `${community.code}${tail}`,
            name: `${community.shortName}第${number + 1}网格`,
            community,
            cell: gridCell,
            station,
            policeGrid,
          };
        });
        gridsOf.set(community, made);
        grids.push(...made);
      });
    });
  }
  const all = districts.flatMap((district) => district.streets.flatMap((street) => street.communities));
  return { districts, stations, grids, gridsOf, roadsOf, settled: settle(random, all) };
}

/** Town fills before country: the four old districts and Honggutan come up three times as often early on. */
function settle(random: Random, communities: readonly Community[]): Community[] {
  const urban = new Set(['360102', '360103', '360104', '360111', '360113']);
  const [town, country] = [true, false].map((wanted) =>
    shuffle(
      random,
      communities.filter((one) => urban.has(one.street.district.code) === wanted),
    ),
  );
  const result: Community[] = [];
  const [first, second] = [town ?? [], country ?? []];
  while (first.length + second.length > 0) {
    const from = second.length === 0 || (first.length > 0 && random.chance(0.75)) ? first : second;
    const community = from.pop();
    if (community !== undefined) result.push(community);
  }
  return result;
}
