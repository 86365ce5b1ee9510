import browser from 'webextension-polyfill';
import type { CallName, SenderClass } from '@/messages/protocol.ts';
import type { Sender } from '@/messages/server.ts';
import { mayRead } from './readable.ts';
import { isClaimed } from './tab-memory.ts';

/** The frame of a sender as tab-memory knows it. */
export function frameOf(sender: Sender): { documentId: string | null; frameId: number } {
  return { documentId: sender.documentId ?? null, frameId: sender.frameId ?? -1 };
}

function isOwnUrl(url: string | undefined): boolean {
  return url?.startsWith(`${location.origin}/`) ?? false;
}

/**
 * Says who sent a message, from what the browser vouches for (never from the message itself). Null for anybody else. Frames and job pages have to be
 * looked up. The popup and the browser's own panel have no tab; they are shown whole, and no page can cover them.
 */
export function classifySender(sender: Sender, name: CallName): SenderClass | null | Promise<SenderClass | null> {
  if (sender.id !== browser.runtime.id) return null;
  if (isOwnUrl(sender.url)) {
    const tabId = sender.tab?.id;
    // Chromium tells no frame where there is no tab.
    if (sender.frameId === 0 || (tabId === undefined && sender.frameId === undefined)) return 'own-page';
    if (tabId === undefined) return 'unclaimed-frame';
    return isClaimed(tabId, frameOf(sender)).then((claimed) => (claimed ? 'sidebar' : 'unclaimed-frame'));
  }
  if (sender.tab?.id === undefined) return null;
  // The browser opens its panel within the click only, which looking up a choice would outlast. It reads and writes nothing, and needs a click of the person.
  if (name === 'panel.open') return 'job-page';
  return mayRead(sender.url, sender.tab.id).then((may) => (may ? 'job-page' : null));
}
