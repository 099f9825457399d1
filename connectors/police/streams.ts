/** The police tables as the contract offers them, parents first, each with its rules. */
import type { SourceStream } from '../connector.ts';
import { stoppable } from '../stop-requested.ts';
import { extractTable } from '../transports/sql/extract-table.ts';
import type { TableOptions } from '../transports/sql/extract-table.ts';
import type { SqlSource } from '../transports/sql/sql-source.ts';
import type { SqlColumnType, SqlTable } from '../transports/sql/sql-table.ts';
import { cleanCase } from './clean-aj-jbxx.ts';
import { cleanCode } from './clean-dm-zd.ts';
import { cleanUnit } from './clean-dw-jbxx.ts';
import { cleanDispute } from './clean-jf-jbxx.ts';
import { cleanIncident } from './clean-jq-jbxx.ts';
import { cleanPerson } from './clean-ry-jbxx.ts';
import { cleanParty } from './clean-sj-ry-gx.ts';

interface PoliceStream {
  readonly table: SqlTable;
  readonly rules: number;
  readonly clean: SourceStream['clean'];
}

const texts = (...names: string[]): Record<string, SqlColumnType> => Object.fromEntries(names.map((name) => [name, 'text' as const]));
const times = (...names: string[]): Record<string, SqlColumnType> => Object.fromEntries(names.map((name) => [name, 'time' as const]));
const place: Record<string, SqlColumnType> = { jd: 'number', wd: 'number' };
const moving: Record<string, SqlColumnType> = { gxsj: 'time', scbz: 'text' };
/** What every table but the dictionary has: the update time and the mark of deletion. */
const marks = { notPulled: [], watermark: 'gxsj', deleted: { column: 'scbz', value: '1' } } as const;

const policeStreams: readonly PoliceStream[] = [
  {
    table: { name: 'dm_zd', key: ['lb', 'dm'], columns: texts('lb', 'dm', 'mc', 'sjdm'), notPulled: [], watermark: null, deleted: null },
    rules: 1,
    clean: cleanCode,
  },
  {
    table: { ...marks, name: 'dw_jbxx', key: ['dwdm'], columns: { ...texts('dwdm', 'dwmc', 'sjdwdm', 'xzqhdm'), ...moving } },
    rules: 1,
    clean: cleanUnit,
  },
  {
    table: {
      ...marks,
      name: 'ry_jbxx',
      key: ['rybh'],
      columns: { ...texts('rybh', 'xm', 'gmsfhm', 'zjlxdm', 'xbdm', 'csrq', 'lxdh', 'hjdz', 'xzdz'), ...moving },
      notPulled: ['mzdm', 'zjxydm', 'zp'],
    },
    rules: 2,
    clean: cleanPerson,
  },
  {
    table: {
      ...marks,
      name: 'jq_jbxx',
      key: ['jqbh'],
      columns: {
        ...texts('jqbh', 'jqlbdm', 'bjrxm', 'bjrdh', 'fsdz', 'jyaq', 'clztdm', 'gxdwdm', 'jgbh'),
        ...times('bjsj', 'ddsj'),
        ...place,
        ...moving,
      },
    },
    rules: 2,
    clean: cleanIncident,
  },
  {
    table: {
      ...marks,
      name: 'aj_jbxx',
      key: ['ajbh'],
      columns: {
        ...texts('ajbh', 'ajmc', 'ajlxdm', 'ajlbdm', 'jqbh', 'ajztdm', 'fadz', 'gxdwdm'),
        ...times('lasj', 'pasj', 'jasj'),
        ...place,
        ...moving,
      },
    },
    rules: 2,
    clean: cleanCase,
  },
  {
    table: {
      ...marks,
      name: 'jf_jbxx',
      key: ['jfbh'],
      columns: {
        ...texts('jfbh', 'jflxdm', 'zzdm', 'fxdjdm', 'tjzzmc', 'tjjgdm', 'ajbh', 'hfmydm', 'fsdz', 'gxdwdm', 'jgbh', 'jqbh'),
        ...times('djsj', 'tjsj', 'hfsj'),
        ...place,
        ...moving,
      },
    },
    rules: 2,
    clean: cleanDispute,
  },
  {
    table: { ...marks, name: 'sj_ry_gx', key: ['gxbh'], columns: { ...texts('gxbh', 'sjlx', 'sjbh', 'rybh', 'jsdm'), ...moving } },
    rules: 1,
    clean: cleanParty,
  },
];

/** `gxsj` moves without content (batch updates, repairs), so it does not count as content. */
export function makePoliceStreams(source: SqlSource, options: TableOptions): readonly SourceStream[] {
  return policeStreams.map(({ table, rules, clean }) => ({
    name: table.name,
    rules,
    volatile: table.watermark === null ? [] : [table.watermark],
    extract: stoppable((request) => extractTable(source, table, request, options)),
    clean,
  }));
}

/** The tables, for the check of the contract. */
export const policeTables: readonly SqlTable[] = policeStreams.map(({ table }) => table);
