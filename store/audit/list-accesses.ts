/** Who saw what of a person, and what a principal saw: the log of disclosures, newest first. */
import type pg from 'pg';
import { z } from 'zod';
import { auditEntrySchema } from './audit-entry.ts';
import type { AuditEntry } from './audit-entry.ts';

/** Where an entry stands in time. */
export interface AccessKey {
  readonly seq: number;
  /** `2026-11-27T04:52:00.123456Z` */
  readonly at: string;
}

export interface AccessPage {
  readonly first: number;
  /** The last entry of the page before; null for the newest. */
  readonly before: AccessKey | null;
}

/** An entry as one person sees it: its fields, and nothing of the others that it touched. */
export interface PersonAccess extends AccessKey, Omit<AuditEntry, 'subjects' | 'counts' | 'operation'> {
  /** `Type.field`, sorted; empty when nothing was disclosed. */
  readonly fields: readonly string[];
}

export interface PrincipalAccess extends AccessKey, AuditEntry {}

interface Row extends AccessKey {
  readonly line: string;
}
const lineSchema = z
  .string()
  .transform((line): unknown => JSON.parse(line))
  .pipe(auditEntrySchema);

const withoutOthers = ({ subjects: _subjects, counts: _counts, operation: _operation, ...rest }: AuditEntry) => rest;

/** @param subjects uids of one person: today's and those it had before it was merged. */
export async function listAccessesOfPerson(
  client: pg.Pool | pg.ClientBase,
  subjects: readonly string[],
  page: AccessPage,
): Promise<readonly PersonAccess[]> {
  const { rows } = await client.query<Row>({
    name: 'audit-accesses-of-person',
    // Uid by uid: with `subject = any($1)` a generic plan walks the whole table backwards.
    text: `select e.seq, audit.stamp(e.at) as at, e.line
             from (select distinct t.seq from unnest($1::uuid[]) u(uid) cross join lateral
                     (select s.seq from audit.entry_subject s where s.subject = u.uid and s.seq < coalesce($2::bigint, 9223372036854775807)
                       order by s.seq desc limit $3) t
                    order by t.seq desc limit $3) newest
             join audit.entry e using (seq) order by e.seq desc`,
    values: [[...subjects], page.before?.seq ?? null, page.first],
  });
  return rows.map(({ seq, at, line }) => {
    const entry = lineSchema.parse(line);
    const fields = [...new Set(subjects.flatMap((subject) => entry.subjects[subject] ?? []))].sort();
    return { seq, at, ...withoutOthers(entry), fields };
  });
}

/** @param since instant; null for all that the log has. */
export async function listAccessesOfPrincipal(
  client: pg.Pool | pg.ClientBase,
  principal: string,
  page: AccessPage,
  since: string | null = null,
): Promise<readonly PrincipalAccess[]> {
  const { rows } = await client.query<Row>({
    name: 'audit-accesses-of-principal',
    text: `select e.seq, audit.stamp(e.at) as at, e.line from audit.entry e
            where split_part(e.line, '","department":', 1) = $1 and e.at >= coalesce($2::timestamptz, '-infinity')
              and (e.at, e.seq) < (coalesce($3::timestamptz, 'infinity'), coalesce($4::bigint, 9223372036854775807))
            order by e.at desc, e.seq desc limit $5`,
    values: [
      `{"principal":${JSON.stringify(principal).slice(0, -1)}`,
      since,
      page.before?.at ?? null,
      page.before?.seq ?? null,
      page.first,
    ],
  });
  return rows.map(({ seq, at, line }) => ({ seq, at, ...lineSchema.parse(line) }));
}
