/** The housing tables as the contract offers them, parents first, each with its rules. */
import type { SourceStream } from '../connector.ts';
import { stoppable } from '../stop-requested.ts';
import { readCsv } from '../transports/formats/read-csv.ts';
import { readXlsx } from '../transports/formats/read-xlsx.ts';
import type { SftpSource } from '../transports/sftp/sftp-source.ts';
import { cleanDwelling } from './clean-fw.ts';
import { cleanOccupancy } from './clean-ryfw.ts';
import { cleanHousingCase } from './clean-wj.ts';
import { cleanCompound } from './clean-xq.ts';
import { extractDrops } from './extract-drops.ts';
import type { DropOptions, DropTable } from './extract-drops.ts';
import { planDrops } from './plan-drops.ts';
import { planNewest } from './plan-newest.ts';

const readGb18030: DropTable['read'] = (file, shape, onAdded) =>
  readCsv(file.stream(), { name: file.name, department: 'housing', encoding: 'gb18030' }, shape, onAdded);

const register = {
  plan: (listing, cursor) => planDrops(listing.drops, cursor, listing.incomplete),
  read: readGb18030,
} satisfies Partial<DropTable>;

interface HousingStream {
  readonly table: DropTable;
  readonly rules: number;
  readonly clean: SourceStream['clean'];
}

const housingStreams: readonly HousingStream[] = [
  {
    table: {
      name: 'xq',
      files: /^xiaoqu_.*\.xlsx$/i,
      key: '小区编码',
      columns: ['小区编码', '小区名称', '地址', '网格编码', '物业公司', '统一社会信用代码', '物业电话', '楼栋数', '户数', '备案到期日'],
      plan: planNewest,
      read: (file, shape, onAdded) => readXlsx(file, { name: file.name, department: 'housing', sheet: '小区台账' }, shape, onAdded),
    },
    rules: 2,
    clean: cleanCompound,
  },
  {
    table: {
      ...register,
      name: 'fw',
      files: /^fw_.*\.csv$/i,
      key: '房屋编码',
      columns: [
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
    },
    rules: 2,
    clean: cleanDwelling,
  },
  {
    table: {
      ...register,
      name: 'ryfw',
      files: /^ryfw_.*\.csv$/i,
      key: '记录编号',
      columns: ['记录编号', '房屋编码', '关系', '姓名', '证件类型', '证件号码', '联系电话', '起始日期', '终止日期', '更新时间'],
    },
    rules: 2,
    clean: cleanOccupancy,
  },
  {
    table: {
      ...register,
      name: 'wj',
      files: /^wj_.*\.csv$/i,
      key: '案件编号',
      columns: [
        '案件编号',
        '类型',
        '房屋编码',
        '坐落',
        '来源单号',
        '发现日期',
        '处置状态',
        '销案日期',
        '当事人姓名',
        '当事人电话',
        '更新时间',
      ],
    },
    rules: 2,
    clean: cleanHousingCase,
  },
];

/** The update time moves without content and the operation is no content. */
export function makeHousingStreams(source: SftpSource, options: DropOptions): readonly SourceStream[] {
  return housingStreams.map(({ table, rules, clean }) => ({
    name: table.name,
    rules,
    volatile: ['更新时间', '操作'],
    extract: stoppable((request) => extractDrops(source, table, request, options)),
    clean,
  }));
}
