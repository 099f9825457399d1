/** Synthetic citizen id numbers with a right checksum (GB 11643-1999); nobody's in particular. */
import type { Random } from './random.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of the first 17 digits. */
export function citizenIdCheck(digits: string): string {
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += (weights[at] ?? 0) * (digits.charCodeAt(at) - 48);
  return '10X98765432'[sum % 11] ?? '';
}

/** Sex: 1 male (odd sequence), 2 female. `sequence` 0..499 tells people of one county, day and sex apart. */
export function makeCitizenId(issuer: string, birth: string, sex: 1 | 2, sequence: number): string {
  const number = sequence * 2 + (sex === 1 ? 1 : 0);
  const digits = `${issuer}${birth.replaceAll('-', '')}${String(number % 1000).padStart(3, '0')}`;
  return digits + citizenIdCheck(digits);
}

/** Counties from which people came to the city, with the name that a registered address begins with. */
const elsewhere: readonly (readonly [string, string])[] = [
  ['361002', '江西省抚州市临川区'],
  ['360981', '江西省宜春市丰城市'],
  ['360983', '江西省宜春市高安市'],
  ['361128', '江西省上饶市鄱阳县'],
  ['361127', '江西省上饶市余干县'],
  ['360425', '江西省九江市永修县'],
  ['360402', '江西省九江市濂溪区'],
  ['360202', '江西省景德镇市昌江区'],
  ['360302', '江西省萍乡市安源区'],
  ['360502', '江西省新余市渝水区'],
  ['360702', '江西省赣州市章贡区'],
  ['360802', '江西省吉安市吉州区'],
  ['360902', '江西省宜春市袁州区'],
  ['361102', '江西省上饶市信州区'],
  ['420102', '湖北省武汉市江岸区'],
  ['421126', '湖北省黄冈市蕲春县'],
  ['430102', '湖南省长沙市芙蓉区'],
  ['430626', '湖南省岳阳市平江县'],
  ['340822', '安徽省安庆市怀宁县'],
  ['330102', '浙江省杭州市上城区'],
  ['350103', '福建省福州市台江区'],
  ['440305', '广东省深圳市南山区'],
  ['511602', '四川省广安市广安区'],
  ['522228', '贵州省铜仁市沿河县'],
  ['650102', '新疆维吾尔自治区乌鲁木齐市天山区'],
];

export interface Origin {
  readonly issuer: string;
  /** Where the registered address begins when it stayed outside; null for locals. */
  readonly outside: string | null;
}

/**
 * The county that first registered somebody. Locals carry the code that their district had at birth: Wanli (360105) until 2019,
 * Xinjian county (360122) until 2015, and Honggutan's people those of East Lake or Xinjian before it was founded.
 */
export function makeOrigin(random: Random, district: string, street: string, birth: string): Origin {
  if (random.chance(0.3)) {
    const [issuer, outside] = random.pick(elsewhere);
    return { issuer, outside };
  }
  if (random.chance(0.2)) return { issuer: random.pick(['360102', '360103', '360104', '360111', '360121', '360124']), outside: null };
  const wanli = ['360112113', '360112114', '360112115', '360112116'].includes(street);
  if (wanli && birth < '2019-12-01') return { issuer: '360105', outside: null };
  if (district === '360112' && birth < '2015-08-01') return { issuer: '360122', outside: null };
  if (district === '360113' && birth < '2019-12-01') return { issuer: random.pick(['360102', '360122']), outside: null };
  return { issuer: district, outside: null };
}
