/** divisions: a division of GB/T 2260 or of the statistical codes below it. */
import { cleanKey } from '../../cleaning/clean-key.ts';
import { cleanText } from '../../cleaning/clean-text.ts';
import type { AreaRow } from '../../core/records.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { readCode } from '../read-code.ts';
import { divisionSchema } from './rows.ts';

const levels: Readonly<Record<string, AreaRow['level']>> = {
  province: 'province',
  city: 'city',
  district: 'district',
  street: 'street',
  community: 'community',
};

export const cleanDivision = makeCleaner(divisionSchema, ({ key, raw }) => {
  const name = cleanText(raw.name, { maximum: 100 }).value;
  const level = readCode(levels, raw.level?.toLowerCase()).value;
  if (!/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(key)) return { reject: { reason: 'shape', column: 'code' } };
  if (name === null) return { reject: { reason: 'missing_value', column: 'name' } };
  if (level === null) return { reject: { reason: 'unknown_code', column: 'level' } };
  return {
    rows: [{ kind: 'area', part: '', code: key, name, level, parent: cleanKey(raw.parent), successor: cleanKey(raw.successor) }],
    verdicts: {},
  };
});
