import type { Stage } from '@/messages/panel.ts';
import css from './overlay.css?inline';

/** What of ours stands in the page: one host without name or attribute, everything else in a closed shadow root. */
export interface Overlay extends Stage {
  /** Puts the host into the page, again if the page's own scripts swept it away. */
  attach(): void;
  /** Gives everything in it this look (look-of.ts) in place of the one before. */
  look(css: string): void;
  /** Takes everything out of the page. */
  remove(): void;
}

export const element: Stage['element'] = (name, properties, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'boolean') made.toggleAttribute(key, value);
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
};

/** Adds a sheet; gives the function that puts other rules in its place. */
function addStyles(root: ShadowRoot, css: string): (css: string) => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
    return (css) => sheet.replaceSync(css);
  } catch {
    // Firefox refuses constructed sheets across its wrappers; there the page's policy does not reach our style element.
    const style = element('style', {}, css);
    root.append(style);
    return (css) => {
      style.textContent = css;
    };
  }
}

/** Stands first in the closed root, where no page sees it. */
const MARK = 'Dry Run';

/**
 * Takes away what the script before this one drew. Chromium leaves an updated extension's old script alive, and it withdraws by itself; Firefox
 * ends it, starts the new one in open pages, and lets its scripts look into closed roots.
 */
function sweep(): void {
  for (const each of [...document.documentElement.children] as (Element & { openOrClosedShadowRoot?: ShadowRoot | null })[])
    if (each.openOrClosedShadowRoot?.firstChild?.nodeValue === MARK) each.remove();
}

/** Makes an empty overlay. In the page it takes no space and moves nothing. */
export function createOverlay(): Overlay {
  sweep();
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.append(document.createComment(MARK));
  const style = (css: string) => void addStyles(root, css);
  style(css);
  const look = addStyles(root, '');
  const attach = () => {
    if (!host.isConnected) document.documentElement.append(host);
  };
  return { root, element, style, look, attach, remove: () => host.remove() };
}
