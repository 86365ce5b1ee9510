import type { FoundRange } from '@/core/posting/find-phrase.ts';
import { findPhrase } from '@/core/posting/find-phrase.ts';
import type { Phrase } from '@/core/posting/phrase.ts';
import { bringIntoView } from './bring-into-view.ts';

/** How long the words stand out after a click. */
const FLASH_MS = 1_600;

export interface Marked {
  /** False: the page does not show these words (any more). */
  found: boolean;
  /** Names of the two highlights, for the style sheet: light and flash. */
  names: [string, string];
  /** The first answer in this page: it has no style sheet yet. */
  fresh: boolean;
}

/**
 * Marks in one page, drawn as custom highlights: the document is not changed. The registry of highlights can be read by the page, so the
 * names say nothing and are taken out as soon as they are not in use.
 */
export class Marks {
  private readonly names: [string, string];
  private fresh = true;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const name = `h${crypto.randomUUID().slice(0, 8)}`;
    this.names = [name, `${name}b`];
  }

  /** Lights the words up; with `flash` it also brings them into view and lets them stand out for a moment. */
  show(phrase: Phrase, flash: boolean): Marked {
    const found = findPhrase(document, phrase);
    if (!found) this.clear();
    else if (flash) this.flash(found);
    else this.draw(0, found);
    const { names, fresh } = this;
    this.fresh = false;
    return { found: found !== null, names, fresh };
  }

  /** The light goes; a flash ends by itself. */
  clear(): void {
    this.erase(0);
  }

  private flash(found: FoundRange): void {
    const range = new Range();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    bringIntoView(range);
    this.draw(1, found);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.erase(1), FLASH_MS);
  }

  private draw(which: 0 | 1, found: FoundRange): void {
    // A static range costs the page nothing when it changes, and is not drawn where its words have gone.
    const highlight = new Highlight(new StaticRange(found));
    highlight.priority = which;
    CSS.highlights.set(this.names[which], highlight);
  }

  private erase(which: 0 | 1): void {
    CSS.highlights.delete(this.names[which]);
  }
}
