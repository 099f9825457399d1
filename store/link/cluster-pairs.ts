/** From weighted pairs to clusters: reads nodes and pairs as numbers, resolves them component by component, writes the clusters back. */
import type pg from 'pg';
import { eachInSlices } from '../../core/each-in-slices.ts';
import { makeDisjointSets } from '../../linking/disjoint-sets.ts';
import { mostLevels, patternFactor } from '../../linking/link-model.ts';
import type { LinkModel } from '../../linking/link-model.ts';
import { resolveClusters } from '../../linking/resolve-clusters.ts';
import type { ClusterNode, ClusterOptions, ClusterPair } from '../../linking/resolve-clusters.ts';
import { copyLines, makeCopyWriter } from '../ingest/copy-lines.ts';
import { none, readIntegers } from './read-integers.ts';

export interface ClusterCounts {
  /** Records that pairs would have brought into a cluster whose other records speak against it. */
  readonly cut: number;
  /** Records that two clusters have an equal claim to, and that stay alone. */
  readonly contested: number;
}

export interface ClusterPairsOptions extends ClusterOptions {
  /** Query of (record, identity, died, seen, tie, source) in order of record, all whole numbers; see ClusterNode. */
  readonly nodes: string;
  /** Queries of (a, b, weight in {@link weightSteps} to the bit, fields compared, 0 or 1 joined or 2 parted): the pairs that join, and those that only speak against. */
  readonly strong: string;
  readonly weak: string;
  /** Temporary table that is made: (record, cluster, note, other) with the least record of the cluster, and the record that each meets best. */
  readonly into: string;
}

/** Weights travel as whole numbers of this many to the bit. */
export const weightSteps = 100;

/** SQL of a weight in bits as it travels. */
export const weightSql = (bits: string): string => `round(${bits} * ${String(weightSteps)})::int`;

/** SQL: comparisons of a pattern that had something to compare. */
export const fieldsSql = ({ comparisons }: LinkModel, pattern: string): string =>
  comparisons.map((_, at) => `(${pattern} / ${String(patternFactor(at))} % ${String(mostLevels + 1)} > 0)::int`).join(' + ');

export async function clusterPairs(client: pg.PoolClient, options: ClusterPairsOptions): Promise<ClusterCounts> {
  const { records, nodes } = await readNodes(client, options);
  const pairs = await readPairs(client, records, options);
  const counts = { cut: 0, contested: 0 };
  const writer = makeCopyWriter();
  await eachInSlices(components(nodes.length, pairs), ({ members, within }) => {
    const [only = 0] = members;
    if (members.length === 1) {
      const record = String(records[only]);
      writer.add(`${record}\t${record}\t\\N\t\\N\n`);
      return;
    }
    const own = members.map((member) => nodes[member]).filter((node) => node !== undefined);
    const { cluster, notes } = resolveClusters(own, within, options);
    const best = bestMeetings(cluster, within);
    members.forEach((member, at) => {
      const note = notes.get(at);
      if (note !== undefined) counts[note] += 1;
      const other = best[at];
      const record = (index: number): string => String(records[members[index] ?? member]);
      writer.add(`${record(at)}\t${record(cluster[at] ?? at)}\t${note ?? '\\N'}\t${other === undefined ? '\\N' : record(other)}\n`);
    });
  });
  const { into } = options;
  await client.query(`create temp table ${into} (record bigint not null, cluster bigint not null, note text, other bigint) on commit drop`);
  await copyLines(client, `${into} (record, cluster, note, other)`, writer.end());
  await client.query(`analyze ${into} (record, cluster)`);
  return counts;
}

interface Nodes {
  /** The record of each node. */
  readonly records: readonly number[];
  readonly nodes: readonly ClusterNode[];
}

async function readNodes(client: pg.PoolClient, options: ClusterPairsOptions): Promise<Nodes> {
  const records: number[] = [];
  const nodes: ClusterNode[] = [];
  const or = (value: number | undefined): number | null => (value === undefined || value === none ? null : value);
  await readIntegers(
    client,
    options.nodes,
    ([record = 0, identity, died, seen, tie = 0, source]) => {
      records.push(record);
      nodes.push({ identity: or(identity), died: or(died), seen: or(seen), tie, source: or(source) });
    },
    6,
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

async function readPairs(
  client: pg.PoolClient,
  records: readonly number[],
  options: ClusterPairsOptions,
): Promise<Pairs & { readonly strong: number }> {
  const place = new Int32Array((records.at(-1) ?? 0) + 1).fill(-1);
  records.forEach((record, index) => (place[record] = index));
  const pairs: Pairs = { a: [], b: [], weight: [], fields: [], decided: [] };
  const add = ([one = 0, other = 0, weight = 0, fields = 0, decided = 0]: Float64Array): void => {
    const [a, b] = [place[one] ?? -1, place[other] ?? -1];
    if (a < 0 || b < 0) return;
    pairs.a.push(a);
    pairs.b.push(b);
    pairs.weight.push(weight / weightSteps);
    pairs.fields.push(fields);
    pairs.decided.push(decided);
  };
  await readIntegers(client, options.strong, add, 5);
  const strong = pairs.a.length;
  await readIntegers(client, options.weak, add, 5);
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
    // Of equals the oldest record: pairs come in any order, and a link must not change its word from night to night.
    const known = weights[one] ?? 0;
    if (weight < known || (weight === known && other >= (best[one] ?? Infinity))) return;
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
