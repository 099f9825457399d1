/** A date in whichever usual form: slips of digits, day and month changed places, one part wrong, only the year. */
import { bothHave, otherLevel, swappedLevels } from './field-type.ts';
import type { FieldType } from './field-type.ts';
import { editsSql, oneEditSql, sameSql } from './letters.ts';
import { sortedLetters } from './plain-text.ts';
import { makeValueRarity } from './rarity.ts';

const two = (digits: string): string => digits.padStart(2, '0');

/** Eight digits YYYYMMDD, even where they are no day of the calendar: a slip must not lose the rest. `dayFirst` decides 03/04/1980. */
export function readDate(value: string, dayFirst = true): string | null {
  const text = value.trim();
  const iso = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})(?:\D.*)?$/.exec(text);
  if (iso !== null) return `${iso[1] ?? ''}${two(iso[2] ?? '')}${two(iso[3] ?? '')}`;
  const usual = /^(\d{1,2})\D+(\d{1,2})\D+(\d{4})$/.exec(text);
  if (usual !== null) {
    const [first, second] = [two(usual[1] ?? ''), two(usual[2] ?? '')];
    const american = !dayFirst || Number(second) > 12;
    return `${usual[3] ?? ''}${american ? first + second : second + first}`;
  }
  const digits = text.replaceAll(/\D/g, '');
  if (digits.length === 4) return `${digits}0000`;
  return digits.length >= 6 && digits.length <= 8 ? digits.padEnd(8, '0') : null;
}

const parts = { year: [0, 4], month: [4, 6], day: [6, 8] } as const;

export const date: FieldType = {
  columns: { v: 'text', r: 'real', s: 'text', year: 'text', month: 'text', day: 'text' },
  prepare(values) {
    const dates = values.map((value) => readDate(value));
    const rarity = makeValueRarity(dates);
    return dates.map((v) =>
      v === null
        ? [null, null, null, null, null, null]
        : [v, rarity(v), sortedLetters(v), ...Object.values(parts).map(([from, to]) => v.slice(from, to))],
    );
  },
  compare(column, measure, swapped) {
    const edits = measure('edits');
    const same = (part: keyof typeof parts): string => sameSql(column, part);
    return {
      applies: bothHave(column),
      measures: { edits: editsSql(column) },
      levels: [
        { name: 'exact', when: `${edits} = 0`, rarity: column('a', 'r'), agrees: true, start: [0.85, 0.0005] },
        ...swappedLevels(swapped, column('a', 'r')),
        {
          name: 'one_edit',
          when: `${oneEditSql(column, edits)} or ${same('year')} and ${column('a', 'month')} = ${column('b', 'day')} and ${column('a', 'day')} = ${column('b', 'month')}`,
          agrees: true,
          start: [0.06, 0.001],
        },
        { name: 'two_parts', when: `(${same('year')})::int + (${same('month')})::int + (${same('day')})::int = 2`, start: [0.03, 0.005] },
        { name: 'year', when: same('year'), start: [0.02, 0.02] },
        otherLevel(0.04, 0.97),
      ],
    };
  },
  keys: (column) => [
    { name: 'exact', values: [column('n', 'v')] },
    { name: 'year', values: [column('n', 'year')] },
    { name: 'day', values: [`${column('n', 'month')} || ${column('n', 'day')}`] },
  ],
};
