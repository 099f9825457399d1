/** Connected components of an undirected graph in SQL: the least label spreads over the edges, with jumps over labels of labels so that long chains take few rounds. */
import type pg from 'pg';
import { makeTempTable } from './temp-table.ts';

export interface ComponentsOptions {
  /** Temporary table (a bigint, b bigint), one row for an edge in either direction. */
  readonly edges: string;
  /** Made: (node, label), label is the least node of the component. Nodes without an edge are not in it. */
  readonly into: string;
}

/** Gives the number of rounds. */
export async function makeConnectedComponents(client: pg.ClientBase, { edges, into }: ComponentsOptions): Promise<number> {
  await makeTempTable(client, { name: `${into}_arc`, select: `select a, b from ${edges} union select b, a from ${edges}` });
  await makeTempTable(client, {
    name: into,
    select: `select a as node, least(a, min(b)) as label from ${into}_arc group by a`,
    indexes: ['node'],
  });
  for (let round = 1; ; round += 1) {
    const spread = await client.query(
      `update ${into} l set label = m.label
       from (select arc.a as node, min(other.label) as label from ${into}_arc arc join ${into} other on other.node = arc.b group by arc.a) m
       where l.node = m.node and m.label < l.label`,
    );
    const jumped = await client.query(`update ${into} l set label = p.label from ${into} p where p.node = l.label and p.label < l.label`);
    if ((spread.rowCount ?? 0) + (jumped.rowCount ?? 0) === 0) return round;
  }
}
