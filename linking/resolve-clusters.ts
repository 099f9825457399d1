/**
 * From weighted pairs to people. A cluster is more than what its pairs connect: two clusters meet when all that is known between them speaks for it, on the
 * whole, and when nobody else has as good a claim. Pure; neither the order of the records nor of the pairs decides anything.
 */

export interface ClusterNode {
  /** Two different ones never meet without a decision; null is compatible with all. */
  readonly identity: number | null;
  /** Days; nobody reports anything more than {@link graceDays} after having died. */
  readonly died: number | null;
  readonly seen: number | null;
  /** Breaks ties by content: any number that does not depend on the order of arrival. */
  readonly tie: number;
  /** A source that holds each thing once: two of its records never meet. null or absent is compatible with all. */
  readonly source?: number | null;
}

export interface ClusterPair {
  readonly a: number;
  readonly b: number;
  /** Bits. */
  readonly weight: number;
  /** How much of the two could be compared: what knows more decides more. */
  readonly knows: number;
  /** A person's or the department's own word: `joined` holds against every weight, `parted` against everything else. */
  readonly decided?: 'joined' | 'parted';
}

export interface ClusterOptions {
  /** Bits from which a pair joins. */
  readonly join: number;
  /** Bits that a pair counts which no blocking rule met. Default: a little against, as the two share no telling field; 0 where such pairs were not looked for. */
  readonly unmet?: number;
}

export type ClusterNote = 'contested' | 'cut';

export interface ResolvedClusters {
  /** For each node the least index of its cluster. */
  readonly cluster: readonly number[];
  /** Nodes that pairs above the threshold would have brought elsewhere: equally well to two clusters, or into one that speaks against it. */
  readonly notes: ReadonlyMap<number, ClusterNote>;
}

export const graceDays = 30;
const usualUnmet = -1;
/** Records of a person. Beyond them a chain must not grow by one strong pair at a time. */
const usualRecords = 16;
/** One field of a long cluster cannot outvote the rest without end. Bits. */
const most = 30;
/** Two clusters that speak so much against each other are rivals for what both claim. Bits. */
const rivalry = -4;

interface Cluster {
  members: number[];
  /** Several only where somebody decided so. */
  identities: readonly number[];
  sources: readonly number[];
  died: number | null;
  seen: number | null;
  /** By the other cluster. */
  readonly edges: Map<Cluster, Edge>;
}

/** All that is known between two clusters. */
interface Edge {
  /** Of the pairs that know the most: one that knows both birth dates outranks any number that do not. */
  readonly knows: number;
  readonly sum: number;
  readonly telling: number;
  /** All pairs. */
  readonly pairs: number;
  readonly best: number;
  readonly parted: boolean;
}

/** One connected component; pairs name nodes by index. The best pairs are looked at first, as each of them joins or parts what it finds by then. */
export function resolveClusters(nodes: readonly ClusterNode[], pairs: readonly ClusterPair[], options: ClusterOptions): ResolvedClusters {
  const { join, unmet = usualUnmet } = options;
  if (allMeet(nodes, pairs, join)) return { cluster: nodes.map(() => 0), notes: new Map() };
  const clusterOf = nodes.map(({ identity, died, seen, source = null }, index): Cluster => ({
    members: [index],
    identities: identity === null ? [] : [identity],
    sources: source === null ? [] : [source],
    died,
    seen,
    edges: new Map(),
  }));
  for (const pair of pairs) {
    connect(clusterOf, pair.a, pair.b, pair);
    connect(clusterOf, pair.b, pair.a, pair);
  }
  const notes = new Map<number, ClusterNote>();
  for (const { a, b, decided } of byStrength(nodes, pairs, join)) {
    const [one, other] = [clusterOf[a], clusterOf[b]];
    if (one === undefined || other === undefined || one === other) continue;
    const edge = one.edges.get(other);
    if (edge === undefined) continue;
    const verdict = decided === 'joined' && !edge.parted ? 'meet' : judge(one, other, edge, { join, unmet });
    const [kept, gone] = one.members.length < other.members.length ? [other, one] : [one, other];
    if (verdict === 'meet') {
      merge(kept, gone);
      for (const member of gone.members) clusterOf[member] = kept;
    } else for (const member of gone.members) notes.set(member, verdict);
  }
  for (const [node, note] of notes) if (note === 'contested' && (clusterOf[node]?.members.length ?? 1) > 1) notes.delete(node);
  return { cluster: clusterOf.map(({ members }) => members.reduce((least, member) => Math.min(least, member))), notes };
}

/** Each pair of nodes joins and nothing speaks against: whatever the order of looking at them, they are one. Most people are, at a tenth of the cost. */
function allMeet(nodes: readonly ClusterNode[], pairs: readonly ClusterPair[], join: number): boolean {
  if (
    pairs.length !== (nodes.length * (nodes.length - 1)) / 2 ||
    pairs.some(({ weight, decided }) => weight < Math.max(join, 0) || decided !== undefined)
  )
    return false;
  const seen = new Set(pairs.map(({ a, b }) => Math.min(a, b) * nodes.length + Math.max(a, b)));
  if (seen.size !== pairs.length) return false;
  const identities = new Set(nodes.map(({ identity }) => identity).filter((identity) => identity !== null));
  const sources = nodes.map(({ source = null }) => source).filter((source) => source !== null);
  return identities.size <= 1 && new Set(sources).size === sources.length && nodes.every(({ died }) => died === null);
}

