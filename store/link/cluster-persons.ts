/** From weighted pairs to people, for the affected records: reads nodes and pairs as numbers, resolves them component by component, writes the clusters back. */
import type pg from 'pg';
import { eachInSlices } from '../../core/each-in-slices.ts';
import { makeDisjointSets } from '../../linking/disjoint-sets.ts';
import { mostLevels, patternFactor } from '../../linking/link-model.ts';
import { personModel, personThresholds } from '../../linking/person-model.ts';
import { resolveClusters } from '../../linking/resolve-clusters.ts';
import type { ClusterNode, ClusterPair } from '../../linking/resolve-clusters.ts';
import { copyLines, makeCopyWriter } from '../ingest/copy-lines.ts';
import { none, readIntegers } from './read-integers.ts';

export interface PersonClusterCounts {
  /** Records that pairs would have brought into a person whose other records speak against it. */
  readonly cut: number;
  /** Records that two persons have an equal claim to, and that stay alone. */
  readonly contested: number;
}

/** Weights travel as whole numbers of this many to the bit. */
const steps = 100;
/** Bits of a department's own word that its records are one person: more than any field, but two citizen ids still do not meet. */
const sameAsWeight = 30;

/** SQL: comparisons of `p.pattern` that had something to compare. */
const fieldsOf = personModel.comparisons
  .map((_, at) => `(p.pattern / ${String(patternFactor(at))} % ${String(mostLevels + 1)} > 0)::int`)
  .join(' + ');

const affected = (column: string): string => `join person_affected on person_affected.record = ${column}`;

/** Needs `person_affected` and `person_word`. Fills `person_cluster (record, cluster, note, other)`: the least record of the person, and the one that it meets best. */
export async function clusterPersons(client: pg.PoolClient): Promise<PersonClusterCounts> {
  const { records, nodes } = await readNodes(client);
  const pairs = await readPairs(client, records);
  const counts = { cut: 0, contested: 0 };
  const writer = makeCopyWriter();
  await eachInSlices(components(nodes.length, pairs), ({ members, within }) => {
    const own = members.map((member) => nodes[member]).filter((node) => node !== undefined);
    const { cluster, notes } = resolveClusters(own, within, { join: personThresholds.join });
    const best = bestMeetings(cluster, within);
    members.forEach((member, at) => {
      const note = notes.get(at);
      if (note !== undefined) counts[note] += 1;
      const other = best[at];
      const record = (index: number): string => String(records[members[index] ?? member]);
      writer.add(`${record(at)}\t${record(cluster[at] ?? at)}\t${note ?? '\\N'}\t${other === undefined ? '\\N' : record(other)}\n`);
    });
  });
  await client.query(
    'create temp table person_cluster (record bigint not null, cluster bigint not null, note text, other bigint) on commit drop',
  );
  await copyLines(client, 'person_cluster (record, cluster, note, other)', writer.end());
  await client.query('analyze person_cluster (record, cluster)');
  return counts;
}

interface Nodes {
  /** The record of each node. */
  readonly records: readonly number[];
  readonly nodes: readonly ClusterNode[];
}

async function readNodes(client: pg.PoolClient): Promise<Nodes> {
  const records: number[] = [];
  const nodes: ClusterNode[] = [];
  const or = (value: number | undefined): number | null => (value === undefined || value === none ? null : value);
  const days = (column: string): string => `${column} - date '2000-01-01'`;
  await readIntegers(
    client,
    `select n.record, hashtextextended(n.citizen_id, 0), ${days('n.died')}, ${days('n.seen')}, n.tie
     from vault.person_node n ${affected('n.record')} order by n.record`,
    ([record = 0, identity, died, seen, tie = 0]) => {
      records.push(record);
      nodes.push({ identity: or(identity), died: or(died), seen: or(seen), tie });
    },
    5,
  );
  return { records, nodes };
}

/** By columns: an object for each of millions would not fit. */
interface Pairs {
  readonly a: number[];
  readonly b: number[];
  readonly weight: number[];
  readonly fields: number[];
  /** 0 none, 1 joined, 2 parted. */
  readonly decided: number[];
}

