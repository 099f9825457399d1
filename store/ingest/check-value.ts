/** Whether a canonical value fits its column, so that one bad value rejects its row and not the whole merge. */
import type { ColumnType } from '../record-tables.ts';

/** Characters of text that an index may hold: at four bytes each they stay below its 2,704. */
const keyAtMost = 600;
const intAtMost = 2_147_483_647;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** null is asked for elsewhere. */
export function fitsColumn(value: unknown, type: ColumnType): boolean {
  switch (type) {
    case 'key':
      return typeof value === 'string' && value.length <= keyAtMost;
    case 'text':
      return typeof value === 'string';
    case 'int':
      return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= intAtMost;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && datePattern.test(value) && isDay(value);
    case 'timestamptz':
      return typeof value === 'string' && instantPattern.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
    case 'keys':
      return Array.isArray(value) && value.every((item) => typeof item === 'string' && item.length <= keyAtMost);
    case 'json':
      return value !== undefined;
  }
}

/** 30 February parses in JavaScript and not in PostgreSQL. */
function isDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
