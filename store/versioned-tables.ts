/** Every table whose rows stand from one edition to another: what withdrawing an edition takes back. A test compares it with the catalog. */
import { recordKinds, recordTable } from './record-tables.ts';

/** What departments' records are stored in, beside hub.record. */
export const recordVersionTables: readonly string[] = [
  'hub.record_version',
  ...recordKinds.flatMap((kind) =>
    recordTable(kind).vault === null ? [`hub.${kind}_record`] : [`hub.${kind}_record`, `vault.${kind}_record`],
  ),
];

export const versionedTables: readonly string[] = [
  ...recordVersionTables,
  'hub.person_link',
  'hub.person_redirect',
  'hub.person_version',
  'vault.person_version',
  'vault.person_token',
  'hub.compound_entry',
  'hub.compound_entrance',
  'hub.house_number',
  'hub.compound_alias',
  'hub.datum_check',
  'hub.place_version',
  'vault.place_version',
  'hub.place_link',
  'hub.residence',
  'hub.organization_version',
  'hub.organization_link',
  'hub.case_version',
  'hub.case_party',
  'hub.case_link',
  'hub.matter_link',
  'hub.matter_category',
];

/** Those whose rows are made of several records and have no column `record`. */
export const tablesOfSeveral: ReadonlySet<string> = new Set([
  'hub.person_redirect',
  'hub.person_version',
  'vault.person_version',
  'vault.person_token',
  'hub.compound_entrance',
  'hub.house_number',
  'hub.compound_alias',
  'hub.datum_check',
  'hub.place_version',
  'vault.place_version',
  'hub.organization_version',
  'hub.case_link',
  'hub.matter_link',
  'hub.matter_category',
]);

/** `until_edition` of what stands. */
export const openEdition = 2_147_483_647;
