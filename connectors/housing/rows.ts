/** The housing tables' rows as the files hold them: every value is text or null. */
import { textShape } from '../text-shape.ts';

export const compoundSchema = textShape(
  '小区编码',
  '小区名称',
  '地址',
  '网格编码',
  '物业公司',
  '统一社会信用代码',
  '物业电话',
  '楼栋数',
  '户数',
  '备案到期日',
);
export const dwellingSchema = textShape(
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
);
export const occupancySchema = textShape(
  '记录编号',
  '房屋编码',
  '关系',
  '姓名',
  '证件类型',
  '证件号码',
  '联系电话',
  '起始日期',
  '终止日期',
  '更新时间',
);
export const housingCaseSchema = textShape(
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
);
