/** Which records are one person, at this edition. */
import type pg from 'pg';
import { makeAffectedPersons } from './affected-persons.ts';
import { assignPersons } from './assign-persons.ts';
import { makePersonClusters } from './person-clusters.ts';
import { makePersonGroups } from './person-groups.ts';

/** Needs `stage.changed_record`. Counts are of this edition only. */
export async function linkPersons(client: pg.ClientBase, edition: number): Promise<Record<string, number>> {
  const affected = await makeAffectedPersons(client, edition);
  if (affected === 0) return { person_records: 0 };
  const groups = await makePersonGroups(client);
  const clusters = await makePersonClusters(client);
  const assigned = await assignPersons(client, edition);
  return {
    person_records: affected,
    person_links_opened: assigned.opened,
    person_links_closed: assigned.closed,
    persons_new: assigned.minted,
    persons_merged: assigned.redirected,
    person_keys_split: groups.split,
    person_keys_poisoned: groups.poisoned,
    person_chains_cut: clusters.cut,
    person_records_contested: clusters.contested,
  };
}
