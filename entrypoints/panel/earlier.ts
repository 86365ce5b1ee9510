import type { Panel, Stage } from '@/messages/panel.ts';
import { showUpdated } from './updated.ts';

type Look = (element: Element) => ShadowRoot | null;
const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot: Look } } };

/** Both browsers let an extension look into closed roots: by a call of its own, or by a property of the element. */
const rootOf: Look = (element) =>
  chrome?.dom?.openOrClosedShadowRoot(element) ??
  (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
  null;

/** Firefox ends the frame's page with the old version, and its text comes back as a draft; Chromium leaves it standing. */
const framesEnd = 'openOrClosedShadowRoot' in Element.prototype;

/** A script that lives on finds out within a second that the extension was updated, and says so itself. */
const SAYS_SO_MS = 1_500;

/** The overlay that must stay: its frame may hold text that is saved nowhere. All others go. */
function clear(stage: Stage): Element | null {
  let left: Element | null = null;
  for (const element of document.documentElement.children) {
    const root = element === stage.root.host ? null : rootOf(element);
    if (!root?.getElementById(stage.root.firstElementChild?.id ?? '')) continue;
    if (!framesEnd && root.querySelector('iframe')) left = element;
    else element.remove();
  }
  return left;
}

export const replaceEarlier: Panel['replaceEarlier'] = (stage, words, free) => {
  const left = clear(stage);
  if (!left) return true;
  new MutationObserver((_, observer) => {
    if (left.isConnected) return;
    observer.disconnect();
    free();
  }).observe(document.documentElement, { childList: true });
  setTimeout(() => {
    if (left.isConnected && !rootOf(left)?.querySelector('.notice')) showUpdated(stage, words, () => left.remove());
  }, SAYS_SO_MS);
  return false;
};
