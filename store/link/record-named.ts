/** Finds the record that a reference `department:stream:key` names. */

/**
 * A subquery of (record) for a `lateral` join over the SQL expression `ref`. The limit keeps it a look-up of the unique key: as a plain join the planner, which
 * cannot guess what the parts of a text are, read all records of the city for the few references of a night.
 */
export function recordNamed(ref: string): string {
  return `(select named.record from hub.record named
     where named.department = split_part(${ref}, ':', 1) and named.stream = split_part(${ref}, ':', 2)
       and named.key = substr(${ref}, length(split_part(${ref}, ':', 1)) + length(split_part(${ref}, ':', 2)) + 3) limit 1)`;
}
