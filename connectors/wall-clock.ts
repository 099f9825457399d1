/** Arithmetic on wall-clock text of Asia/Shanghai, `YYYY-MM-DD HH:MM:SS[.ffffff]`, as databases spell it. */

/** For differences only: the wall clock read as if it were UTC. Fractions are dropped; null when the text is no such time. */
export function millisecondsOfWallClock(clock: string): number | null {
  const time = Date.parse(`${clock.slice(0, 19).replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? null : time;
}

/** The same clock some days earlier; null when the text is no such time. */
export function daysEarlier(clock: string, days: number): string | null {
  const time = millisecondsOfWallClock(clock);
  return time === null ? null : new Date(time - days * 86_400_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** The instant of a wall clock in Shanghai, ISO with `Z`; null when the text is no such time. */
export function instantOfWallClock(clock: string): string | null {
  const time = millisecondsOfWallClock(clock);
  return time === null ? null : new Date(time - 8 * 3_600_000).toISOString();
}
