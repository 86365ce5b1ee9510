import browser from 'webextension-polyfill';
import type { SenderClass } from '@/messages/protocol.ts';
import type { Sender } from '@/messages/server.ts';
import { isClaimed } from './tab-memory.ts';

/** The frame of a sender as tab-memory knows it. */
export function frameOf(sender: Sender): { documentId: string | null; frameId: number } {
  return { documentId: sender.documentId ?? null, frameId: sender.frameId ?? -1 };
}

function isOwnUrl(url: string | undefined): boolean {
  return url?.startsWith(`${location.origin}/`) ?? false;
}

/** Says who sent a message, from what the browser vouches for (never from the message itself). Null for anybody else. */
export async function classifySender(sender: Sender): Promise<SenderClass | null> {
  if (sender.id !== browser.runtime.id) return null;
  if (isOwnUrl(sender.url)) {
    const tabId = sender.tab?.id;
    if (tabId === undefined || sender.frameId === 0) return 'own-page';
    return (await isClaimed(tabId, frameOf(sender))) ? 'sidebar' : 'unclaimed-frame';
  }
  if (sender.tab?.id !== undefined && sender.url?.startsWith('https://')) return 'job-page';
  return null;
}
