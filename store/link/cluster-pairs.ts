/** From weighted pairs to clusters: reads nodes and pairs as numbers, resolves them component by component, writes the clusters back. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type pg from 'pg';
import { makeDisjointSets } from '../../linking/disjoint-sets.ts';
import type { DisjointSets } from '../../linking/disjoint-sets.ts';
import { knownIn } from '../../linking/link-model.ts';
import type { LinkModel } from '../../linking/link-model.ts';
import { resolveClusters } from '../../linking/resolve-clusters.ts';
import type { ClusterNode, ClusterNote, ClusterOptions, ClusterPair } from '../../linking/resolve-clusters.ts';
import { copyLines } from '../ingest/copy-lines.ts';
import { makeIntegerTable } from './integer-table.ts';
import type { IntegerTable } from './integer-table.ts';
import { none, readIntegers } from './read-integers.ts';

export interface ClusterCounts {
  /** Records that pairs would have brought into a cluster whose other records speak against it. */
  readonly cut: number;
  /** Records that two clusters have an equal claim to, and that stay alone. */
  readonly contested: number;
}

export interface ClusterPairsOptions extends ClusterOptions {
  /** Of the patterns. */
  readonly model: LinkModel;
  /** Query of (record, identity, died, seen, tie, source) in order of record, all whole numbers; see ClusterNode. */
  readonly nodes: string;
  /** Queries of (a, b, weight in {@link weightSteps} to the bit, pattern, 0 or 1 joined or 2 parted): the pairs that join, and those that only speak against. */
  readonly strong: string;
  readonly weak: string;
  /** Temporary table that is made: (record, cluster, note, other) with the least record of the cluster, and the record that each meets best. */
  readonly into: string;
}

/** Weights travel as whole numbers of this many to the bit. */
export const weightSteps = 100;

/** SQL of a weight in bits as it travels. */
export const weightSql = (bits: string): string => `round(${bits} * ${String(weightSteps)})::int`;

export async function clusterPairs(client: pg.PoolClient, options: ClusterPairsOptions): Promise<ClusterCounts> {
  const nodes = makeIntegerTable(nodeColumns);
  await readIntegers(client, options.nodes, nodes.add, nodeColumns);
  const pairs = await readPairs(client, nodes, options);
  const counts = { cut: 0, contested: 0 };
  const { into } = options;
  await client.query(`create temp table ${into} (record bigint not null, cluster bigint not null, note text, other bigint) on commit drop`);
  await copyLines(client, `${into} (record, cluster, note, other)`, { chunks: clusterLines(nodes, pairs, options, counts) });
  await client.query(`analyze ${into} (record, cluster)`);
  return counts;
}

/** Components at a time: some milliseconds, in which nothing else of the process is answered. */
const slice = 200;

/** COPY's lines of (record, cluster, note, other), written while the components are resolved: a million of them need not be held. Adds to `counts`. */
async function* clusterLines(
  nodes: IntegerTable,
  pairs: Pairs,
  options: ClusterOptions,
  counts: Record<ClusterNote, number>,
): AsyncGenerator<Buffer> {
  const recordAt = (node: number): string => String(nodes.at(0, node));
  let [lines, resolved] = ['', 0];
  for (const { members, within } of components(nodes.rows, pairs)) {
    const [only = 0] = members;
    if (members.length === 1) lines += `${recordAt(only)}\t${recordAt(only)}\t\\N\t\\N\n`;
    else {
      const { cluster, notes } = resolveClusters(
        members.map((member) => nodeAt(nodes, member)),
        within,
        options,
      );
      const best = bestMeetings(cluster, within);
      for (const [at, member] of members.entries()) {
        const note = notes.get(at);
        if (note !== undefined) counts[note] += 1;
        const other = best[at];
        const record = (index: number): string => recordAt(members[index] ?? member);
        lines += `${record(at)}\t${record(cluster[at] ?? at)}\t${note ?? '\\N'}\t${other === undefined ? '\\N' : record(other)}\n`;
      }
    }
    resolved += 1;
    if (resolved % slice > 0) continue;
    yield Buffer.from(lines);
    lines = '';
    await nextTurn();
  }
  if (lines !== '') yield Buffer.from(lines);
}

