/** Which of n things hang together. */

export interface DisjointSets {
  join(one: number, other: number): void;
  /** The least thing of the set. */
  find(one: number): number;
}

export function makeDisjointSets(size: number): DisjointSets {
  const parent = new Int32Array(size);
  for (let index = 0; index < size; index += 1) parent[index] = index;
  const find = (one: number): number => {
    let root = one;
    for (let above = parent[root] ?? root; above !== root; above = parent[root] ?? root) {
      parent[root] = parent[above] ?? above;
      root = parent[root] ?? above;
    }
    return root;
  };
  return {
    find,
    join(one, other) {
      const [x, y] = [find(one), find(other)];
      if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
    },
  };
}
