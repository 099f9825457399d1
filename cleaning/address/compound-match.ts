/** The form in which compound names are compared, the same for a name in an address and a name in the housing register. */
import { plainAddress } from './plain-address.ts';

const edges = /^(?:院内|院里|内|的|号院|大院|院|小区内)|(?:院内|内|里面|小区内|的|处|等|一带|自然村|村民小组)$/gu;
const suffixed =
  /(?:花园|家园|新村|公寓|广场|名都|名城|名邸|华府|公馆|新城|山庄|花城|豪庭|雅苑|嘉苑|苑|府|庭|城|轩|阁|居|邸|园|湾|里|村|郡|墅|院|寓|坊|都|港|岸|庐|筑|境|第|台|座|峰|岛|庄)(?=小区$|住宅小区$|生活小区$)/u;
const use =
  /(?:商铺|店面|门面房?|铺面|地下车库|地下停车场|车库|车位|地下室|杂物间|储藏室|仓库|办公室|底商|家中|家里|自建房|民房|住宅楼?|宿舍楼?|楼)$/u;
const chineseDigits: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
};

/** The compounds of a city are a few thousand, and each stands in hundreds of addresses. */
const known = new Map<string, string | null>();
const knownAtMost = 5_000;

/** Null when nothing is left that could be a name. */
export function compoundMatch(name: string): string | null {
  let match = known.get(name);
  if (match === undefined) {
    match = matchOf(name);
    if (known.size >= knownAtMost) known.clear();
    known.set(name, match);
  }
  return match;
}

function matchOf(name: string): string | null {
  let key = plainAddress(name).replace(/-/gu, '');
  key = key.replace(edges, '').replace(use, '');
  // 阳光花园小区 is 阳光花园; 阳光小区 stays, because 阳光 alone is nothing.
  const cut = suffixed.exec(key);
  if (cut !== null) key = key.slice(0, cut.index + cut[0].length);
  // Nor does 小区 tell anything behind four characters: 正荣御景小区 is 正荣御景.
  else if (/^.{4,}小区$/u.test(key)) key = key.slice(0, -2);
  key = key.replace(/第?([一二三四五六七八九十])(?=期)/gu, (_, digit: string) => chineseDigits[digit] ?? digit).replace(edges, '');
  return [...key].length >= 2 ? key : null;
}
