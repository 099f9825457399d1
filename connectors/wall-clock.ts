/** Arithmetic on wall-clock text of Asia/Shanghai, `YYYY-MM-DD HH:MM:SS[.ffffff]`, as databases spell it. */

/** The same clock some days earlier; fractions are dropped, which only widens a window. null when the text is no such time. */
export function daysEarlier(clock: string, days: number): string | null {
  const time = Date.parse(`${clock.slice(0, 19).replace(' ', 'T')}Z`);
  if (Number.isNaN(time)) return null;
  return new Date(time - days * 86_400_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** The instant of a wall clock in Shanghai, ISO with `Z`; null when the text is no such time. */
export function instantOfWallClock(clock: string): string | null {
  const time = Date.parse(`${clock.slice(0, 19).replace(' ', 'T')}+08:00`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
