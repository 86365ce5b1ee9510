// What the handle script and the panel script say to each other: both run in the isolated world of one page, the panel only when somebody
// opens the sidebar or the handle's menu there. Types only; the panel is found under `Symbol.for('panel')`.

import type { PageWords } from './page-words.ts';

/** Where things of ours are drawn: the closed root in the page. */
export interface Stage {
  root: ShadowRoot;
  /** Creates an element with properties and children; text only ever becomes text nodes. */
  element: <K extends keyof HTMLElementTagNameMap>(
    name: K,
    properties: Record<string, string | boolean>,
    ...children: (Node | string)[]
  ) => HTMLElementTagNameMap[K];
  /** Adds a style sheet to the root. */
  style: (css: string) => void;
}

export interface Frame {
  /** The frame answered: it is ours and alive. */
  ready(): void;
  /** The extension is gone (updated, removed): keep the frame with the text in it, say so, offer to close. */
  orphan(): void;
  remove(): void;
}

export interface FrameEvents {
  /** No answer in time, and the person wants the sidebar in a tab instead. */
  inTab(): void;
  /** No answer in time: the page does not let the frame in. */
  blocked(): void;
  /** Closed by our own button, after the extension is gone. */
  closed(): void;
}

export type AwayChoice = 'now' | 'site' | 'always';

export interface MenuEvents {
  away(choice: AwayChoice): void;
  /** The handle goes up (-1) or down (1); gives its new place. */
  move(direction: -1 | 1): number;
  /** Left by Escape, without a choice. */
  closed(): void;
}

export interface Panel {
  /** The handle's menu, below `at` (a fraction of the window's height). */
  showMenu(stage: Stage, words: PageWords, at: number, events: MenuEvents): void;
  /** Opens the sidebar's frame over the page's right edge. The page keeps its layout. */
  showFrame(stage: Stage, words: PageWords, address: string, events: FrameEvents): Frame;
}
