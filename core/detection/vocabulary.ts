import { LetterTree } from './letter-tree.ts';
import type { Word } from './words.ts';

/** What the words of a text are in a vocabulary, as marks: at most one for the whole word, and one for each stem with which it begins. */
export interface Marks {
  /** By word; 0 where the word is unknown. */
  exact: Int32Array;
  /** The stems of word `index`, shortest first, are those from `stemsFrom[index]` up to `stemsFrom[index + 1]`. */
  stemsFrom: Int32Array;
  stems: Int32Array;
}

const WHOLE = 1;
const STEM = 2;

/** The words and stems of which phrases are made, as numbers. Tables that share a vocabulary read a text once between them. */
export class Vocabulary {
  readonly #letters = new LetterTree();
  /** By node of the tree: WHOLE, STEM, both or neither. */
  readonly #ends: number[] = [];
  /** The last answer: the tables that share a vocabulary ask for the same words one after the other. */
  #last: { words: readonly Word[]; marks: Marks } | null = null;

  /** The mark of a word or of a stem: the number of its last letter's node, below zero for a stem. Never 0. */
  mark(norm: string, stem: boolean): number {
    const letter = this.#letters.add(norm);
    // Without holes, so that reading it is one step.
    while (this.#ends.length <= letter) this.#ends.push(0);
    this.#ends[letter] = (this.#ends[letter] ?? 0) | (stem ? STEM : WHOLE);
    // What was read before did not know this word.
    this.#last = null;
    return stem ? -letter : letter;
  }

  /** Linear in the letters of the words; most are left after a few. */
  marksOf(words: readonly Word[]): Marks {
    if (this.#last?.words !== words) this.#last = { words, marks: this.#readMarks(words) };
    return this.#last.marks;
  }

  #readMarks(words: readonly Word[]): Marks {
    const letters = this.#letters;
    const ends = this.#ends;
    const exact = new Int32Array(words.length);
    const stemsFrom = new Int32Array(words.length + 1);
    const stems: number[] = [];
    for (let index = 0; index < words.length; index += 1) {
      const norm = words[index]?.norm ?? '';
      const { length } = norm;
      let letter = 0;
      for (let at = 0; at < length; at += 1) {
        letter = letters.step(letter, norm.charCodeAt(at));
        if (letter === 0) break;
        const end = ends[letter] ?? 0;
        if (end === 0) continue;
        if (end >= STEM) stems.push(-letter);
        if (at === length - 1 && end !== STEM) exact[index] = letter;
      }
      stemsFrom[index + 1] = stems.length;
    }
    return { exact, stemsFrom, stems: Int32Array.from(stems) };
  }
}
