/** Room for this many nodes before the tables first grow; a power of two. */
const FIRST_NODES = 2048;

/**
 * A tree in flat tables: a step from a node by a number (a UTF-16 unit, the mark of a word) is one look into a hash table, without a string
 * or an object. Nodes are numbers, the root is 0; no step leads back to it.
 */
export class NumberTree {
  #size = 1;
  /** By node: where it hangs, and by what number. */
  #parents = new Int32Array(FIRST_NODES);
  #units = new Int32Array(FIRST_NODES);
  /** By node: 1 where others hang on it. */
  #inner = new Uint8Array(FIRST_NODES);
  /** Half empty at least, so that a step looks at two slots at most, nearly always. */
  #slots = new Int32Array(FIRST_NODES * 2);

  /** How many nodes there are, the root included. */
  get size(): number {
    return this.#size;
  }

  /** The node to which the number leads, or 0. */
  step(from: number, unit: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash(from, unit) & mask; ; slot = (slot + 1) & mask) {
      const node = slots[slot] as number;
      if (node === 0 || (this.#parents[node] === from && this.#units[node] === unit)) return node;
    }
  }

  /** Where a node hangs, and by what number. */
  parentOf(node: number): number {
    return this.#parents[node] ?? 0;
  }

  unitOf(node: number): number {
    return this.#units[node] ?? 0;
  }

  /** Whether any step leads on from the node. */
  leadsOn(node: number): boolean {
    return this.#inner[node] === 1;
  }

  /** The node to which the number leads, made where there is none. */
  next(from: number, unit: number): number {
    return this.step(from, unit) || this.#make(from, unit);
  }

  /** The node at the end of the word, made where there is none. */
  add(word: string): number {
    let node = 0;
    for (let at = 0; at < word.length; at += 1) node = this.next(node, word.charCodeAt(at));
    return node;
  }

  #make(from: number, unit: number): number {
    if (this.#size === this.#parents.length) this.#grow();
    const node = this.#size;
    this.#size += 1;
    this.#parents[node] = from;
    this.#units[node] = unit;
    this.#inner[from] = 1;
    this.#place(node);
    return node;
  }

  #place(node: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash(this.#parents[node] as number, this.#units[node] as number) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = node;
  }

  #grow(): void {
    const wider = <T extends Int32Array | Uint8Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    const room = this.#size * 2;
    this.#parents = wider(new Int32Array(room), this.#parents);
    this.#units = wider(new Int32Array(room), this.#units);
    this.#inner = wider(new Uint8Array(room), this.#inner);
    this.#slots = new Int32Array(room * 2);
    for (let node = 1; node < this.#size; node += 1) this.#place(node);
  }
}

const hash = (from: number, unit: number): number => (Math.imul(from, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7;
