/**
 * A number from 0 (inclusive) to 1 (exclusive) that depends on its keys alone: whole numbers, any count of them. The mixing step is that of
 * MurmurHash3 (Austin Appleby, public domain), which passes the usual tests of avalanche; good for simulations, not for secrets.
 */
export function seededRandom(...keys: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const key of keys) {
    hash = Math.imul(hash ^ key, 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return (hash >>> 0) / 2 ** 32;
}

/** A draw of the normal distribution with mean 0 and deviation 1 (Box and Muller 1958), from the same keys. */
export function seededNormal(...keys: readonly number[]): number {
  const radius = Math.sqrt(-2 * Math.log(1 - seededRandom(...keys, 1)));
  return radius * Math.cos(2 * Math.PI * seededRandom(...keys, 2));
}