async function readPairs(client: pg.PoolClient, records: readonly number[]): Promise<Pairs & { readonly strong: number }> {
  const place = new Int32Array((records.at(-1) ?? 0) + 1).fill(-1);
  records.forEach((record, index) => (place[record] = index));
  const pairs: Pairs = { a: [], b: [], weight: [], fields: [], decided: [] };
  const add = ([one = 0, other = 0, weight = 0, fields = 0, decided = 0]: Float64Array): void => {
    const [a, b] = [place[one] ?? -1, place[other] ?? -1];
    if (a < 0 || b < 0) return;
    pairs.a.push(a);
    pairs.b.push(b);
    pairs.weight.push(weight / steps);
    pairs.fields.push(fields);
    pairs.decided.push(decided);
  };
  const weight = `round(p.weight * ${String(steps)})::int`;
  const join = String(personThresholds.join);
  await readIntegers(
    client,
    `select p.a, p.b, ${weight}, ${fieldsOf}, 0 from vault.person_pair p ${affected('p.a')} where p.weight >= ${join}
     union all
     select w.a, w.b, ${String(sameAsWeight * steps)}, 0, case w.decided when 'joined' then 1 when 'parted' then 2 else 0 end
     from person_word w ${affected('w.a')} where w.stands`,
    add,
    5,
  );
  const strong = pairs.a.length;
  await readIntegers(
    client,
    `select p.a, p.b, ${weight}, ${fieldsOf}, 0 from vault.person_pair p ${affected('p.a')} where p.weight < ${join}`,
    add,
    5,
  );
  return { ...pairs, strong };
}

interface Component {
  readonly members: readonly number[];
  /** Pairs by the members' places in `members`. */
  readonly within: readonly ClusterPair[];
}

const decisions = [undefined, 'joined', 'parted'] as const;

/** What hangs together by the first `strong` pairs, with all pairs inside. */
function* components(nodes: number, { a, b, weight, fields, decided, strong }: Pairs & { readonly strong: number }): Generator<Component> {
  const sets = makeDisjointSets(nodes);
  for (let at = 0; at < strong; at += 1) if (decided[at] !== 2) sets.join(a[at] ?? 0, b[at] ?? 0);
  const root = Int32Array.from({ length: nodes }, (_, node) => sets.find(node));
  const memberOrder = groupBy(nodes, nodes, (node) => root[node] ?? 0);
  const pairOrder = groupBy(nodes, a.length, (pair) => {
    const of = root[a[pair] ?? 0] ?? 0;
    return of === root[b[pair] ?? 0] ? of : -1;
  });
  const place = new Int32Array(nodes);
  for (let of = 0; of < nodes; of += 1) {
    const members = memberOrder(of);
    if (members.length === 0) continue;
    members.forEach((member, at) => (place[member] = at));
    const within = pairOrder(of).map((pair): ClusterPair => {
      const word = decisions[decided[pair] ?? 0];
      const known = { a: place[a[pair] ?? 0] ?? 0, b: place[b[pair] ?? 0] ?? 0, weight: weight[pair] ?? 0, fields: fields[pair] ?? 0 };
      return word === undefined ? known : { ...known, decided: word };
    });
    yield { members, within };
  }
}

/** Groups 0 … things − 1 by key without an object for each group; a negative key is left out. */
function groupBy(keys: number, things: number, keyOf: (thing: number) => number): (key: number) => number[] {
  const start = new Int32Array(keys + 1);
  for (let thing = 0; thing < things; thing += 1) {
    const key = keyOf(thing);
    if (key >= 0) start[key + 1] = (start[key + 1] ?? 0) + 1;
  }
  for (let key = 0; key < keys; key += 1) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0);
  const next = start.slice();
  const order = new Int32Array(start[keys] ?? 0);
  for (let thing = 0; thing < things; thing += 1) {
    const key = keyOf(thing);
    if (key < 0) continue;
    const at = next[key] ?? 0;
    order[at] = thing;
    next[key] = at + 1;
  }
  return (key) => Array.from(order.subarray(start[key], start[key + 1]));
}

/** For each member the one of its cluster that it meets best. */
function bestMeetings(cluster: readonly number[], within: readonly ClusterPair[]): (number | undefined)[] {
  const best = cluster.map((): number | undefined => undefined);
  const weights = cluster.map(() => -Infinity);
  const meet = (one: number, other: number, weight: number): void => {
    if (weight <= (weights[one] ?? 0)) return;
    weights[one] = weight;
    best[one] = other;
  };
  for (const { a, b, weight, decided } of within) {
    if (cluster[a] !== cluster[b]) continue;
    const bits = decided === 'joined' ? Infinity : weight;
    meet(a, b, bits);
    meet(b, a, bits);
  }
  return best;
}
