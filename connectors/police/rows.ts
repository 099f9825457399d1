/** The police tables' rows as the transport hands them over: every value is text or null. */
import { z } from 'zod';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const shape = <Name extends string>(...names: Name[]): z.ZodObject<Record<Name, typeof text>> =>
  z.object(Object.fromEntries(names.map((name) => [name, text])) as Record<Name, typeof text>);

export const codeSchema = shape('lb', 'dm', 'mc', 'sjdm');
export const unitSchema = shape('dwdm', 'dwmc', 'sjdwdm', 'xzqhdm');
export const personSchema = shape('rybh', 'xm', 'gmsfhm', 'zjlxdm', 'xbdm', 'csrq', 'lxdh', 'hjdz', 'xzdz');
export const incidentSchema = shape(
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
export const caseSchema = shape('ajbh', 'ajmc', 'ajlxdm', 'ajlbdm', 'jqbh', 'lasj', 'pasj', 'jasj', 'ajztdm', 'fadz', 'jd', 'wd', 'gxdwdm');
export const disputeSchema = shape(
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
export const partySchema = shape('gxbh', 'sjlx', 'sjbh', 'rybh', 'jsdm');
