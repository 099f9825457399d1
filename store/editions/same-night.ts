/** Which runs may share an edition. */

/** SQL: the runs `one` and `other`, aliases of hub.run, are of one night. An edition of several that could not be made leaves its runs alone. */
export function sameNight(one: string, other: string): string {
  return `(${one}.business_date = ${other}.business_date and ${[one, other].map((run) => `${run}.mode in ('night', 'full') and not ${run}.alone`).join(' and ')})`;
}
