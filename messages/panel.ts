// What the handle script and the panel script say to each other: both run in the isolated world of one page, the panel only when somebody
// opens the sidebar or the handle's menu there. Types only; the panel is found under `Symbol.for('panel')`.

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

export interface Panel {
  /** The handle's menu, below `at` (a fraction of the window's height). `closed`: left by Escape, without a choice. */
  showMenu(stage: Stage, at: number, away: (choice: AwayChoice) => void, closed: () => void): void;
  /** Opens the sidebar's frame over the page's right edge. The page keeps its layout. */
  showFrame(stage: Stage, address: string, events: FrameEvents): Frame;
}
