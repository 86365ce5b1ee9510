import type { Marks } from './vocabulary.ts';
import { Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';
import { readWords } from './words.ts';

/** Words `from` to `to` (inclusive) are a phrase with the number `id`. */
export interface Found {
  id: number;
  from: number;
  to: number;
}

/** A place in a phrase; what follows is found by the mark of the next word. */
interface Node {
  next: Map<number, Node>;
  ids: number[];
}

/** A word of a phrase; a stem accepts any ending. */
interface Part {
  norm: string;
  stem: boolean;
}

const node = (): Node => ({ next: new Map(), ids: [] });

function child(at: Node, mark: number): Node {
  const known = at.next.get(mark);
  if (known) return known;
  const fresh = node();
  at.next.set(mark, fresh);
  return fresh;
}

/**
 * Finds many phrases in one pass over the words. `*` at the end of a word of a phrase accepts any ending; hyphens, slashes and
 * dots separate words, in the phrase as in the text, so that "CI/CD" and "CI CD" are one phrase.
 */
export class PhraseTable {
  readonly #root = node();
  /** Lists are spelled out into thousands of phrases of few different words; each is read once. */
  readonly #read = new Map<string, Part[]>();
  readonly #vocabulary: Vocabulary;

  /** Tables for the same texts share a vocabulary. */
  constructor(vocabulary = new Vocabulary()) {
    this.#vocabulary = vocabulary;
  }

  /** With `plural` the last word may also end in s. */
  add(phrase: string, id: number, plural = false): void {
    let ends = [this.#root];
    const parts = phrase.split(' ').flatMap((written) => this.#partsOf(written));
    for (const [index, { norm, stem }] of parts.entries()) {
      const marks = [this.#vocabulary.mark(norm, stem)];
      if (plural && !stem && index === parts.length - 1) marks.push(this.#vocabulary.mark(`${norm}s`, false));
      ends = ends.flatMap((at) => marks.map((mark) => child(at, mark)));
    }
    for (const at of ends) if (at !== this.#root && !at.ids.includes(id)) at.ids.push(id);
  }

  #partsOf(written: string): Part[] {
    const known = this.#read.get(written);
    if (known) return known;
    const parts = readWords(written).map(({ norm, end }) => ({ norm, stem: written[end] === '*' }));
    this.#read.set(written, parts);
    return parts;
  }

  /** In the order of their first words. Linear in the words: a phrase has an end, and no word more than a few stems. */
  find(words: readonly Word[]): Found[] {
    const marks = this.#vocabulary.marksOf(words);
    const { exact, stemsFrom } = marks;
    const found: Found[] = [];
    for (let from = 0; from < words.length; from += 1) {
      if (exact[from] !== 0 || stemsFrom[from] !== stemsFrom[from + 1]) this.#walk(this.#root, words, marks, from, from, found);
    }
    return found;
  }

  #walk(at: Node, words: readonly Word[], marks: Marks, from: number, index: number, found: Found[]): void {
    // A phrase may run over a line end, but not into the next sentence.
    if (index >= words.length || (index > from && words[index]?.sentence !== words[from]?.sentence)) return;
    const exact = marks.exact[index] ?? 0;
    if (exact !== 0) this.#enter(at.next.get(exact), words, marks, from, index, found);
    const end = marks.stemsFrom[index + 1] ?? 0;
    for (let stem = marks.stemsFrom[index] ?? 0; stem < end; stem += 1) {
      this.#enter(at.next.get(marks.stems[stem] ?? 0), words, marks, from, index, found);
    }
  }

  #enter(at: Node | undefined, words: readonly Word[], marks: Marks, from: number, index: number, found: Found[]): void {
    if (!at) return;
    for (const id of at.ids) found.push({ id, from, to: index });
    if (at.next.size > 0) this.#walk(at, words, marks, from, index + 1, found);
  }
}
