/** What waits for a steward of the fixture's people, and what was decided. */
import type { Database } from '../../store/database.ts';
import { insert, uid } from './fixture-rows.ts';

export async function fillDecisions(database: Database): Promise<void> {
  // Weights as linking left them: one pair that is not sure, one that is, and one with a record that a steward does not see.
  await insert(database, 'hub.person_linking', [{ edition: 2, release: null }]);
  const node = { scene: false, keys: [], phone1_share: 1, phone2_share: 1 };
  await insert(
    database,
    'vault.person_node',
    [1, 2, 3, 4, 5, 14, 15].map((record) => ({ record, tie: record, ...node })),
  );
  await insert(database, 'vault.person_pair', [
    { a: 1, b: 4, pattern: 8, rarity: 9, weight: 0.5 },
    { a: 1, b: 2, pattern: 9, rarity: 12, weight: 24 },
    { a: 4, b: 5, pattern: 8, rarity: 9, weight: -0.5 },
  ]);
  const decided = { decided_by: 'steward-2', decided_at: '2026-01-18T12:00:00Z' };
  await insert(database, 'hub.link_decision', [
    { decision: 1, uid: uid('d', 1), kind: 'CONFIRM', reason: 'The papers were seen', ...decided },
  ]);
  await insert(database, 'hub.link_decision', [
    {
      decision: 2,
      uid: uid('d', 2),
      kind: 'REJECT',
      reason: 'Brothers',
      ...decided,
      undone_by: 'steward-2',
      undone_at: '2026-01-18T13:00:00Z',
      undone_reason: 'A slip',
    },
  ]);
  // The numbers above were given, not drawn: the next decision must not be given one of them again.
  await database.pool.query(`select setval(pg_get_serial_sequence('hub.link_decision', 'decision'), 2)`);
  await insert(database, 'hub.decided_pair', [{ decision: 1, a: 1, b: 2, joined: true, pending: false, edition: 2 }]);
  await insert(database, 'hub.decided_pair', [
    { decision: 2, a: 1, b: 4, joined: false, undone_at: '2026-01-18T13:00:00Z', pending: true },
  ]);
}
