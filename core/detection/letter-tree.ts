/** Room for this many words' letters before the table first grows; a power of two. */
const FIRST_SLOTS = 4096;

/**
 * A tree of letters in flat tables: a step from a node by a UTF-16 unit is one look into a hash table, without a string or an object.
 * Nodes are numbers, the root is 0; no step leads back to it.
 */
export class LetterTree {
  readonly #parents: number[] = [0];
  readonly #units: number[] = [0];
  #slots = new Int32Array(FIRST_SLOTS);

  /** How many nodes there are, the root included. */
  get size(): number {
    return this.#parents.length;
  }

  /** The node to which the unit leads, or 0. */
  step(from: number, unit: number): number {
    return this.#slots[this.#slotOf(from, unit)] ?? 0;
  }

  /** The node at the end of the word, made where there is none. */
  add(word: string): number {
    let node = 0;
    for (let at = 0; at < word.length; at += 1) node = this.step(node, word.charCodeAt(at)) || this.#make(node, word.charCodeAt(at));
    return node;
  }

  /** The slot that holds the child, or the free one where it belongs. */
  #slotOf(from: number, unit: number): number {
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(from, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7;
    for (slot &= mask; ; slot = (slot + 1) & mask) {
      const node = this.#slots[slot] ?? 0;
      if (node === 0 || (this.#parents[node] === from && this.#units[node] === unit)) return slot;
    }
  }

  #make(from: number, unit: number): number {
    const node = this.#parents.push(from) - 1;
    this.#units.push(unit);
    // Half empty, so that a step looks at two slots at most, nearly always.
    if (node * 2 > this.#slots.length) this.#grow();
    else this.#slots[this.#slotOf(from, unit)] = node;
    return node;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let node = 1; node < this.size; node += 1) this.#slots[this.#slotOf(this.#parents[node] ?? 0, this.#units[node] ?? 0)] = node;
  }
}
