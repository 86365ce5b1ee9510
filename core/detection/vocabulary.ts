import { fold } from './fold.ts';
import type { PackedTree } from './pack-tree.ts';
import { ENDS, NODE, packTree, PARENT } from './pack-tree.ts';
import { NumberTree } from './number-tree.ts';
import { twice } from './twice.ts';
import type { Words } from './words.ts';

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
const ASCII = 128;

/** The words and stems of which phrases are made, as numbers. Tables that share a vocabulary read a text once between them. */
export class Vocabulary {
  readonly #letters = new NumberTree();
  /** By node of the tree: WHOLE, STEM, both or neither. */
  readonly #ends: number[] = [];
  /** The tree as texts are read with it; null until it is asked for, and after a new word. */
  #packed: PackedTree | null = null;
  /** The last answer: the tables that share a vocabulary ask for the same words one after the other. */
  #last: { words: Words; marks: Marks } | null = null;

  /** The mark of a word or of a stem: the number of its last letter's node, below zero for a stem. Never 0. */
  mark(norm: string, stem: boolean): number {
    const letter = this.#letters.add(norm);
    // Without holes, so that reading it is one step.
    while (this.#ends.length <= letter) this.#ends.push(0);
    this.#ends[letter] = (this.#ends[letter] ?? 0) | (stem ? STEM : WHOLE);
    // What was read before did not know this word.
    this.#last = null;
    this.#packed = null;
    return stem ? -letter : letter;
  }

  /** Linear in the letters of the words; most are left after a few. */
  marksOf(words: Words): Marks {
    if (this.#last?.words !== words) this.#last = { words, marks: this.#readMarks(words) };
    return this.#last.marks;
  }

  #readMarks({ text, length, starts, ends: wordEnds }: Words): Marks {
    const { codes, cells } = (this.#packed ??= packTree(this.#letters, this.#ends));
    const exact = new Int32Array(length);
    const stemsFrom = new Int32Array(length + 1);
    let stems = new Int32Array(length + 1);
    let count = 0;
    for (let index = 0; index < length; index += 1) {
      // Letters are folded one by one; a word with others than those of ASCII as a whole, and read from its beginning again.
      let source = text;
      let folded = false;
      let at = starts[index] as number;
      let end = wordEnds[index] as number;
      let place = 0;
      while (at < end) {
        const unit = source.charCodeAt(at);
        if (unit >= ASCII && !folded) {
          folded = true;
          source = fold(text.slice(starts[index], end));
          [at, end, place] = [0, source.length, 0];
          count = stemsFrom[index] as number;
          continue;
        }
        const next = (cells[place] as number) + (codes[unit] as number);
        if (cells[next + PARENT] !== place) break;
        place = next;
        at += 1;
        const is = cells[place + ENDS] as number;
        if (is === 0) continue;
        const node = cells[place + NODE] as number;
        if (is >= STEM) {
          if (count === stems.length) stems = twice(stems);
          stems[count] = -node;
          count += 1;
        }
        if (at === end && is !== STEM) exact[index] = node;
      }
      stemsFrom[index + 1] = count;
    }
    return { exact, stemsFrom, stems };
  }
}
