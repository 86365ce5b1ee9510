import type { Stage } from '@/messages/panel.ts';
import css from './overlay.css?inline';

/** What of ours stands in the page: one host without name or attribute, everything else in a closed shadow root. */
export interface Overlay extends Stage {
  /** Puts the host into the page, again if the page's own scripts swept it away. */
  attach(): void;
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

function addStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
  } catch {
    // Firefox refuses constructed sheets across its wrappers; there the page's policy does not reach our style element.
    root.append(element('style', {}, css));
  }
}

/** Makes an empty overlay. In the page it takes no space and moves nothing. */
export function createOverlay(): Overlay {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = (css: string) => addStyles(root, css);
  style(css);
  const attach = () => {
    if (!host.isConnected) document.documentElement.append(host);
  };
  return { root, element, style, attach, remove: () => host.remove() };
}
