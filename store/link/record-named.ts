/** Finds the record that a reference `department:stream:key` names, and names a record so. */

/**
 * SQL: a record's key, as other tables refer to it. Keys are of the collation "C" and what refers to them is of the database's; a comparison of both is made in
 * "C", for which no index of the referring column is used (each night read 150 times through all addresses for the dwellings of 150 compounds).
 */
export function recordKey(record: string): string {
  return `${record}.key collate "default"`;
}

/** SQL: `department:stream:key` of a record, in the collation of what refers to it. */
export function recordName(record: string): string {
  return `(${record}.department || ':' || ${record}.stream || ':' || ${record}.key) collate "default"`;
}

/** SQL: whether the row `record` of hub.record is the one that the expression `ref` names. */
export function isRecordNamed(record: string, ref: string): string {
  return `${record}.department = split_part(${ref}, ':', 1) and ${record}.stream = split_part(${ref}, ':', 2)
       and ${record}.key = substr(${ref}, length(split_part(${ref}, ':', 1)) + length(split_part(${ref}, ':', 2)) + 3)`;
}

/**
 * A subquery of (record) for a `lateral` join over the SQL expression `ref`. The limit keeps it a look-up of the unique key: as a plain join the planner, which
 * cannot guess what the parts of a text are, read all records of the city for the few references of a night.
 */
export function recordNamed(ref: string): string {
  return `(select named.record from hub.record named where ${isRecordNamed('named', ref)} limit 1)`;
}
