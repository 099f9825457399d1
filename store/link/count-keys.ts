/** Counts how many pairs of nodes would meet under each key, which decides the rules that a file can bear. */
import type pg from 'pg';
import type { KeyCount } from '../../linking/choose-rules.ts';
import type { FieldKey } from '../../linking/declared-model.ts';

export interface CountKeysOptions {
  readonly nodes: string;
  readonly keys: readonly FieldKey[];
  readonly cap: number;
}

export async function countKeys(client: pg.ClientBase, { nodes, keys, cap }: CountKeysOptions): Promise<KeyCount[]> {
  const counts: KeyCount[] = [];
  for (const { values } of keys) {
    const { rows } = await client.query<KeyCount>(
      `select coalesce(sum(c * (c - 1) / 2), 0)::float8 as pairs, coalesce(sum(c * (c - 1) / 2) filter (where c <= $1), 0)::float8 as capped,
         coalesce(sum(c) filter (where c <= $1) / nullif(sum(c), 0), 0)::float8 as covered
       from (select count(*) as c from ${nodes} n cross join unnest(array[${values.join(', ')}]) v where v is not null group by v) g`,
      [cap],
    );
    counts.push(...rows);
  }
  return counts;
}
