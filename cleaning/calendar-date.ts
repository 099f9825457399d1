/** Calendar dates without clock or zone: whether a day exists, and how to write it. */

/** The number that these digits of a text write, NaN when one of them is none; for texts whose form is fixed, where a pattern takes ten times as long. */
export function digitsAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** `YYYY-MM-DD`, or null when there is no such day. */
export function calendarDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return null;
  const years = year >= 1000 ? String(year) : String(year).padStart(4, '0');
  return `${years}${month < 10 ? '-0' : '-'}${month}${day < 10 ? '-0' : '-'}${day}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of a spreadsheet serial number (1 = 1900-01-01); null for 60, which spreadsheets count as the 29 February 1900 that never was. */
export function dateOfExcelSerial(serial: number): string | null {
  const day = Math.floor(serial);
  if (day < 1 || day === 60 || day > 2_958_465) return null;
  return new Date(Date.UTC(1899, 11, 30 + (day < 60 ? day + 1 : day))).toISOString().slice(0, 10);
}

/** Dates that forms and spreadsheets write for "none". */
export function isNoneDate(date: string): boolean {
  return date === '1900-01-01' || date === '1970-01-01' || date <= '0001-01-01' || date.startsWith('1899-12-') || date.startsWith('9999-');
}
