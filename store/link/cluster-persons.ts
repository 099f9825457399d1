/** From weighted pairs to people, for the affected records. */
import type pg from 'pg';
import { personModel, personThresholds } from '../../linking/person-model.ts';
import { lookingUpFew } from '../looking-up.ts';
import { clusterPairs, weightSql } from './cluster-pairs.ts';
import type { ClusterCounts } from './cluster-pairs.ts';

/** Bits of a department's own word that its records are one person: more than any field, but two citizen ids still do not meet. */
const sameAsWeight = 30;

/** Needs `person_affected`, which has all nodes when it is the `whole` city, and `person_word`. Fills `person_cluster (record, cluster, note, other)`: the least record of the person, and the one that it meets best. */
export async function clusterPersons(client: pg.PoolClient, whole: boolean): Promise<ClusterCounts> {
  const affected = (column: string): string => (whole ? '' : `join person_affected on person_affected.record = ${column}`);
  const days = (column: string): string => `${column} - date '2000-01-01'`;
  const { join } = personThresholds;
  const pairs = (condition: string): string => `
    select p.a, p.b, ${weightSql('p.weight')}, p.pattern, 0
    from vault.person_pair p ${affected('p.a')} where p.weight ${condition} ${String(join)}`;
  const cluster = (): Promise<ClusterCounts> =>
    clusterPairs(client, {
      nodes: `
      select n.record, hashtextextended(n.citizen_id, 0), ${days('n.died')}, ${days('n.seen')}, n.tie, null::int
      from vault.person_node n ${affected('n.record')} order by n.record`,
      strong: `
      ${pairs('>=')}
      union all
      select w.a, w.b, ${weightSql(String(sameAsWeight))}, 0, case w.decided when 'joined' then 1 when 'parted' then 2 else 0 end
      from person_word w ${affected('w.a')} where w.stands`,
      weak: pairs('<'),
      into: 'person_cluster',
      model: personModel,
      join,
    });
  return await lookingUpFew(client, !whole, cluster);
}