const nodeColumns = 6;

function nodeAt(nodes: IntegerTable, node: number): ClusterNode {
  const or = (column: number): number | null => {
    const value = nodes.at(column, node);
    return value === none ? null : value;
  };
  return { identity: or(1), died: or(2), seen: or(3), tie: nodes.at(4, node), source: or(5) };
}

/** Pairs by the nodes' rows: a, b, weight, what the pattern knows, decided as 0 none, 1 joined, 2 parted. */
interface Pairs {
  readonly table: IntegerTable;
  /** What hangs together by the pairs that join. */
  readonly sets: DisjointSets;
}

const pairColumns = 5;
const parted = 2;

/** Of those that only speak against, the ones within what hangs together: of millions that is a small part. */
async function readPairs(client: pg.PoolClient, nodes: IntegerTable, options: ClusterPairsOptions): Promise<Pairs> {
  const place = new Int32Array((nodes.rows === 0 ? 0 : nodes.at(0, nodes.rows - 1)) + 1).fill(-1);
  for (let row = 0; row < nodes.rows; row += 1) place[nodes.at(0, row)] = row;
  const table = makeIntegerTable(pairColumns, { narrow: true });
  const sets = makeDisjointSets(nodes.rows);
  // Millions of pairs have some thousand patterns.
  const knownBy = new Map<number, number>();
  const knows = (pattern: number): number => {
    const found = knownBy.get(pattern) ?? knownIn(options.model, pattern);
    knownBy.set(pattern, found);
    return found;
  };
  const read = async (query: string, take: (a: number, b: number, decided: number) => boolean): Promise<void> =>
    await readIntegers(
      client,
      query,
      (values) => {
        const a = place[values[0] ?? -1] ?? -1;
        const b = place[values[1] ?? -1] ?? -1;
        if (a < 0 || b < 0 || !take(a, b, values[4] ?? 0)) return;
        values[0] = a;
        values[1] = b;
        values[3] = knows(values[3] ?? 0);
        table.add(values);
      },
      pairColumns,
    );
  await read(options.strong, (a, b, decided) => {
    if (decided !== parted) sets.join(a, b);
    return true;
  });
  await read(options.weak, (a, b) => sets.find(a) === sets.find(b));
  return { table, sets };
}

interface Component {
  readonly members: readonly number[];
  /** Pairs by the members' places in `members`. */
  readonly within: readonly ClusterPair[];
}

const decisions = [undefined, 'joined', 'parted'] as const;

/** What hangs together, with all pairs inside. */
function* components(nodes: number, { table, sets }: Pairs): Generator<Component> {
  const root = Int32Array.from({ length: nodes }, (_, node) => sets.find(node));
  const memberOrder = groupBy(nodes, nodes, (node) => root[node] ?? 0);
  const pairOrder = groupBy(nodes, table.rows, (pair) => {
    const of = root[table.at(0, pair)] ?? 0;
    return of === root[table.at(1, pair)] ? of : -1;
  });
  const place = new Int32Array(nodes);
  for (let of = 0; of < nodes; of += 1) {
    if (root[of] !== of) continue;
    const members = memberOrder(of);
    members.forEach((member, at) => (place[member] = at));
    const within = pairOrder(of).map((pair): ClusterPair => {
      const word = decisions[table.at(4, pair)];
      const [a, b] = [place[table.at(0, pair)] ?? 0, place[table.at(1, pair)] ?? 0];
      const seen = { a, b, weight: table.at(2, pair) / weightSteps, knows: table.at(3, pair) };
      return word === undefined ? seen : { ...seen, decided: word };
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
