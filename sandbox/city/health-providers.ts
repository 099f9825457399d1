/** Hospitals and community health centres: FHIR Organization and Location. */
import { makeRandom } from './random.ts';
import { DAY, startOfDay, withOffset } from './calendar.ts';
import type { City } from './compound.ts';
import type { Community } from './divisions.ts';
import { pointInCell } from './tessellation.ts';
import { makeLandline } from './phone.ts';
import type { Outlet } from './outlet.ts';

export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly kind: 'hospital' | 'centre';
}

const hospitals: readonly (readonly [string, string])[] = [
  ['南昌市第一医院', '360102'],
  ['南昌大学第一附属医院', '360102'],
  ['南昌大学第二附属医院', '360103'],
  ['江西省人民医院', '360102'],
  ['南昌市精神卫生中心', '360111'],
  ['南昌县人民医院', '360121'],
  ['进贤县人民医院', '360124'],
  ['安义县人民医院', '360123'],
  ['新建区人民医院', '360112'],
  ['南昌市洪都中医院', '360103'],
];

/** The hospitals first, then one centre for each street, in the order of the divisions. */
export function providersOf(city: City): readonly Provider[] {
  const streets = city.geography.districts.flatMap((district) => district.streets);
  return [
    ...hospitals.map(([name], at): Provider => ({ id: `org-${String(at + 1).padStart(4, '0')}`, name, kind: 'hospital' })),
    ...streets.map((street, at): Provider => ({
      id: `org-${String(at + 1001)}`,
      name: `${street.name.replace(/街道$/, '')}社区卫生服务中心`,
      kind: 'centre',
    })),
  ];
}

export function writeProviders(city: City, outlet: Outlet): void {
  const random = makeRandom(city.seed, 'providers');
  const { districts, gridsOf, roadsOf } = city.geography;
  const streets = districts.flatMap((district) => district.streets);
  const base = startOfDay(city.today) - 500 * DAY;
  for (const [at, provider] of providersOf(city).entries()) {
    const district = provider.kind === 'hospital' ? hospitals[at]?.[1] : null;
    const street =
      district === null
        ? streets[at - hospitals.length]
        : (districts.find((one) => one.code === district) ?? districts[0])?.streets[at % 3];
    const community = street?.communities[0] as Community;
    const grid = gridsOf.get(community)?.[0];
    if (street === undefined || grid === undefined) continue;
    const position = pointInCell(grid.cell, 0.5, 0.5);
    const address = {
      use: 'work',
      text: `江西省南昌市${street.district.name}${roadsOf.get(street)?.[0] ?? ''}${900 + at * 2}号`,
      city: '南昌市',
      district: street.district.name,
    };
    const lastUpdated = base + random.int(400) * DAY;
    const meta = { lastUpdated: withOffset(lastUpdated) };
    const telecom = [{ system: 'phone', value: makeLandline(random), use: 'work' }];
    outlet.fhir({
      type: 'Organization',
      id: provider.id,
      lastUpdated,
      body: { resourceType: 'Organization', id: provider.id, meta, active: true, name: provider.name, telecom, address: [address] },
    });
    const id = provider.id.replace('org', 'loc');
    const body = {
      resourceType: 'Location',
      id,
      meta,
      status: 'active',
      name: `${provider.name}${provider.kind === 'hospital' ? '急诊科' : ''}`,
      telecom,
      address,
      position: { longitude: position[0], latitude: position[1] },
      managingOrganization: { reference: `Organization/${provider.id}` },
    };
    outlet.fhir({ type: 'Location', id, lastUpdated, body });
    outlet.place(`health:Location:${id}`, {
      dwelling: '',
      building: '',
      compound: '',
      community: community.code,
      grid: grid.code,
      said: 'number',
    });
  }
}
