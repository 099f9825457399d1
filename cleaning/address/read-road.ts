/** Finds the road at the head of what follows the divisions. */
import type { Gazetteer } from './gazetteer.ts';
import { longestPrefix } from './prefix-table.ts';

export interface RoadReading {
  readonly road: string | null;
  readonly rest: string;
}

const roadEnd = /大道|大街|公路|国道|省道|县道|胡同|环路|路|街|巷|弄|道/gu;
/** A number that begins right here, so that the name before it is a road for sure. */
const numberNext =
  /^(?:附?第?[\dA-Z]+[号#弄巷-]|\d+$|\d+附|附|[甲乙丙丁]?[〇零一二两三四五六七八九十廿卅百千]+[号弄巷附](?!路|楼)|[甲乙丙丁]\d+号)/u;
/** The first door number: roads stand before it. */
const firstNumber = /[\dA-Z]+[号#](?!路|线|公路)|[〇零一二两三四五六七八九十廿卅百千]+号(?!路|线)|[\dA-Z]+(?:栋|幢|座|单元|室)/u;
/** What, standing alone after a road's name, makes a compound of both: 上海路小区, 铁路新村. */
const bareCompound =
  /^(?:小区|住宅区|住宅小区|住宅楼?|生活区|花园|家园|新村|社区|公寓|广场|大厦|家属院|宿舍|苑|庭|府|里|村|城|桥|菜场|菜市场|农贸市场|市场|小学|中学|医院|幼儿园|派出所|地铁站|站|局|政|灯|边|段|口)/u;

/** Words that end like a road and are none, unless a name stands before them and a number behind. */
const noRoad = /(?:隧|街|通|人行|跑|河|车|频|管)道$|(?:铁|公|马|线|网|出|半)路$/u;

export function readRoad(text: string, gazetteer: Gazetteer): RoadReading {
  const known = knownRoad(text, gazetteer);
  const limit = firstNumber.exec(text)?.index ?? text.length;
  let found: number | null = known;
  roadEnd.lastIndex = 0;
  for (let match = roadEnd.exec(text); match !== null; match = roadEnd.exec(text)) {
    const end = match.index + match[0].length;
    if (match.index > limit || end > 16) break;
    if (found !== null && end <= found) continue;
    const after = text.slice(end);
    if (match.index < 1 || after.startsWith('道')) continue;
    if (noRoad.test(text.slice(0, end)) && !(numberNext.test(after) && match.index >= 2)) continue;
    if (match[0] === '道' && !numberNext.test(after) && after !== '') continue;
    if (numberNext.test(after)) {
      // The number belongs to the last road before it.
      found = end;
      break;
    }
    if (found === null && (end >= 3 || after === '') && !bareCompound.test(after)) found = end;
  }
  if (found === null) return readUnmarkedRoad(text);
  return { road: roadKey(text.slice(0, found)), rest: text.slice(found).replace(/^[东南西北中]?段(?!.?路)/u, '') };
}

/** Old streets have names without 路 or 街: 三眼井12号3栋. Not those that end as compounds do. */
const unmarked =
  /^(?=.*(?:栋|幢|座|单元|室|[号#].{2,}))([\p{Script=Han}]{2,4}?)(?=(?:\d+|[〇零一二两三四五六七八九十廿百]{2,})(?:号(?!楼|门|房|室)|#(?!楼)))/u;
const compoundLike =
  /(?:花园|小区|苑|城|家园|公寓|广场|名都|名邸|华府|首府|府|庭|园|国际|公馆|山庄|湾|里|村|组|庄|屯|院|大厦|中心|居|轩|阁|郡|墅|坊|港|岸|都会|景|岛|社区|时代|世家|绿洲|楼)$/u;

function readUnmarkedRoad(text: string): RoadReading {
  const name = unmarked.exec(text)?.[1];
  if (name === undefined || compoundLike.test(name)) return { road: null, rest: text };
  const behind = text.slice(name.length);
  // A building's name or numbers stand behind the door number, or it is too high for a building: 恒大5号501 is a building of 恒大.
  const built =
    /^[^号#]+(?:[号#](?:.*\p{Script=Han}{2,}|.*(?:栋|幢|座|号楼))|号\d+-\d)/u.test(behind) && !/^\d+[号#](?:\d+单元|\d+室)/u.test(behind);
  return built || /^\d{3,}/u.test(behind) ? { road: name, rest: behind } : { road: null, rest: text };
}

function knownRoad(text: string, gazetteer: Gazetteer): number | null {
  const known = longestPrefix(text, gazetteer.roads);
  return known === null || bareCompound.test(text.slice(known.name.length)) ? null : known.name.length;
}

const chineseDigits = '〇一二三四五六七八九';

/** `创新1路` and `创新一路` are one road. */
function roadKey(name: string): string {
  return /\d/.test(name)
    ? name.replace(/(?<=\p{Script=Han})\d(?=(?:路|街|巷|支路|大道)$)/gu, (digit) => chineseDigits.charAt(Number(digit)))
    : name;
}
