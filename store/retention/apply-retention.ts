/** Deletes what the policy no longer allows to keep, in one transaction, and writes down how much. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { departments } from '../../core/department.ts';
import type { Department } from '../../core/department.ts';
import { policyVersion } from '../../core/policy/policy-version.ts';
import type { FieldClass } from '../../core/policy/purposes.ts';
import { retention } from '../../core/policy/retention.ts';
import type { RetentionPolicy } from '../../core/policy/retention.ts';
import { appendEntry } from '../audit/append-entry.ts';
import type { Database } from '../database.ts';
import { tablesOfSeveral, versionedTables } from '../versioned-tables.ts';
import { withTransaction } from '../with-transaction.ts';
import { readHorizons } from './horizons.ts';
import type { Horizons } from './horizons.ts';

export interface RetentionReport {
  /** The first edition that `asOf` still answers. */
  readonly sinceEdition: number;
  readonly counts: Readonly<Record<'versions' | 'rejects' | 'grants' | 'seen', number>>;
}

export interface RetentionOptions {
  /** Default: the hub's policy. */
  readonly policy?: RetentionPolicy;
  /** Does everything and takes it back. Default false. */
  readonly dryRun?: boolean;
}

/** Spells `HUB9`: one retention at a time. */
const lockKey = 0x48554239;

/** Runs go on meanwhile: what they read and write stands, or was closed by the edition that they prepare. */
export async function applyRetention(database: Database, requestedBy: string, options: RetentionOptions = {}): Promise<RetentionReport> {
  const { policy = retention, dryRun = false } = options;
  return withTransaction(database, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [lockKey]);
    await client.query('savepoint before');
    const horizons = await readHorizons(client, policy);
    const versions = await deleteVersions(client, horizons);
    const counts = {
      versions,
      rejects: await change(client, 'delete from hub.reject where rejected_at < now() - make_interval(days => $1)', [policy.rejects]),
      grants: await deleteGrants(client, policy),
      seen: await change(client, 'delete from access.subject_seen where seen_at < now() - make_interval(days => $1)', [policy.seen]),
    };
    const { rows } = await client.query<{ since: number }>(
      'update hub.history set since_edition = greatest(since_edition, $1) returning since_edition as since',
      [horizons.newest],
    );
    const report = { sinceEdition: rows[0]?.since ?? 0, counts };
    if (dryRun) await client.query('rollback to savepoint before');
    else await record(client, requestedBy, report);
    return report;
  });
}

async function change(client: pg.ClientBase, sql: string, values: readonly unknown[]): Promise<number> {
  return (await client.query(sql, [...values])).rowCount ?? 0;
}

/** Everything of the health department is special; in the vault is what identifies; the rest is generalised at most. */
function classOf(table: string, department: Department | null): FieldClass {
  if (department === 'health') return 4;
  return table.startsWith('vault.') ? 3 : 2;
}

async function deleteVersions(client: pg.ClientBase, horizons: Horizons): Promise<number> {
  let deleted = 0;
  for (const table of versionedTables) {
    if (tablesOfSeveral.has(table)) {
      deleted += await change(client, `delete from ${table} where until_edition <= $1`, [horizons.ofAll(classOf(table, null))]);
      continue;
    }
    deleted += await change(
      client,
      `delete from ${table} t using hub.record r, unnest($1::text[], $2::int[]) h(department, horizon)
        where t.until_edition <= $3 and r.record = t.record and r.department = h.department and t.until_edition <= h.horizon`,
      [departments, departments.map((department) => horizons.of(department, classOf(table, department))), horizons.newest],
    );
  }
  return deleted;
}

/** An emergency that nobody has reviewed waits for its review. */
async function deleteGrants(client: pg.ClientBase, { grants }: RetentionPolicy): Promise<number> {
  return change(
    client,
    `delete from access.grant g using unnest($1::text[], $2::int[]) p(purpose, days)
      where g.purpose = p.purpose and least(g.closed_at, g.expires_at) < now() - make_interval(days => p.days)
        and not (g.break_glass and g.reviewed_at is null)`,
    [Object.keys(grants), Object.values(grants)],
  );
}

async function record(client: pg.ClientBase, requestedBy: string, { sinceEdition, counts }: RetentionReport): Promise<void> {
  await client.query('insert into hub.retention_run (requested_by, since_edition, counts) values ($1, $2, $3)', [
    requestedBy,
    sinceEdition,
    JSON.stringify(counts),
  ]);
  await appendEntry(client, {
    principal: requestedBy,
    department: null,
    role: 'operator',
    grant: null,
    purpose: 'RETENTION',
    operation: createHash('sha256').update('hub Retention').digest('hex'),
    operationName: 'Retention',
    subjects: {},
    counts: { ...counts, since_edition: sinceEdition },
    decision: 'answered',
    code: null,
    policyVersion,
    edition: null,
  });
}
