/** What is where, at this edition: every address its place, every place its version. */
import type pg from 'pg';
import { makeAddressRows } from './address-rows.ts';
import { makeAffectedAddresses } from './affected-addresses.ts';
import { makeChangedAddresses } from './changed-addresses.ts';
import { checkDatums } from './check-datums.ts';
import { chooseCompounds } from './choose-compounds.ts';
import { learnAliases } from './compound-aliases.ts';
import { learnEntrances } from './compound-entrances.ts';
import { makeGazetteer } from './gazetteer.ts';
import { learnHouseNumbers } from './house-numbers.ts';
import { makeGridReader } from './locate-points.ts';
import type { GridReader } from './locate-points.ts';
import { inheritAreas } from './inherit-areas.ts';
import { mergePlaceVersions } from './place-versions.ts';
import { referToDwellings } from './refer-to-dwellings.ts';
import { refreshStatistics } from '../refresh-statistics.ts';
import { closeGoneLinks, makeGoneAddresses, resolveAddresses } from './resolve-addresses.ts';
import { resolveDwellings } from './resolve-dwellings.ts';
import { openEdition } from '../versioned-tables.ts';
import { makeVillageNumbers } from './village-numbers.ts';

/**
 * Needs `stage.changed_record`; leaves `place_target (record, part)`, the addresses that were looked at. Counts are of this edition only. A night in which
 * nothing changed that is or names a place is over after a few statements.
 */
export async function linkPlaces(client: pg.ClientBase, edition: number): Promise<Record<string, number>> {
  const { closes, gazetteer } = await whatChanged(client, edition);
  const changed = await makeChangedAddresses(client, edition, closes);
  if (changed === 0 && !gazetteer) {
    await client.query('create temp table place_target (record bigint, part text) on commit drop');
    return { addresses_resolved: 0 };
  }
  // No merge looks after these two: every new place adds a row.
  await refreshStatistics(client, ['hub.place', 'vault.place_key']);
  const grids = makeGridReader(client);
  const doubts = await checkDatums(client, edition);
  const compounds = await makeGazetteer(client, edition, grids);
  const entrances = await learnEntrances(client, edition);
  await learnHouseNumbers(client, edition);
  await learnAliases(client, edition);
  const addresses = await makeAffectedAddresses(client, edition);
  await makeGoneAddresses(client, closes);
  const places = await resolve(client, edition, addresses, grids);
  await inheritAreas(client, edition);
  const versions = await mergePlaceVersions(client, edition, closes);
  return {
    compounds_changed: compounds,
    compound_entrances_changed: entrances,
    addresses_resolved: addresses,
    places_new: places,
    place_versions_opened: versions.opened,
    place_versions_closed: versions.closed,
    ...doubts,
  };
}

/** `closes`: the edition closes records; `gazetteer`: it touches what addresses are matched on. */
async function whatChanged(client: pg.ClientBase, edition: number): Promise<{ readonly closes: boolean; readonly gazetteer: boolean }> {
  const { rows } = await client.query<{ closes: boolean; gazetteer: boolean }>(
    `select exists (select 1 from hub.record_version where until_edition = $1 and until_edition < ${openEdition}) as closes,
       exists (select 1 from stage.changed_record where department = 'reference' or (department = 'housing' and stream = 'xq')) as gazetteer`,
    [edition],
  );
  return rows[0] ?? { closes: true, gazetteer: true };
}

/** Gives the number of new places. */
async function resolve(client: pg.ClientBase, edition: number, addresses: number, grids: GridReader): Promise<number> {
  if (addresses === 0) {
    await closeGoneLinks(client, edition);
    return 0;
  }
  await makeAddressRows(client, grids);
  await chooseCompounds(client);
  await makeVillageNumbers(client);
  const dwellings = await resolveDwellings(client, edition);
  await referToDwellings(client, edition);
  return dwellings + (await resolveAddresses(client, edition));
}
