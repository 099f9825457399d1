/** Clusters are more than what pairs connect, keep apart what must not meet, and do not depend on any order. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { resolveClusters } from '../../linking/resolve-clusters.ts';
import type { ClusterNode, ClusterPair } from '../../linking/resolve-clusters.ts';

const join = 2.5;
const node = (tie: number, more: Partial<ClusterNode> = {}): ClusterNode => ({ identity: null, died: null, seen: null, tie, ...more });
const pair = (a: number, b: number, weight: number, more: Partial<ClusterPair> = {}): ClusterPair => ({ a, b, weight, knows: 3, ...more });
const groups = (cluster: readonly number[]): string[] =>
  [...new Set(cluster)].map((of) => cluster.flatMap((each, index) => (each === of ? [String(index)] : [])).join(' ')).sort();

describe('clusters', () => {
  test('a chain is cut where its ends speak against each other: the surname alone goes to the stronger side', () => {
    const nodes = [node(1), node(2), node(3)];
    const { cluster, notes } = resolveClusters(nodes, [pair(0, 1, 12), pair(1, 2, 6), pair(0, 2, -15)], { join });
    expect(groups(cluster)).toEqual(['0 1', '2']);
    expect(notes.get(2)).toBe('cut');
  });

  test('what two persons claim equally stays alone and says so', () => {
    const nodes = [node(1), node(2), node(3)];
    const { cluster, notes } = resolveClusters(nodes, [pair(0, 1, 6), pair(1, 2, 6), pair(0, 2, -15)], { join });
    expect(groups(cluster)).toEqual(['0', '1', '2']);
    expect(notes.get(1)).toBe('contested');
  });

  test('a pair that knows more outranks any number that know less', () => {
    const nodes = [node(1, { identity: 7 }), node(2, { identity: 7 }), node(3), node(4)];
    const pairs = [
      pair(0, 1, 25),
      pair(2, 3, 9, { knows: 2 }),
      pair(0, 2, 9, { knows: 2 }),
      pair(1, 2, 9, { knows: 2 }),
      pair(1, 3, -2, { knows: 4 }),
    ];
    expect(groups(resolveClusters(nodes, pairs, { join }).cluster)).toEqual(['0 1', '2 3']);
  });

  test('what goes unmet for one reason does not outweigh what is met; a chain of strong pairs does not grow without end', () => {
    const pairs = (count: number, weight: number): ClusterPair[] =>
      Array.from({ length: count }, (_, b) => Array.from({ length: b }, (__, a) => pair(a, b, weight))).flat();
    const nodes = Array.from({ length: 9 }, (_, tie) => node(tie));
    const caller = [0, 1, 2].map((a) => pair(a, 8, 3));
    expect(groups(resolveClusters(nodes, [...pairs(8, 9), ...caller], { join }).cluster)).toHaveLength(1);
    const star = Array.from({ length: 199 }, (_, other) => pair(0, other + 1, 30));
    const { cluster } = resolveClusters(
      Array.from({ length: 200 }, (_, tie) => node(tie)),
      star,
      { join },
    );
    expect(Math.max(...groups(cluster).map((group) => group.split(' ').length))).toBeLessThan(50);
  });

  test('nobody reports anything long after having died; days around it are within what sources get wrong', () => {
    const late = [node(1, { died: 100 }), node(2, { seen: 200 })];
    expect(groups(resolveClusters(late, [pair(0, 1, 20)], { join }).cluster)).toEqual(['0', '1']);
    const soon = [node(1, { died: 100 }), node(2, { seen: 120 })];
    expect(groups(resolveClusters(soon, [pair(0, 1, 20)], { join }).cluster)).toEqual(['0 1']);
  });

  const city = fc
    .integer({ min: 2, max: 9 })
    .chain((size) =>
      fc.record({
        nodes: fc.array(
          fc.record({
            identity: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
            died: fc.constant(null),
            seen: fc.constant(null),
          }),
          {
            minLength: size,
            maxLength: size,
          },
        ),
        pairs: fc.uniqueArray(
          fc.record({
            a: fc.nat(size - 2),
            more: fc.nat(size - 1),
            weight: fc.integer({ min: -20, max: 20 }),
            knows: fc.integer({ min: 1, max: 4 }),
            decided: fc.constantFrom(undefined, undefined, undefined, undefined, 'joined' as const, 'parted' as const),
          }),
          { selector: ({ a, more }) => `${String(a)} ${String(Math.min(size - 1, a + 1 + more))}`, maxLength: 14 },
        ),
        order: fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }),
      }),
    )
    .map(({ nodes, pairs, order }) => ({
      order,
      nodes: nodes.map((each, index): ClusterNode => ({ ...each, tie: (index * 7919) % 101 })),
      pairs: pairs.map(({ a, more, weight, knows, decided }): ClusterPair => {
        const known = { a, b: Math.min(nodes.length - 1, a + 1 + more), weight, knows };
        return decided === undefined ? known : { ...known, decided };
      }),
    }));

  test('neither the order of records nor of pairs decides anything', () => {
    fc.assert(
      fc.property(city, fc.nat(), ({ nodes, pairs, order }, turn) => {
        const once = groups(resolveClusters(nodes, pairs, { join }).cluster);
        const place = new Map(order.map((old, index) => [old, index]));
        const moved = pairs.map((each) => ({ ...each, a: place.get(each.a) ?? 0, b: place.get(each.b) ?? 0 }));
        const turned = [...moved.slice(turn % (moved.length + 1)), ...moved.slice(0, turn % (moved.length + 1))];
        const shuffled = order.map((old) => nodes[old] ?? node(0));
        const again = resolveClusters(shuffled, turned, { join }).cluster;
        const back = nodes.map((_, index) => again[place.get(index) ?? 0] ?? 0);
        expect(groups(back)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });

  test('two identities never meet without a decision, a decided pair always does unless another parts it, and what is parted stays so', () => {
    fc.assert(
      fc.property(city, ({ nodes, pairs }) => {
        const { cluster } = resolveClusters(nodes, pairs, { join });
        const parted = pairs.some(({ decided }) => decided === 'parted');
        const decided = pairs.some((each) => each.decided === 'joined');
        for (const each of pairs) {
          if (each.decided === 'joined' && !parted) expect(cluster[each.a]).toBe(cluster[each.b]);
          if (each.decided === 'parted') expect(cluster[each.a]).not.toBe(cluster[each.b]);
        }
        if (decided) return;
        for (const [index, { identity }] of nodes.entries())
          for (const [other, { identity: second }] of nodes.entries())
            if (identity !== null && second !== null && identity !== second) expect(cluster[index]).not.toBe(cluster[other]);
      }),
      { numRuns: 500 },
    );
  });
});