function connect(clusterOf: readonly Cluster[], from: number, to: number, { weight, knows, decided }: ClusterPair): void {
  const [one, other] = [clusterOf[from], clusterOf[to]];
  if (one === undefined || other === undefined) return;
  const bits = Math.max(-most, Math.min(most, weight));
  const edge: Edge = { knows, sum: bits, telling: 1, pairs: 1, best: bits, parted: decided === 'parted' };
  one.edges.set(other, combined(one.edges.get(other), edge));
}

function combined(known: Edge | undefined, edge: Edge): Edge {
  if (known === undefined) return edge;
  const [more, less] = known.knows < edge.knows ? [edge, known] : [known, edge];
  const both = more.knows === less.knows;
  return {
    knows: more.knows,
    sum: both ? more.sum + less.sum : more.sum,
    telling: both ? more.telling + less.telling : more.telling,
    pairs: known.pairs + edge.pairs,
    best: Math.max(known.best, edge.best),
    parted: known.parted || edge.parted,
  };
}

/** Pairs that may join: decided ones first, then by weight, then by content. */
function byStrength(nodes: readonly ClusterNode[], pairs: readonly ClusterPair[], join: number): ClusterPair[] {
  const tie = ({ a, b }: ClusterPair): readonly [number, number] => {
    const [x, y] = [nodes[a]?.tie ?? 0, nodes[b]?.tie ?? 0];
    return x < y ? [x, y] : [y, x];
  };
  const rank = (pair: ClusterPair): readonly number[] => [pair.decided === 'joined' ? 1 : 0, pair.weight, ...tie(pair)];
  return pairs
    .filter(({ weight, decided }) => decided === 'joined' || (weight >= join && decided !== 'parted'))
    .map((pair) => ({ pair, rank: rank(pair) }))
    .sort((x, y) => compare(y.rank, x.rank))
    .map(({ pair }) => pair);
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < one.length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function judge(one: Cluster, other: Cluster, edge: Edge, { join, unmet }: Required<ClusterOptions>): 'meet' | ClusterNote {
  if (excluded(one, other, edge)) return 'cut';
  const possible = one.members.length * other.members.length;
  if (edge.sum + unmet * unmetCount(possible - edge.pairs) < 0) return 'cut';
  // Who else claims one of the two and cannot be the other too has a share in the odds.
  const rival = Math.max(bestClaim(one, other), bestClaim(other, one));
  return edge.best - Math.log2(1 + 2 ** rival) >= join - 1 ? 'meet' : 'contested';
}

/** Pairs go unmet for one reason, such as a phone that only some of the records have: each more of them tells less, until they are more than a person has. */
function unmetCount(pairs: number): number {
  return Math.max(Math.log2(1 + pairs), pairs - usualRecords);
}

/** The most that speaks for `subject` belonging to a cluster that cannot be `chosen`. */
function bestClaim(subject: Cluster, chosen: Cluster): number {
  let best = -Infinity;
  for (const [rival, edge] of subject.edges) {
    if (rival === chosen || edge.best <= best || excluded(subject, rival, edge)) continue;
    const between = chosen.edges.get(rival);
    if (excluded(chosen, rival, between) || (between !== undefined && between.sum / between.telling < rivalry)) best = edge.best;
  }
  return best;
}

function excluded(one: Cluster, other: Cluster, edge: Edge | undefined): boolean {
  if (edge?.parted === true) return true;
  if (one.identities.length > 0 && other.identities.length > 0 && !one.identities.some((identity) => other.identities.includes(identity)))
    return true;
  if (one.sources.some((source) => other.sources.includes(source))) return true;
  return late(one, other) || late(other, one);
}

function late(dead: Cluster, caller: Cluster): boolean {
  return dead.died !== null && caller.seen !== null && caller.seen > dead.died + graceDays;
}

function merge(kept: Cluster, gone: Cluster): void {
  kept.members.push(...gone.members);
  kept.identities = [...new Set([...kept.identities, ...gone.identities])];
  kept.sources = [...new Set([...kept.sources, ...gone.sources])];
  kept.died = extreme(Math.min, kept.died, gone.died);
  kept.seen = extreme(Math.max, kept.seen, gone.seen);
  kept.edges.delete(gone);
  for (const [neighbour, edge] of gone.edges) {
    if (neighbour === kept) continue;
    const sum = combined(kept.edges.get(neighbour), edge);
    kept.edges.set(neighbour, sum);
    neighbour.edges.delete(gone);
    neighbour.edges.set(kept, sum);
  }
}

function extreme(choose: (x: number, y: number) => number, x: number | null, y: number | null): number | null {
  return x === null ? y : y === null ? x : choose(x, y);
}
