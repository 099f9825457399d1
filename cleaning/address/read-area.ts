/** Reads the head of an address: province, city, district, street and community, in any number and often left out. */
import { bareDistrictNames, districtNames, successorCodes } from './district-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import { longestPrefix } from './prefix-table.ts';

export interface AreaReading {
  readonly district: string | null;
  readonly street: string | null;
  readonly community: string | null;
  /** The community or village as it was written; a village's name is also the name of its houses' place. */
  readonly communityName: string | null;
  readonly zone: string | null;
  readonly cityNamed: boolean;
  /** Another city or province: nothing of it may be taken for a place in this one. */
  readonly elsewhere: boolean;
  /** True when an abolished name was mapped on today's code. */
  readonly mapped: boolean;
  readonly rest: string;
}

const province = /^(?:中国|中华人民共和国)?(?:江西省|江西(?!省))/u;
const otherProvince =
  /^(?:中国)?(?:北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古|香港|澳门|台湾)(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)/u;
const otherCity =
  /^(?:九江|景德镇|萍乡|新余|鹰潭|赣州|吉安|宜春|抚州|上饶|丰城|樟树|高安|德兴|贵溪|瑞金|瑞昌|共青城|庐山|井冈山|乐平|龙南|广州|深圳|杭州|武汉|长沙|南京|苏州|宁波|温州|厦门|福州|合肥|成都|东莞|佛山)市/u;
/** Behind the province: a county that is none of the city's. */
const otherCounty = /^(?!南昌)\p{Script=Han}{2,3}[县市](?!辖)/u;
// What makes a road, a compound or a landmark of a bare 东湖, 西湖, 青山湖, 新建, 南昌 …
const notBare =
  /^(?:[东南西北中]?(?:大道|路|街|巷|支路|弄|大桥|站|隧道)|[一二三四五六七八九十]路|花园|公园|广场|新村|新城|小区|家园|公寓|名都|苑|城|府|庭|里|村|湾|园|宾馆|酒店|大厦|大学|学院|中学|小学|医院|火车|机场|航空|职业|理工|师范|工程|地铁|万达|市|县|区|新区|镇|乡|社区|街道)/u;

/** First characters of what the three patterns above begin with: most texts are spared them. */
const provinceHeads = new Set('中江');
const elsewhereHeads = new Set(
  '中北上天重河山辽吉黑江浙安福湖广海四贵云西陕甘青宁新内香澳台九景萍鹰赣宜抚丰樟高德瑞共庐井乐龙深杭武长南苏温厦合成东佛',
);

/** A street or town that the gazetteer does not have, as those that have been renamed or merged. */
const unknownStreet =
  /^(?:\p{Script=Han}{2,4}(?:街道办事处|街道办|街道)|\p{Script=Han}{1,2}(?:镇|[^水]乡|\p{Script=Han}镇)(?=\p{Script=Han}{2,}))/u;

/** A community that the gazetteer does not have, where a road and its number follow; elsewhere it may be the name of a compound. */
const unknownCommunity = /^\p{Script=Han}{2,6}(?:社区|居委会|村委会)(?=\p{Script=Han}{2,7}(?:路|街|大道|巷)[\d〇一二三四五六七八九十百])/u;

/** 剑霞村委会 is 剑霞村. */
const villageOffice = /村(?:民)?委(?:员)?会$/u;

