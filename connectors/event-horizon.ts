/** How far ahead of the business date a source's events may lie. */

/**
 * A source's clock is its own and may run ahead of the hub's; a year 9999 or a wrong century is not a clock.
 * ISO instant, the end of the 31st day after `today` (Asia/Shanghai).
 */
export function eventHorizon(today: string): string {
  if (today !== last.today) last = { today, horizon: horizonOf(today) };
  return last.horizon;
}

/** The answer of a day; a run asks for each of its rows. */
let last = { today: '', horizon: '' };

function horizonOf(today: string): string {
  return new Date(Date.parse(`${today}T23:59:59+08:00`) + 31 * 86_400_000).toISOString();
}
