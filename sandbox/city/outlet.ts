/** Where the city's rows go: the departments' stores and the truth. Building copies them in bulk, advancing changes what is there. */

export type SqlValue = string | number | null;

/** Columns in the order of the rows; those marked `not to be pulled` included. */
export const policeColumns = {
  ry_jbxx: ['rybh', 'xm', 'gmsfhm', 'zjlxdm', 'xbdm', 'csrq', 'lxdh', 'hjdz', 'xzdz', 'mzdm', 'zjxydm', 'zp', 'gxsj', 'scbz'],
  jq_jbxx: ['jqbh', 'jqlbdm', 'bjsj', 'ddsj', 'bjrxm', 'bjrdh', 'fsdz', 'jd', 'wd', 'jyaq', 'clztdm', 'gxdwdm', 'jgbh', 'gxsj', 'scbz'],
  aj_jbxx: ['ajbh', 'ajmc', 'ajlxdm', 'ajlbdm', 'jqbh', 'lasj', 'pasj', 'jasj', 'ajztdm', 'fadz', 'jd', 'wd', 'gxdwdm', 'gxsj', 'scbz'],
  jf_jbxx: [
    'jfbh',
    'jflxdm',
    'zzdm',
    'fxdjdm',
    'djsj',
    'tjzzmc',
    'tjjgdm',
    'tjsj',
    'ajbh',
    'hfsj',
    'hfmydm',
    'fsdz',
    'jd',
    'wd',
    'gxdwdm',
    'jgbh',
    'jqbh',
    'gxsj',
    'scbz',
  ],
  sj_ry_gx: ['gxbh', 'sjlx', 'sjbh', 'rybh', 'jsdm', 'gxsj', 'scbz'],
  dw_jbxx: ['dwdm', 'dwmc', 'sjdwdm', 'xzqhdm', 'gxsj', 'scbz'],
  dm_zd: ['lb', 'dm', 'mc', 'sjdm'],
} as const;
export type PoliceTable = keyof typeof policeColumns;

/** Headers of the housing files, without `操作`; the key comes first, the time of change last. */
export const housingColumns = {
  fw: [
    '房屋编码',
    '小区编码',
    '坐落',
    '楼幢号',
    '单元号',
    '房号',
    '所在层',
    '总层数',
    '建筑面积',
    '规划用途',
    '建成年份',
    '经度',
    '纬度',
    '更新时间',
  ],
  ryfw: ['记录编号', '房屋编码', '关系', '姓名', '证件类型', '证件号码', '联系电话', '起始日期', '终止日期', '更新时间'],
  wj: ['案件编号', '类型', '房屋编码', '坐落', '来源单号', '发现日期', '处置状态', '销案日期', '当事人姓名', '当事人电话', '更新时间'],
  xq: ['小区编码', '小区名称', '地址', '网格编码', '物业公司', '统一社会信用代码', '物业电话', '楼栋数', '户数', '备案到期日'],
} as const;
export type HousingTable = keyof typeof housingColumns;

export interface HousingRow {
  readonly key: string;
  /** One for each column of {@link housingColumns}. */
  readonly fields: readonly string[];
  /** When it entered the register. */
  readonly createdAt: number;
  /** When it last changed; the two decide which drop carries it, and as what. */
  readonly changedAt: number;
  /** What it said before that change. */
  readonly earlier?: readonly string[];
}

export interface HotlineStep {
  readonly orderNo: string;
  readonly seq: number;
  readonly action: string;
  readonly at: string;
  readonly department: string | null;
  readonly note: string;
}

/** `body` is the document of the wire. */
export interface HotlineOrder {
  readonly orderNo: string;
  readonly updatedAt: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly steps: readonly HotlineStep[];
}

export interface FhirResource {
  readonly type: string;
  readonly id: string;
  readonly lastUpdated: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Where a record's address truly is; '' where it is nowhere so fine. `said` is what its text still says. */
export interface TruePlace {
  readonly dwelling: string;
  readonly building: string;
  readonly compound: string;
  readonly community: string;
  readonly grid: string;
  readonly said: string;
}

export interface Outlet {
  police(table: PoliceTable, row: readonly SqlValue[]): void;
  order(order: HotlineOrder): void;
  fhir(resource: FhirResource): void;
  housing(table: HousingTable, row: HousingRow): void;
  /** `record` as the hub names it: `<department>:<stream>:<key>`. */
  identity(record: string, person: string): void;
  place(record: string, place: TruePlace): void;
  /** `written`: one of the two cases carries the other's number. */
  matter(one: string, other: string, kind: string, written: boolean): void;
  person(person: string, flags: readonly string[]): void;
}
