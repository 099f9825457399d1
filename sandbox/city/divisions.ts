/** The real divisions of Nanchang, read from the gazetteer that stands beside the cleaning rules. */
import { readFileSync } from 'node:fs';

export interface Community {
  readonly code: string;
  readonly name: string;
  /** As people say it: 民巷社区, 青西村. */
  readonly shortName: string;
  readonly village: boolean;
  readonly street: Street;
}

export interface Street {
  readonly code: string;
  readonly name: string;
  readonly district: District;
  readonly communities: Community[];
}

export interface District {
  readonly code: string;
  readonly name: string;
  readonly streets: Street[];
}

const file = new URL('../../cleaning/gazetteer/nanchang-divisions-2023.csv', import.meta.url);

/** Streets without communities are left out: nobody lives there. */
export function readDivisions(): readonly District[] {
  const districts = new Map<string, District>();
  const streets = new Map<string, Street>();
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/).slice(1)) {
    const [code = '', level, name = '', parent = ''] = line.split(',');
    if (level === 'county') districts.set(code, { code, name, streets: [] });
    const district = districts.get(parent);
    if (level === 'town' && district !== undefined) {
      const street: Street = { code, name, district, communities: [] };
      streets.set(code, street);
      district.streets.push(street);
    }
    const street = streets.get(parent);
    if (level === 'village' && street !== undefined) {
      const shortName = name.replace(/(居民委员会|村民委员会|居委会|村委会|委员会)$/, '') || name;
      street.communities.push({ code, name, shortName, village: code[9] === '2', street });
    }
  }
  for (const district of districts.values()) {
    const lived = district.streets.filter((street) => street.communities.length > 0);
    district.streets.splice(0, district.streets.length, ...lived);
  }
  return [...districts.values()];
}
