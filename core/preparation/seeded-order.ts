/** A number from 0 to 2³²−1 that looks random but is always the same for seed and text: FNV-1a, then the last mixing step of MurmurHash3. */
function hash(seed: number, text: string): number {
  let bits = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at += 1) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The items shuffled by their keys: the same seed gives the same order, whatever the order of the input. Keys are unique. */
export function seededOrder<T>(items: readonly T[], keyOf: (item: T) => string, seed: number): T[] {
  return items
    .map((item) => ({ item, key: keyOf(item), rank: hash(seed, keyOf(item)) }))
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}
