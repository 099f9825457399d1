/** The timetable: every connected department at night, the hotline in short runs over the day, retention once the night is over. */
import type { Department } from '../core/department.ts';
import type { RunRequest } from '../store/runs/request-run.ts';
import type { Timetable } from './queue.ts';

const timeZone = 'Asia/Shanghai';

const timetables: readonly (Timetable & { readonly mode: 'night' | 'increment'; readonly takes: (department: Department) => boolean })[] = [
  { id: 'night', pattern: '0 2 * * *', timeZone, mode: 'night', takes: () => true },
  { id: 'hotline', pattern: '*/15 * * * *', timeZone, mode: 'increment', takes: (department) => department === 'hotline' },
];

export const retentionTimetable = 'retention';

/** The timetables that concern at least one connected department, and the daily retention, which concerns what is there. */
export function timetablesFor(connected: readonly Department[]): readonly Timetable[] {
  return [
    ...timetables.filter(({ takes }) => connected.some(takes)).map(({ id, pattern, timeZone: zone }) => ({ id, pattern, timeZone: zone })),
    { id: retentionTimetable, pattern: '30 5 * * *', timeZone },
  ];
}

/** What to ask for when a timetable's hour has come, in the departments' rank. */
export function requestsOf(id: string, connected: readonly Department[]): readonly RunRequest[] {
  return timetables
    .filter((timetable) => timetable.id === id)
    .flatMap(({ mode, takes }) => connected.filter(takes).map((department) => ({ department, mode, requestedBy: 'schedule' })));
}
