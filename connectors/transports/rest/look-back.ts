/** Steps back from a source's own time, for rows that were committed late or set back. */

/** ISO instant; `instant` must be readable. */
export function lookBack(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) - minutes * 60_000).toISOString();
}
