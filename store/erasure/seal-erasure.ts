/** Leaves the tombstones of an erasure, and its proof in the log of disclosures. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { ErasureBasis } from '../../core/policy/erasure-bases.ts';
import { policyVersion } from '../../core/policy/policy-version.ts';
import { appendEntry } from '../audit/append-entry.ts';
import { recordName } from '../link/record-named.ts';
import type { ErasureCounts } from './delete-subject.ts';
import type { ErasureKey, IdentityKind } from './erasure-key.ts';
import { identitiesOf } from './load-tombstones.ts';
import type { TombstoneScope } from './load-tombstones.ts';

export interface ErasureOrder {
  /** Who ordered it: a name of an office or a sign-in, not of the person. */
  readonly by: string;
  readonly basis: ErasureBasis;
  readonly reason: string;
  /** New records that bear one of the person's documents stay out too. */
  readonly keepOut: boolean;
}

export interface Tombstone {
  readonly mac: string;
  readonly scope: TombstoneScope | 'identity';
  readonly department: string | null;
  readonly stream: string | null;
}

/** An erasure as it stands outside of the database too: after a restore of an older backup it is carried out again. No values. */
export interface SealedErasure extends ErasureOrder {
  readonly id: string;
  readonly keyCheck: string;
  readonly tombstones: readonly Tombstone[];
}

/** The tombstones of what find-subject.ts found; to be made before it is deleted. */
export async function makeTombstones(client: pg.ClientBase, key: ErasureKey, keepOut: boolean): Promise<readonly Tombstone[]> {
  const { rows: records } = await client.query<{ name: string; department: string; stream: string; scope: TombstoneScope }>(
    `select ${recordName('r')} as name, r.department, r.stream, e.scope from erased_record e join hub.record r using (record)`,
  );
  // A row that could not be used has no version to be found by, and is sent again all the same.
  const { rows: rejects } = await client.query<{ name: string; department: string; stream: string; scope: 'person' }>(
    `select distinct j.department || ':' || j.stream || ':' || j.key as name, j.department, j.stream, 'person' as scope
       from erased_reject e join hub.reject j using (reject)
      where j.key is not null and not exists (select from erased_record r join hub.record k using (record) where (k.department, k.stream, k.key) = (j.department, j.stream, j.key))`,
  );
  const tombstones: Tombstone[] = [...records, ...rejects].map(({ name, ...rest }) => ({ mac: key.ofRecord(name), ...rest }));
  if (!keepOut) return tombstones;
  const { rows: bearers } = await client.query<Parameters<typeof identitiesOf>[0]>(
    `select distinct citizen_id, health_card, document_kind, document_number from vault.person_record join erased_own using (record)`,
  );
  const documents = new Map<string, readonly [IdentityKind, string]>(
    bearers.flatMap(identitiesOf).map((identity) => [identity.join(':'), identity]),
  );
  return [
    ...tombstones,
    ...[...documents.values()].map(([kind, number]) => ({
      mac: key.ofIdentity(kind, number),
      scope: 'identity' as const,
      department: null,
      stream: null,
    })),
  ];
}

export async function storeErasure(client: pg.ClientBase, sealed: SealedErasure, counts: ErasureCounts): Promise<number> {
  const { rows } = await client.query<{ erasure: number }>(
    `insert into access.erasure (id, ordered_by, basis, reason, keep_out, key_check, counts) values ($1, $2, $3, $4, $5, $6, $7) returning erasure`,
    [sealed.id, sealed.by, sealed.basis, sealed.reason, sealed.keepOut, sealed.keyCheck, JSON.stringify(counts)],
  );
  const erasure = rows[0]?.erasure ?? 0;
  await client.query(
    `insert into access.tombstone (mac, erasure, scope, department, stream)
     select mac, $1, scope, department, stream from jsonb_to_recordset($2::jsonb) as t (mac text, scope text, department text, stream text)
     on conflict do nothing`,
    [erasure, JSON.stringify(sealed.tombstones)],
  );
  return erasure;
}

/** `uids`: the person's, and those that it had before it was merged. */
export async function proveErasure(
  client: pg.ClientBase,
  action: 'Erase' | 'EraseAgain' | 'EraseLift',
  order: Pick<ErasureOrder, 'by' | 'basis'>,
  uids: readonly string[],
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  const { rows } = await client.query<{ edition: number | null }>(
    `select max(edition) as edition from hub.edition where state = 'published'`,
  );
  await appendEntry(client, {
    principal: order.by,
    department: null,
    role: 'operator',
    grant: null,
    purpose: order.basis,
    operation: createHash('sha256').update(`hub ${action}`).digest('hex'),
    operationName: action,
    subjects: Object.fromEntries(uids.map((uid) => [uid, []])),
    counts,
    decision: 'answered',
    code: null,
    policyVersion,
    edition: rows[0]?.edition ?? null,
  });
}
