/** Brings hub.place_link to the desired rows for given addresses. */
import type pg from 'pg';
import { mergeVersions } from '../derive/merge-versions.ts';
import type { MergedVersions } from '../derive/merge-versions.ts';
import { makeTempTable } from './temp-table.ts';

const key = ['record', 'part'];

export interface MergeLinksOptions {
  /** Subquery in brackets of (record, part, place, level, rule, district_code, street_code, community_code, grid_code, area_rule). */
  readonly desired: string;
  /** Query of (record, part): the addresses that desired speaks for. */
  readonly targets: string;
}

export async function mergeLinks(client: pg.ClientBase, edition: number, { desired, targets }: MergeLinksOptions): Promise<MergedVersions> {
  await makeTempTable(client, { name: 'place_link_target', again: true, select: targets, statistics: key });
  return await mergeVersions(client, {
    table: 'hub.place_link',
    key,
    columns: ['place', 'level', 'rule', 'district_code', 'street_code', 'community_code', 'grid_code', 'area_rule'],
    desired,
    scope: [{ columns: key, among: 'place_link_target' }],
    edition,
    again: true,
  });
}
