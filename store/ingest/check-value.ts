/** Whether a canonical value fits its column, so that one bad value rejects its row and not the whole merge. */
import type { ColumnType } from '../record-tables.ts';

/** Characters of text that an index may hold: at four bytes each they stay below its 2,704. */
const keyAtMost = 600;
const intAtMost = 2_147_483_647;
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
      return typeof value === 'string' && value.length === 10 && beginsWithDay(value);
    case 'timestamptz':
      return typeof value === 'string' && beginsWithDay(value) && (isOwnInstant(value) || isInstant(value));
    case 'keys':
      return Array.isArray(value) && value.every((item) => typeof item === 'string' && item.length <= keyAtMost);
    case 'json':
      return value !== undefined;
  }
}

function isInstant(value: string): boolean {
  return instantPattern.test(value) && !Number.isNaN(Date.parse(value));
}

/** `…THH:MM:SS.mmmZ` behind the day, as the cleaning rules write every instant. Code by code: a tenth of what the pattern and Date.parse take. */
function isOwnInstant(text: string): boolean {
  if (text.length !== 24 || text.charAt(10) !== 'T' || text.charAt(13) !== ':' || text.charAt(16) !== ':') return false;
  if (text.charAt(19) !== '.' || text.charAt(23) !== 'Z') return false;
  const hour = number(text, 11, 13);
  const minute = number(text, 14, 16);
  const second = number(text, 17, 19);
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && number(text, 20, 23) >= 0;
}

/** 30 February parses in JavaScript and not in PostgreSQL. */
function beginsWithDay(text: string): boolean {
  if (text.charAt(4) !== '-' || text.charAt(7) !== '-') return false;
  const year = number(text, 0, 4);
  const month = number(text, 5, 7);
  const day = number(text, 8, 10);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The number that these digits write, -1 when one of them is none. */
function number(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}
