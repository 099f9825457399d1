/** The police tables' rows as the transport hands them over: every value is text or null. */
import { textShape } from '../text-shape.ts';

export const codeSchema = textShape('lb', 'dm', 'mc', 'sjdm');
export const unitSchema = textShape('dwdm', 'dwmc', 'sjdwdm', 'xzqhdm');
export const personSchema = textShape('rybh', 'xm', 'gmsfhm', 'zjlxdm', 'xbdm', 'csrq', 'lxdh', 'hjdz', 'xzdz');
export const incidentSchema = textShape(
  'jqbh',
  'jqlbdm',
  'bjsj',
  'ddsj',
  'bjrxm',
  'bjrdh',
  'fsdz',
  'jd',
  'wd',
  'jyaq',
  'clztdm',
  'gxdwdm',
  'jgbh',
);
export const caseSchema = textShape(
  'ajbh',
  'ajmc',
  'ajlxdm',
  'ajlbdm',
  'jqbh',
  'lasj',
  'pasj',
  'jasj',
  'ajztdm',
  'fadz',
  'jd',
  'wd',
  'gxdwdm',
);
export const disputeSchema = textShape(
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
);
export const partySchema = textShape('gxbh', 'sjlx', 'sjbh', 'rybh', 'jsdm');
