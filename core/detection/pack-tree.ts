import type { NumberTree } from './number-tree.ts';

/**
 * A tree of letters in which a step is an addition and a comparison (a double array, Aoe 1989), its four numbers of a place side by side, so
 * that a step reads one line of the processor's memory. From place `p` by unit `u` the step leads to `q = cells[p] + codes[u]`, where
 * `cells[q + PARENT]` is `p`, and nowhere else. The root is place 0, to which no step leads. Capitals of ASCII are read as small letters.
 */
export interface PackedTree {
  /** By UTF-16 unit; 0 for those that the tree does not know. */
  codes: Uint16Array;
  /** By place: the base of its steps, its parent (-1 where nothing stands), the node of the tree that was packed, and what ends there. */
  cells: Int32Array;
}

export const [PARENT, NODE, ENDS] = [1, 2, 3] as const;
const CELL = 4;

/** How many free places in a row are tried before the search goes on behind all that is taken: a few holes for a short search. */
const PATIENCE = 256;

/** By node: the nodes that hang on it. Nodes were made in order, so a node's number is above its parent's. */
function childrenOf(tree: NumberTree): number[][] {
  const children: number[][] = Array.from({ length: tree.size }, () => []);
  for (let node = 1; node < tree.size; node += 1) children[tree.parentOf(node)]?.push(node);
  return children;
}

/** The letters by how often they occur, from 1 on: what stands often stands close together. Capitals of ASCII count as small letters. */
function codesOf(tree: NumberTree): Uint16Array {
  const counts = new Map<number, number>();
  for (let node = 1; node < tree.size; node += 1) counts.set(tree.unitOf(node), (counts.get(tree.unitOf(node)) ?? 0) + 1);
  const codes = new Uint16Array(0x10000);
  const sorted = [...counts].sort(([a, many], [b, more]) => more - many || a - b);
  for (const [index, [unit]] of sorted.entries()) codes[unit] = index + 1;
  for (let unit = 65; unit <= 90; unit += 1) codes[unit] = codes[unit + 32] ?? 0;
  return codes;
}

/** Packs a tree of folded letters for reading, with a number of its own for each node. First fit, in the order of the nodes. */
export function packTree(tree: NumberTree, ends: readonly number[]): PackedTree {
  const codes = codesOf(tree);
  const highest = codes.reduce((most, code) => Math.max(most, code), 0);
  const bases = [0];
  const parents = [-1];
  const nodes = [0];
  const placeOf = new Int32Array(tree.size);
  let first = 1;
  const isFree = (place: number) => (parents[place] ?? -1) < 0;
  for (const [node, hanging] of childrenOf(tree).entries()) {
    const own = hanging.map((child) => codes[tree.unitOf(child)] ?? 0).sort((a, b) => a - b);
    const [least] = own;
    if (least === undefined) continue;
    while (!isFree(first)) first += 1;
    // The root's place is taken by nobody, so a base is such that the smallest code leads behind it.
    let base = Math.max(first, least + 1) - least;
    for (let tried = 1; !own.every((code) => isFree(base + code)); tried += 1) {
      base = tried > PATIENCE ? Math.max(base + 1, parents.length) : base + 1;
    }
    bases[placeOf[node] ?? 0] = base;
    for (const child of hanging) {
      const place = base + (codes[tree.unitOf(child)] ?? 0);
      for (; parents.length <= place; parents.push(-1)) bases.push(0);
      parents[place] = placeOf[node] ?? 0;
      nodes[place] = child;
      placeOf[child] = place;
    }
  }
  // From every place every code leads into the table, where nobody has that place for a parent.
  const cells = new Int32Array((parents.length + highest + 1) * CELL).fill(-1);
  for (const [place, parent] of parents.entries()) {
    const node = nodes[place] ?? 0;
    cells.set([(bases[place] ?? 0) * CELL, parent < 0 ? parent : parent * CELL, node, ends[node] ?? 0], place * CELL);
  }
  return { codes: codes.map((code) => code * CELL), cells };
}