export function readArea(text: string, gazetteer: Gazetteer, hint: string | null): AreaReading {
  let rest = withoutProvince(text);
  if (elsewhereHeads.has(rest.charAt(0)) && !rest.startsWith('南昌') && (otherProvince.test(rest) || otherCity.test(rest)))
    return elsewhere(text);
  if (rest !== text && otherCounty.test(rest) && longestPrefix(rest, districtNames) === null) return elsewhere(text);
  let zone: string | null = null;
  let district: string | null = null;
  let districtNamed = false;
  let mapped = false;
  let cityNamed = rest !== text;
  for (let turn = 0; turn < 4; turn++) {
    const before = rest;
    rest = withoutProvince(rest);
    if (rest.startsWith('南昌市')) {
      cityNamed = true;
      rest = rest.slice(3);
    }
    if (rest.startsWith('市辖区')) rest = rest.slice(3);
    const named = longestPrefix(rest, districtNames);
    if (named !== null && !(named.name === '湾里' && notBare.test(rest.slice(2)))) {
      rest = rest.slice(named.name.length);
      mapped ||= named.value.zone !== null && named.value.code !== null;
      zone ??= named.value.zone;
      if (!districtNamed || named.value.code !== null) district = named.value.code ?? district;
      districtNamed ||= named.value.code !== null;
    } else if (!districtNamed) {
      const bare = longestPrefix(rest, bareDistrictNames);
      if (bare !== null && isBareDistrict(rest, bare.name, gazetteer)) {
        rest = rest.slice(bare.name.length);
        // 南昌 is the city where nothing says otherwise, and the county where the city has been named: 南昌市南昌….
        if (bare.name !== '南昌' || withoutProvince(before).startsWith('南昌市') || (cityNamed && turn > 0)) {
          district = bare.value.code;
          districtNamed = true;
        } else cityNamed = true;
      }
    }
    if (rest === before) break;
  }
  const street = longestPrefix(rest, gazetteer.streets);
  rest = street === null ? rest.replace(unknownStreet, '') : rest.slice(street.name.length);
  const streetCode = oneOf(street?.value ?? [], district ?? hint);
  const within = streetCode ?? district ?? hint;
  const community = readCommunity(rest, within, gazetteer);
  const communityCode = community === null ? null : oneOf(community.codes, within);
  rest = community === null ? rest.replace(unknownCommunity, '') : rest.slice(community.length);
  const finest = communityCode ?? streetCode;
  return {
    district: district ?? (finest === null ? null : currentDistrict(finest)),
    street: streetCode ?? communityCode?.slice(0, 9) ?? null,
    community: communityCode,
    communityName: community?.name.replace(villageOffice, '村') ?? null,
    zone,
    cityNamed,
    elsewhere: false,
    mapped,
    rest,
  };
}

function withoutProvince(text: string): string {
  return provinceHeads.has(text.charAt(0)) ? text.replace(province, '') : text;
}

/** Today's code for the first six digits of a code. */
export function currentDistrict(code: string): string {
  const district = code.slice(0, 6);
  return successorCodes.get(district) ?? district;
}

function isBareDistrict(rest: string, name: string, gazetteer: Gazetteer): boolean {
  const after = rest.slice(name.length);
  if (longestPrefix(after, gazetteer.streets) !== null) return true;
  if (after === '' || notBare.test(after) || longestPrefix(rest, gazetteer.compounds) !== null) return false;
  if (longestPrefix(rest, gazetteer.roads) !== null) return false;
  if (longestPrefix(after, gazetteer.communities) !== null) return true;
  // 西湖新力半岛3栋: a name long enough to stand by itself, with a number behind.
  return (
    name === '南昌' ||
    /^\p{Script=Han}{4,8}\d/u.test(after) ||
    /^[^\d]{2,8}?(?:大道|路|街|巷|镇|乡|街道|社区|小区|花园|家园|新村|公寓|广场)/u.test(after)
  );
}

interface CommunityReading {
  readonly name: string;
  /** Characters of the text that it takes. */
  readonly length: number;
  readonly codes: readonly string[];
}

/** What stands behind a village's name where it is written without 村: a door number, a hamlet, or a road with a number. */
const behindVillage = /^(?:[\d〇零一二三四五六七八九十百]{1,6}[号#]|\p{Script=Han}{2,4}自然村|\p{Script=Han}{2,6}(?:路|街|大道|巷)\d)/u;

function readCommunity(rest: string, within: string | null, gazetteer: Gazetteer): CommunityReading | null {
  const named = longestPrefix(rest, gazetteer.communities);
  if (named !== null && isCommunity(named.name, rest.slice(named.name.length), gazetteer)) {
    return { name: named.name, length: named.name.length, codes: named.value };
  }
  const bare = within === null ? null : longestPrefix(rest, gazetteer.villages);
  if (bare === null || oneOf(bare.value, within) === null || longestPrefix(rest, gazetteer.roads) !== null) return null;
  if (!behindVillage.test(rest.slice(bare.name.length))) return null;
  return { name: `${bare.name}村`, length: bare.name.length, codes: bare.value };
}

/** 前进村 is a village, 前进村小区 a compound, 民德路社区 a community, and 建设路 of 建设路社区服务中心 a road. */
function isCommunity(name: string, after: string, gazetteer: Gazetteer): boolean {
  if (/^(?:小区|花园|新村|家园|公寓|广场|大厦|服务|卫生|幼儿|小学|医院|路|街|大道)/u.test(after)) return false;
  return !gazetteer.compounds.names.has(name);
}

/** The only code within a district or street; without either, only a name that the city has once. */
function oneOf(codes: readonly string[], within: string | null): string | null {
  const inside = within === null ? codes : codes.filter((code) => code.startsWith(within) || currentDistrict(code) === within);
  return inside.length === 1 ? (inside[0] ?? null) : null;
}

function elsewhere(text: string): AreaReading {
  return {
    district: null,
    street: null,
    community: null,
    communityName: null,
    zone: null,
    cityNamed: false,
    elsewhere: true,
    mapped: false,
    rest: text,
  };
}
