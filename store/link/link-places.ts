/** What is where, at this edition: every address its place, every place its version. */
import type pg from 'pg';
import { makeAddressRows } from './address-rows.ts';
import { makeAffectedAddresses } from './affected-addresses.ts';
import { chooseCompounds } from './choose-compounds.ts';
import { learnEntrances } from './compound-entrances.ts';
import { makeGazetteer } from './gazetteer.ts';
import { makeGridReader } from './locate-points.ts';
import { mergePlaceVersions } from './place-versions.ts';
import { referToDwellings } from './refer-to-dwellings.ts';
import { refreshStatistics } from './refresh-statistics.ts';
import { resolveAddresses } from './resolve-addresses.ts';
import { resolveDwellings } from './resolve-dwellings.ts';
import { makeVillageNumbers } from './village-numbers.ts';

/** Needs `stage.changed_record`. Counts are of this edition only. */
export async function linkPlaces(client: pg.ClientBase, edition: number): Promise<Record<string, number>> {
  // No merge looks after these two: every new place adds a row.
  await refreshStatistics(client, ['hub.place', 'vault.place_key']);
  const grids = makeGridReader(client);
  const compounds = await makeGazetteer(client, edition, grids);
  const entrances = await learnEntrances(client, edition);
  const addresses = await makeAffectedAddresses(client, edition);
  await makeAddressRows(client, grids);
  await chooseCompounds(client);
  await makeVillageNumbers(client);
  const dwellings = await resolveDwellings(client, edition);
  await referToDwellings(client, edition);
  const others = await resolveAddresses(client, edition);
  const versions = await mergePlaceVersions(client, edition);
  return {
    compounds_changed: compounds,
    compound_entrances_changed: entrances,
    addresses_resolved: addresses,
    places_new: dwellings + others,
    place_versions_opened: versions.opened,
    place_versions_closed: versions.closed,
  };
}
