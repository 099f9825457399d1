/** Matches misspelt and shortened road and compound names, each distinct one once, against the known ones. */
import type pg from 'pg';
import { makeNearNames } from '../../linking/near-names.ts';
import type { KnownName } from '../../linking/near-names.ts';

export interface MatchNearNamesOptions {
  /** Query of (id, name, district, community): the known names. */
  readonly known: string;
  /** Query of (name, district, community): distinct ones that no known name equals. */
  readonly unknown: string;
  /** Made: (name, district, community, id, here), for those with one clear match; `here` when it took the community to tell. */
  readonly into: string;
}

/** Known names of a city are tens of thousands and fit in memory; the unknown ones come page by page. */
export async function matchNearNames(client: pg.ClientBase, { known, unknown, into }: MatchNearNamesOptions): Promise<void> {
  await client.query(`create temp table ${into} (name text, district text, community text, id text, here boolean) on commit drop`);
  const open = await client.query<{ name: string; district: string | null; community: string | null }>(unknown);
  if (open.rows.length === 0) return;
  const names = makeNearNames((await client.query<KnownName>(known)).rows);
  const found = open.rows.flatMap(({ name, district, community }) => {
    const match = names.find(name, district, community);
    return match === null ? [] : [{ name, district, community, id: match.id, here: match.here }];
  });
  await client.query(`insert into ${into} select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[])`, [
    found.map((row) => row.name),
    found.map((row) => row.district),
    found.map((row) => row.community),
    found.map((row) => row.id),
    found.map((row) => row.here),
  ]);
  await client.query(`analyze ${into}`);
}
