/** The names by which addresses are read: divisions, and what is known of roads and compounds. */
import { makePrefixTable, type PrefixTable } from './prefix-table.ts';

export interface Division {
  /** 9 digits for a street or town, 12 for a community or village. */
  readonly code: string;
  readonly name: string;
}

export interface GazetteerOptions {
  readonly divisions: readonly Division[];
  /** Roads and compounds that are known, as the housing register writes them; they settle where a text could be cut in two ways. */
  readonly roads?: Iterable<string>;
  readonly compounds?: Iterable<string>;
}

export interface Gazetteer {
  /** Written form of a street or town → its 9-digit codes. */
  readonly streets: PrefixTable<readonly string[]>;
  /** Written form of a community or village → its 12-digit codes: more than one for a name such as 前进村. */
  readonly communities: PrefixTable<readonly string[]>;
  /** Names of villages without 村, read only where a district or street has been named. */
  readonly villages: PrefixTable<readonly string[]>;
  readonly roads: PrefixTable<true>;
  readonly compounds: PrefixTable<true>;
}

const communityEnds = /(?:社区居民委员会|社区居委员会|社区居委会|社区家委会|社区|居民委员会|居委会|家委会|生活区|村民委员会|村委会|村)$/u;

/** Built once and shared; it is never changed. */
export function makeGazetteer(options: GazetteerOptions): Gazetteer {
  const streets = new Map<string, string[]>();
  const communities = new Map<string, string[]>();
  const villages = new Map<string, string[]>();
  const roads = new Set<string>(options.roads);
  for (const { code, name } of options.divisions) {
    if (code.length === 9) for (const form of streetForms(name)) append(streets, form, code);
    if (code.length !== 12) continue;
    for (const form of communityForms(name)) append(communities, form, code);
    const bare = name.replace(communityEnds, '');
    if (/村委会$|村$/u.test(name) && !/[路街巷道]$/u.test(bare)) append(villages, bare, code);
    const base = bare.replace(/[东西南北中]$/u, '');
    // 民德路社区 tells that there is a 民德路.
    if (/.(?:路|街|巷|大道)$/u.test(base)) roads.add(base);
  }
  // A town that became a street keeps its old name in texts (长堎镇, today 长堎街道), as long as nothing else has that name.
  for (const { code, name } of options.divisions) {
    const former = code.length === 9 ? name.replace(/街道$|[镇乡]$/u, (end) => (end === '街道' ? '镇' : '街道')) : name;
    if (code.length === 9 && former !== name && !streets.has(former)) streets.set(former, [code]);
  }
  return {
    streets: makePrefixTable(streets),
    communities: makePrefixTable(communities),
    villages: makePrefixTable(villages),
    roads: makePrefixTable(known(roads)),
    compounds: makePrefixTable(known(options.compounds ?? [])),
  };
}

function known(names: Iterable<string>): readonly (readonly [string, true])[] {
  return [...names].map((name) => [name, true] as const);
}

function streetForms(name: string): readonly string[] {
  if (name.endsWith('街道')) {
    const base = name.slice(0, -1);
    return [name, `${name}办事处`, `${name}办`, `${base}办`, `${base}办事处`];
  }
  if (name.endsWith('镇') || name.endsWith('乡')) return [name, `${name}人民政府`];
  // 南昌县银三角管理委员会: the official name begins with its county, which texts write once, twice or not at all.
  const own = name.replace(/^江西省?/u, '').replace(/^.{2}[县区市](?=.{2})/u, '');
  return [...new Set([name, name.replace(/^江西省?/u, ''), own, own.replace(/管理委员会$/u, '管委会')])];
}

function communityForms(name: string): readonly string[] {
  const base = name.replace(communityEnds, '');
  if (base === '' || base === name) return [name];
  if (/村委会$|村民委员会$|村$/u.test(name)) return [`${base}村`, `${base}村委会`, `${base}村民委员会`];
  if (/生活区$/u.test(name)) return [name];
  return [name, `${base}社区`, `${base}社区居委会`, `${base}社区居民委员会`, `${base}居委会`, `${base}居民委员会`];
}

function append(map: Map<string, string[]>, form: string, code: string): void {
  const codes = map.get(form);
  if (codes === undefined) map.set(form, [code]);
  else if (!codes.includes(code)) codes.push(code);
}
