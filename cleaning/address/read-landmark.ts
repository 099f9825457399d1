/** Tells texts that name a landmark instead of a door: `万达广场对面`, `八一大道与北京西路交叉口`. */
import { compoundMatch } from './compound-match.ts';

export interface LandmarkReading {
  readonly landmark: string;
  /** The road that the text names, whole or in part; without a number, because the place is near it and not at it. */
  readonly road: string | null;
}

const near =
  /(?:的?(?:正|斜)?对面|附近|旁边?|隔壁|[东南西北正侧后前大]?门口|(?:正|东|南|西|北|后|前)门|门前|门外|路口|路段|周边|一带|沿线|沿途|楼下|后面|前面|背后|后边|前边|[东南西北]侧|[东南西北]边|[东南西北]面|[东南西北]\d+米处?|[东南西北]?约?\d+米处?|入口处?|出口处?|匝道|桥下|桥上|内侧|外侧)$/u;
const crossing =
  /^(.+?(?:路|街|大道|巷|道))(?:与|和|跟|及|同|-|交)?(.+?(?:路|街|大道|巷|道))(?:的|与)?(?:交叉路?口|交汇处?|交叉处|交界处?|相交处?|十字路口|丁字路口|三岔路口|路口|口)(?:处|附近|旁)?$/u;
const road = /^(?:.*?[号米])?([^\d]{1,10}?(?:大道|大街|路|街|巷))/u;
const pointOfInterest =
  /(?:医院|卫生院|卫生服务中心|卫生服务站|卫生所|学校|小学|中学|大学|学院|幼儿园|派出所|分局|警务室|政府|法院|公园|车站|火车站|汽车站|地铁站|公交站|加油站|停车场|菜市场|农贸市场|批发市场|市场|超市|商场|酒店|宾馆|酒吧|KTV|网吧|饭店|餐馆|银行|大桥|桥|立交桥?|隧道|工地|码头|机场|殡仪馆|体育馆|体育场|图书馆|博物馆|电影院|影城|祠堂|工业园|产业园|科技园|厂)$/u;

/** Every landmark word ends in one of these; one look spares most texts the search. */
const lastCharacters = new Set('面近旁边壁口门前外段周带线途下后侧米处入出道上叉');

/** 万达广场对面肯德基: what follows is nearer to the point, and nobody's list has it. */
const nearMiddle = /^(.{2,}?)的?(?:正|斜)?(?:对面|附近|旁边|隔壁)的?[^\d号栋]{1,10}$/u;

/** Null when the text is no landmark. A crossing names its roads in one order, whichever came first in the text. */
export function readLandmark(text: string): LandmarkReading | null {
  if (!lastCharacters.has(text.charAt(text.length - 1))) {
    const name = nearMiddle.exec(text)?.[1];
    return name === undefined ? null : { landmark: name, road: road.exec(name)?.[1] ?? null };
  }
  const crossed = crossing.exec(text);
  if (crossed !== null) {
    const [first = '', second = ''] = [crossed[1], crossed[2]];
    return { landmark: `${[first, second].sort().join('与')}交叉口`, road: first };
  }
  const bare = text.replace(near, '');
  if (bare !== text) {
    const landmark = bare.replace(near, '').replace(/(?:与|和|的)$/u, '');
    const named = /路口$/u.test(text) ? (road.exec(`${bare}路`)?.[1] ?? null) : (road.exec(bare)?.[1] ?? null);
    return { landmark: landmark === '' ? text : landmark, road: named };
  }
  return null;
}

/** `省人民医院`, `八一公园`: a place that people find, and nobody's compound. */
export function isPointOfInterest(text: string): boolean {
  return pointOfInterest.test(text);
}

/** The compound that the landmark is, or is named for, if it is one at all: `世纪花园北门`, `朝阳中路世纪花园公交站`. It tells the area and no place. */
export function compoundNear({ landmark, road: named }: LandmarkReading): string | null {
  if (landmark.endsWith('交叉口')) return null;
  const name = (named !== null && landmark.startsWith(named) ? landmark.slice(named.length) : landmark)
    .replace(/^[\dA-Z-]+号?/u, '')
    .replace(/[\dA-Z〇一二三四五六七八九十]+(?:栋|幢|座|号楼|单元|号|#).*$/u, '')
    .replace(pointOfInterest, '');
  return name.length < 3 ? null : compoundMatch(name);
}
