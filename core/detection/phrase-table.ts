import type { Word } from './words.ts';
import { readWords } from './words.ts';

/** Words `from` to `to` (inclusive) are a phrase with the number `id`. */
export interface Found {
  id: number;
  from: number;
  to: number;
}

interface Node {
  next: Map<string, Node>;
  stems: Map<string, Node>;
  /** Lengths of the stems, so that a word is cut only where a stem could end. */
  lengths: number[];
  ids: number[];
}

/** A word of a phrase; a stem accepts any ending. */
interface Part {
  norm: string;
  stem: boolean;
}

const node = (): Node => ({ next: new Map(), stems: new Map(), lengths: [], ids: [] });

function child(at: Node, norm: string, stem: boolean): Node {
  const map = stem ? at.stems : at.next;
  const known = map.get(norm);
  if (known) return known;
  const fresh = node();
  map.set(norm, fresh);
  if (stem && !at.lengths.includes(norm.length)) at.lengths.push(norm.length);
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

  /** With `plural` the last word may also end in s. */
  add(phrase: string, id: number, plural = false): void {
    let ends = [this.#root];
    const parts = phrase.split(' ').flatMap((written) => this.#partsOf(written));
    for (const [index, { norm, stem }] of parts.entries()) {
      const more = plural && !stem && index === parts.length - 1;
      ends = ends.flatMap((at) => (more ? [child(at, norm, false), child(at, `${norm}s`, false)] : [child(at, norm, stem)]));
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

  find(words: readonly Word[]): Found[] {
    const found: Found[] = [];
    for (let from = 0; from < words.length; from += 1) this.#walk(this.#root, words, from, from, found);
    return found;
  }

  #walk(at: Node, words: readonly Word[], from: number, index: number, found: Found[]): void {
    const word = words[index];
    // A phrase may run over a line end, but not into the next sentence.
    if (!word || word.sentence !== words[from]?.sentence) return;
    const exact = at.next.get(word.norm);
    if (exact) this.#enter(exact, words, from, index, found);
    for (const length of at.lengths) {
      if (length > word.norm.length) continue;
      const child = at.stems.get(word.norm.slice(0, length));
      if (child) this.#enter(child, words, from, index, found);
    }
  }

  #enter(at: Node, words: readonly Word[], from: number, index: number, found: Found[]): void {
    for (const id of at.ids) found.push({ id, from, to: index });
    if (at.next.size > 0 || at.lengths.length > 0) this.#walk(at, words, from, index + 1, found);
  }
}
