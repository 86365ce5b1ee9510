import { NumberTree } from './number-tree.ts';
import type { Marks } from './vocabulary.ts';
import { Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';
import { normOf, readWords } from './words.ts';

/** Words `from` to `to` (inclusive) are a phrase with the number `id`. */
export interface Found {
  id: number;
  from: number;
  to: number;
}

/** A word of a phrase; a stem accepts any ending. */
interface Part {
  norm: string;
  stem: boolean;
}

/**
 * Finds many phrases in one pass over the words. `*` at the end of a word of a phrase accepts any ending; hyphens, slashes and
 * dots separate words, in the phrase as in the text, so that "CI/CD" and "CI CD" are one phrase.
 */
export class PhraseTable {
  /** The phrases' words, as marks, where a tree of letters has letters. */
  readonly #places = new NumberTree();
  /** By place: the numbers of the phrases that end there. */
  readonly #ids: number[][] = [[]];
  /** By the mark of a phrase's first word, above zero and below it: where that leads; 0 where no phrase begins so. */
  readonly #firsts: number[] = [];
  readonly #firstStems: number[] = [];
  /** Lists are spelled out into thousands of phrases of few different words; each is read once. */
  readonly #read = new Map<string, Part[]>();
  readonly #vocabulary: Vocabulary;

  /** Tables for the same texts share a vocabulary. */
  constructor(vocabulary = new Vocabulary()) {
    this.#vocabulary = vocabulary;
  }

  /** With `plural` the last word may also end in s. */
  add(phrase: string, id: number, plural = false): void {
    let ends = [0];
    const parts = phrase.split(' ').flatMap((written) => this.#partsOf(written));
    for (const [index, { norm, stem }] of parts.entries()) {
      const marks = [this.#vocabulary.mark(norm, stem)];
      if (plural && !stem && index === parts.length - 1) marks.push(this.#vocabulary.mark(`${norm}s`, false));
      ends = ends.flatMap((at) => marks.map((mark) => this.#next(at, mark)));
    }
    while (this.#ids.length < this.#places.size) this.#ids.push([]);
    for (const at of ends) if (at !== 0 && !this.#ids[at]?.includes(id)) this.#ids[at]?.push(id);
  }

  #next(at: number, mark: number): number {
    const place = this.#places.next(at, mark);
    if (at === 0) {
      const firsts = mark > 0 ? this.#firsts : this.#firstStems;
      // Without holes, so that reading it is one step.
      while (firsts.length <= Math.abs(mark)) firsts.push(0);
      firsts[Math.abs(mark)] = place;
    }
    return place;
  }

  #partsOf(written: string): Part[] {
    const known = this.#read.get(written);
    if (known) return known;
    const words = readWords(written);
    const parts = Array.from({ length: words.length }, (_, at) => ({
      norm: normOf(words, at),
      stem: written[words.ends[at] ?? 0] === '*',
    }));
    this.#read.set(written, parts);
    return parts;
  }

  /** In the order of their first words. Linear in the words: a phrase has an end, and no word more than a few stems. */
  find(words: Words): Found[] {
    const marks = this.#vocabulary.marksOf(words);
    const { exact, stemsFrom, stems } = marks;
    const [firsts, firstStems] = [this.#firsts, this.#firstStems];
    const found: Found[] = [];
    for (let from = 0; from < words.length; from += 1) {
      const whole = exact[from] as number;
      if (whole !== 0 && whole < firsts.length) this.#enter(firsts[whole] as number, words, marks, from, from, found);
      const end = stemsFrom[from + 1] as number;
      for (let at = stemsFrom[from] as number; at < end; at += 1) {
        const stem = -(stems[at] as number);
        if (stem < firstStems.length) this.#enter(firstStems[stem] as number, words, marks, from, from, found);
      }
    }
    return found;
  }

  #walk(at: number, words: Words, marks: Marks, from: number, index: number, found: Found[]): void {
    // A phrase may run over a line end, but not into the next sentence.
    if (index >= words.length || words.sentences[index] !== words.sentences[from]) return;
    const exact = marks.exact[index] ?? 0;
    if (exact !== 0) this.#enter(this.#places.step(at, exact), words, marks, from, index, found);
    const end = marks.stemsFrom[index + 1] ?? 0;
    for (let stem = marks.stemsFrom[index] ?? 0; stem < end; stem += 1) {
      this.#enter(this.#places.step(at, marks.stems[stem] ?? 0), words, marks, from, index, found);
    }
  }

  #enter(at: number, words: Words, marks: Marks, from: number, index: number, found: Found[]): void {
    if (at === 0) return;
    for (const id of this.#ids[at] ?? []) found.push({ id, from, to: index });
    if (this.#places.leadsOn(at)) this.#walk(at, words, marks, from, index + 1, found);
  }
}
