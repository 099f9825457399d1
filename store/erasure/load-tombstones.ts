/** What a department's rows are held against: the tombstones of its records, and of documents that stay out whatever record names them. */
import type { PersonRow } from '../../core/records.ts';
import { HubError } from '../../core/hub-error.ts';
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';
import type { ErasureKey } from './erasure-key.ts';

/** The reason of a row that is kept out: its words, key and origin are not kept. */
export const erasedReason = 'erased';

/**
 * - record: all of it is the erased person's; it does not come in
 * - person: a case stays, the person in it does not
 * - text: a case whose free text names the person stays without text
 */
export type TombstoneScope = 'record' | 'person' | 'text';

export interface Tombstones {
  /** Nothing of the department is kept out. */
  readonly empty: boolean;
  scopeOf(stream: string, key: string): TombstoneScope | null;
  /** Whether `department:stream:key` is a record of an erased person. */
  isErased(name: string): boolean;
  /** Whether the person bears a document of somebody who stays out. */
  knows(person: PersonRow): boolean;
}

export const noTombstones: Tombstones = { empty: true, scopeOf: () => null, isErased: () => false, knows: () => false };

/** The strongest of several that one record may have. */
const strength: Readonly<Record<TombstoneScope, number>> = { text: 0, person: 1, record: 2 };

/**
 * Read once under a step's lease: an erasure takes the lease of every run away, so that no transaction of the step can commit on tombstones that are older
 * than the newest erasure. Rows of streams without a tombstone are not hashed.
 * @throws HubError CONFIGURATION when this process has another key than the tombstones were made with: it would let everybody back in.
 */
export async function loadTombstones(database: Database, key: ErasureKey, department: string): Promise<Tombstones> {
  const { rows } = await database.pool
    .query<{ mac: string; scope: TombstoneScope | 'identity'; stream: string | null; check: string }>(
      `select t.mac, t.scope, t.stream, e.key_check as check from access.tombstone t join access.erasure e using (erasure)
        where t.department = $1 or t.department is null`,
      [department],
    )
    .catch((error: unknown) => {
      throw storeError(error);
    });
  if (rows.length === 0) return noTombstones;
  if (rows.some(({ check }) => check !== key.check)) throw foreignKey();
  const scopes = new Map<string, TombstoneScope>();
  const identities = new Set<string>();
  const streams = new Set<string | null>();
  for (const { mac, scope, stream } of rows) {
    if (scope === 'identity') {
      identities.add(mac);
      continue;
    }
    const known = scopes.get(mac);
    if (known === undefined || strength[known] < strength[scope]) scopes.set(mac, scope);
    streams.add(stream);
  }
  return {
    empty: false,
    scopeOf: (stream, name) => (streams.has(stream) ? (scopes.get(key.ofRecord(`${department}:${stream}:${name}`)) ?? null) : null),
    isErased: (name) => streams.has(name.split(':')[1] ?? '') && isPersons(scopes.get(key.ofRecord(name))),
    knows: ({ vault }) => identities.size > 0 && identitiesOf(vault).some(([kind, number]) => identities.has(key.ofIdentity(kind, number))),
  };
}

const isPersons = (scope: TombstoneScope | undefined): boolean => scope === 'record' || scope === 'person';

/** The documents that a person record bears. */
export function identitiesOf(
  vault: Pick<PersonRow['vault'], 'citizen_id' | 'health_card' | 'document_kind' | 'document_number'>,
): (readonly ['citizen_id' | 'health_card' | 'document', string])[] {
  const { citizen_id, health_card, document_kind, document_number } = vault;
  return [
    ...(citizen_id === null ? [] : [['citizen_id', citizen_id] as const]),
    ...(health_card === null ? [] : [['health_card', health_card] as const]),
    ...(document_number === null ? [] : [['document', `${document_kind ?? ''}:${document_number}`] as const]),
  ];
}

export function foreignKey(): HubError {
  return new HubError('CONFIGURATION', {
    problem: 'This process has another erasure key than the erased were marked with, and could not tell who must stay out',
    fix: 'Copy erasure.secret from the HUB_DATA_DIR of the machine where `hub erase` was run',
  });
}
