/** The tables of `police.sql` as data: what the reader account may see, and what a MySQL copy is made of. */

export interface PoliceColumn {
  readonly name: string;
  /** As PostgreSQL spells it; `not null` and `default` included. */
  readonly type: string;
}

export interface PoliceTable {
  readonly name: string;
  readonly columns: readonly PoliceColumn[];
  readonly key: readonly string[];
  /** Whether (gxsj, key) is indexed. */
  readonly watermarkIndex: boolean;
}

const tail = "gxsj timestamp not null, scbz char(1) not null default '0'";
const place = 'jd numeric(10,6), wd numeric(10,6)';

/** `a varchar(32), b numeric(10,6)` → columns; the first one is the key unless `key` says otherwise. */
function table(
  name: string,
  columns: string,
  options: { readonly key?: readonly string[]; readonly watermarkIndex?: boolean } = {},
): PoliceTable {
  const parsed = columns.split(/,\s+/).map((column) => {
    const [head = '', ...type] = column.trim().split(' ');
    return { name: head, type: type.join(' ') };
  });
  return { name, columns: parsed, key: options.key ?? [parsed[0]?.name ?? ''], watermarkIndex: options.watermarkIndex ?? true };
}

export const policeTables: readonly PoliceTable[] = [
  table(
    'ry_jbxx',
    `rybh varchar(32), xm varchar(100), gmsfhm varchar(30), zjlxdm char(3), xbdm char(1), csrq varchar(10), lxdh varchar(60),
     hjdz varchar(300), xzdz varchar(300), mzdm char(2), zjxydm char(2), zp bytea, ${tail}`,
  ),
  table(
    'jq_jbxx',
    `jqbh varchar(32), jqlbdm varchar(8) not null, bjsj timestamp not null, ddsj timestamp, bjrxm varchar(100), bjrdh varchar(60),
     fsdz varchar(300), ${place}, jyaq varchar(2000), clztdm char(2) not null, gxdwdm varchar(12), jgbh varchar(16), ${tail}`,
  ),
  table(
    'aj_jbxx',
    `ajbh varchar(32), ajmc varchar(300), ajlxdm char(1) not null, ajlbdm varchar(8) not null, jqbh varchar(32), lasj timestamp not null,
     pasj timestamp, jasj timestamp, ajztdm char(2) not null, fadz varchar(300), ${place}, gxdwdm varchar(12), ${tail}`,
  ),
  table(
    'jf_jbxx',
    `jfbh varchar(32), jflxdm varchar(8) not null, zzdm char(1) not null, fxdjdm char(1) not null, djsj timestamp not null,
     tjzzmc varchar(200), tjjgdm char(1), tjsj timestamp, ajbh varchar(32), hfsj timestamp, hfmydm char(1), fsdz varchar(300), ${place},
     gxdwdm varchar(12), jgbh varchar(16), jqbh varchar(32), ${tail}`,
  ),
  table(
    'sj_ry_gx',
    `gxbh varchar(40), sjlx char(2) not null, sjbh varchar(32) not null, rybh varchar(32) not null, jsdm char(2) not null, ${tail}`,
  ),
  table('dw_jbxx', `dwdm varchar(12), dwmc varchar(200) not null, sjdwdm varchar(12), xzqhdm char(6), ${tail}`, { watermarkIndex: false }),
  table('dm_zd', 'lb varchar(8), dm varchar(8), mc varchar(100) not null, sjdm varchar(8)', { key: ['lb', 'dm'], watermarkIndex: false }),
];
