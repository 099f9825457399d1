/** The State Council's calendar of the years the city lives in, as `date,kind`. */

const ranges: readonly (readonly [from: string, days: number])[] = [
  ['2024-01-01', 1],
  ['2024-02-10', 8],
  ['2024-04-04', 3],
  ['2024-05-01', 5],
  ['2024-06-10', 1],
  ['2024-09-15', 3],
  ['2024-10-01', 7],
  ['2025-01-01', 1],
  ['2025-01-28', 8],
  ['2025-04-04', 3],
  ['2025-05-01', 5],
  ['2025-05-31', 3],
  ['2025-10-01', 8],
  ['2026-01-01', 3],
  ['2026-02-15', 9],
  ['2026-04-04', 3],
  ['2026-05-01', 5],
  ['2026-06-19', 3],
  ['2026-09-25', 3],
  ['2026-10-01', 7],
];
const workdays = [
  '2024-02-04',
  '2024-02-18',
  '2024-04-07',
  '2024-04-28',
  '2024-05-11',
  '2024-09-14',
  '2024-09-29',
  '2024-10-12',
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
] as const;

/** Years beyond the list get the fixed days alone. */
export function holidayRows(
  lastYear: number,
  addDays: (date: string, days: number) => string,
): readonly (readonly [string, 'holiday' | 'workday'])[] {
  const later: (readonly [string, number])[] = [];
  for (let year = 2027; year <= lastYear; year++) later.push([`${year}-01-01`, 1], [`${year}-05-01`, 5], [`${year}-10-01`, 7]);
  const holidays = [...ranges, ...later].flatMap(([from, days]) =>
    Array.from({ length: days }, (_, at) => [addDays(from, at), 'holiday'] as const),
  );
  return [...holidays, ...workdays.map((day) => [day, 'workday'] as const)].sort(([one], [two]) => (one < two ? -1 : 1));
}
