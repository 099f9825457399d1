/** A person of the city as they truly are; what departments write of them is made from this and then spoilt. */
import { makeCitizenId, makeOrigin } from './citizen-id.ts';
import type { City, Compound } from './compound.ts';
import type { Dwelling } from './dwelling.ts';
import { makeChineseName, makeForeignName, makeMinorityName } from './names.ts';
import type { FullName } from './names.ts';
import { mobileOf } from './phone.ts';
import type { Random } from './random.ts';

/** Police codes of documents: 111 id card, 114 military, 414 passport, 553 permanent residence. */
export type DocumentCode = '111' | '114' | '414' | '553';

export interface Person {
  /** The truth's name of this person. */
  readonly id: string;
  readonly serial: number;
  readonly name: FullName;
  readonly sex: 1 | 2;
  readonly birth: string;
  readonly documentCode: DocumentCode;
  readonly documentNumber: string;
  readonly phone: string | null;
  /** A number given up since, which now is somebody else's. */
  readonly formerPhone: string | null;
  readonly healthCard: string;
  readonly deceasedOn: string | null;
  readonly minority: boolean;
  readonly foreigner: boolean;
  readonly twin: boolean;
  readonly home: Dwelling;
  readonly formerHome: Dwelling | null;
  /** The day of the move from `formerHome`. */
  readonly movedOn: string | null;
  /** Where the household register has them: outside the city as text, or one of its dwellings. */
  readonly registered: Dwelling | string;
}

export interface PersonDraft {
  readonly order: number;
  readonly sex: 1 | 2;
  readonly birth: string;
  readonly surname: string;
  readonly shared?: string;
  /** Given to the next of kin of the same name or a neighbour of the same name. */
  readonly name?: FullName;
  readonly twin?: boolean;
  /** The household's common phone; `undefined` = one of their own. */
  readonly phone?: string | null;
  readonly minority?: boolean;
  readonly foreigner?: boolean;
  readonly home: Dwelling;
  readonly formerHome: Dwelling | null;
  readonly movedOn: string | null;
}

/** People of one compound have serials of one block of 4,096. */
export function makePerson(city: City, compound: Compound, random: Random, draft: PersonDraft): Person {
  const serial = compound.index * 4096 + draft.order;
  const year = Number(draft.birth.slice(0, 4));
  const foreigner = draft.foreigner === true;
  const name = draft.name ?? nameOf(random, draft, year);
  const { street } = compound.community;
  const origin = makeOrigin(random, street.district.code, street.code, draft.birth);
  const sequence = draft.twin === true ? draft.order % 500 : random.int(500);
  const phone = draft.phone === undefined ? mobileOf(city.seed, serial) : draft.phone;
  const recycled = phone !== null && compound.index > 0 && random.chance(0.02);
  return {
    id: `P${String(compound.index).padStart(6, '0')}${String(draft.order).padStart(4, '0')}`,
    serial,
    name,
    sex: draft.sex,
    birth: draft.birth,
    ...documentOf(random, foreigner, () => makeCitizenId(origin.issuer, draft.birth, draft.sex, sequence)),
    phone,
    formerPhone: recycled ? mobileOf(city.seed, random.int(compound.index) * 4096 + random.int(30)) : null,
    healthCard: `NC${String((serial * 7919) % 9_999_999_967).padStart(10, '0')}`,
    deceasedOn: null,
    minority: draft.minority === true,
    foreigner,
    twin: draft.twin === true,
    home: draft.home,
    formerHome: draft.formerHome,
    movedOn: draft.movedOn,
    registered: registeredAt(random, draft, origin.outside, foreigner),
  };
}

function nameOf(random: Random, draft: PersonDraft, year: number): FullName {
  if (draft.foreigner === true) return makeForeignName(random);
  if (draft.minority === true) return makeMinorityName(random);
  return makeChineseName(random, draft.surname, draft.sex, year, draft.shared);
}

function documentOf(random: Random, foreigner: boolean, citizenId: () => string): Pick<Person, 'documentCode' | 'documentNumber'> {
  if (foreigner && random.chance(0.8)) {
    return {
      documentCode: '414',
      documentNumber: `${random.pick(['E', 'G', 'P', 'K', 'AB'])}${String(10_000_000 + random.int(89_999_999))}`,
    };
  }
  if (foreigner) return { documentCode: '553', documentNumber: `USA3601${String(random.int(100_000_000)).padStart(8, '0')}` };
  if (random.chance(0.002)) return { documentCode: '114', documentNumber: `军字第${2_000_000 + random.int(900_000)}号` };
  return { documentCode: '111', documentNumber: citizenId() };
}

function registeredAt(random: Random, draft: PersonDraft, outside: string | null, foreigner: boolean): Dwelling | string {
  if (foreigner) return '';
  if (outside !== null) return `${outside}${random.pick(['城关镇', '解放路', '人民路', '新建街道', '前进村'])}${1 + random.int(200)}号`;
  return draft.formerHome !== null && random.chance(0.5) ? draft.formerHome : draft.home;
}
