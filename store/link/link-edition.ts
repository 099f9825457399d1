/** The link step: who is who and what is where, for what this edition changed and what that touches. */
import type pg from 'pg';
import { makeChangedRecords } from './changed-records.ts';
import { linkOrganizations } from './link-organizations.ts';
import { linkPlaces } from './link-places.ts';
import { linkPersons } from './link-persons.ts';
import { linkResidences } from './link-residences.ts';
import { briefStatistics, refreshStatistics } from './refresh-statistics.ts';

/** Runs inside the transaction of the step, after the edition's records are stored. Counts by name, of this edition only. */
export async function linkEdition(client: pg.PoolClient, edition: number): Promise<Record<string, number>> {
  await client.query(
    `set local work_mem = '96MB'; set local jit = off; set local client_min_messages = warning; set local default_statistics_target = ${briefStatistics}`,
  );
  await refreshStatistics(client);
  const changed = await makeChangedRecords(client, edition);
  const persons = await linkPersons(client, edition);
  const places = await linkPlaces(client, edition);
  const residences = await linkResidences(client, edition);
  const organizations = await linkOrganizations(client, edition);
  return { changed_records: changed, ...persons, ...places, ...residences, ...organizations };
}
