/** A day's changes to what hotline and health have: orders come to their end, patients change their phone, some die, a few things are withdrawn. */
import type pg from 'pg';
import { HOUR, dateOf, withOffset } from './calendar.ts';
import type { DayLedger } from './day-ledger.ts';
import type { DayShare } from './day-police.ts';

export async function changeOrders(
  pool: pg.Pool,
  ledger: DayLedger,
  { day, now, share }: DayShare,
): Promise<{ changed: number; deleted: number }> {
  const at = withOffset(now - HOUR);
  const updated = await pool.query(
    `update hotline_order set updated_at = $3::timestamptz,
       body = body || jsonb_build_object('status', 'closed', 'updatedAt', $3::text, 'closedAt', coalesce(body->>'closedAt', $3::text), 'answeredAt', coalesce(body->>'answeredAt', $3::text)),
       steps = steps || jsonb_build_array(jsonb_build_object('orderNo', order_no, 'seq', jsonb_array_length(steps) + 1, 'action', 'close', 'at', $3::text, 'department', 'DP20', 'note', ''))
     where order_no in (
       select order_no from hotline_order where not (body->>'deleted')::boolean and updated_at < $3::timestamptz
       order by body->>'status' = 'closed', md5(order_no || $2) limit (select greatest(1, round(count(*) * $1::float8)) from hotline_order))`,
    [share, day, at],
  );
  const gone = await pool.query<{ key: string }>(
    `update hotline_order set updated_at = $2::timestamptz, body = body || jsonb_build_object('deleted', true, 'updatedAt', $2::text)
     where order_no in (
       select order_no from hotline_order where not (body->>'deleted')::boolean
       order by md5(order_no || $1 || 'gone') limit (select greatest(1, round(count(*) * 0.0003)) from hotline_order))
     returning order_no as key`,
    [day, withOffset(now)],
  );
  for (const row of gone.rows) ledger.forget(`hotline:order:${row.key}`);
  return { changed: updated.rowCount ?? 0, deleted: gone.rowCount ?? 0 };
}

export async function changeHealth(
  pool: pg.Pool,
  ledger: DayLedger,
  { day, now, share }: DayShare,
): Promise<{ changed: number; deleted: number }> {
  const at = withOffset(now - 2 * HOUR);
  const meta = `'meta', jsonb_build_object('lastUpdated', $3::text)`;
  const phone = `jsonb_build_array(jsonb_build_object('system', 'phone', 'use', 'mobile', 'value', '138' || lpad(((('x' || substr(md5(id || $2), 1, 7))::bit(28)::int) % 100000000)::text, 8, '0')))`;
  const updated = await pool.query(
    `update fhir_resource set last_updated = $3::timestamptz,
       body = body || jsonb_build_object(${meta}) || case when type = 'Patient' then jsonb_build_object('telecom', ${phone}) else '{}'::jsonb end
     where (type, id) in (
       select type, id from fhir_resource where not deleted and last_updated < $3::timestamptz
       order by md5(id || $2) limit (select greatest(1, round(count(*) * $1::float8)) from fhir_resource))`,
    [share, day, at],
  );
  const died = await pool.query(
    `update fhir_resource set last_updated = $2::timestamptz, body = body || jsonb_build_object('deceasedDateTime', $3::text, 'meta', jsonb_build_object('lastUpdated', $2::text))
     where type = 'Patient' and id in (
       select id from fhir_resource where type = 'Patient' and not deleted and body->>'birthDate' between '1905' and '1950' and not body ? 'deceasedDateTime'
       order by md5(id || $1 || 'died') limit (select greatest(1, round(count(*) * 0.00002)) from fhir_resource))`,
    [day, withOffset(now - HOUR), dateOf(now - 20 * HOUR)],
  );
  const gone = await pool.query<{ type: string; key: string }>(
    `update fhir_resource set last_updated = $2::timestamptz, deleted = true
     where (type, id) in (
       select type, id from fhir_resource where type in ('Patient', 'Encounter', 'CarePlan', 'Consent') and not deleted
       order by md5(id || $1 || 'gone') limit (select greatest(1, round(count(*) * 0.0002)) from fhir_resource))
     returning type, id as key`,
    [day, withOffset(now)],
  );
  for (const row of gone.rows) ledger.forget(`health:${row.type}:${row.key}`);
  return { changed: (updated.rowCount ?? 0) + (died.rowCount ?? 0), deleted: gone.rowCount ?? 0 };
}
