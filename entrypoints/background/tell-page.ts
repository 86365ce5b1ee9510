import browser from 'webextension-polyfill';
import type { JobPageCalls } from '@/messages/protocol.ts';

/**
 * Says something to the scripts of ours in a tab, in the envelope of messages/client.ts; without `frameId` to all its frames, and the first
 * answer counts. Null where none listens: the library would leave the browser's error about that unread, and Chromium lists it among the
 * extension's faults.
 */
export async function tellPage<N extends keyof JobPageCalls>(
  tabId: number,
  type: N,
  data: Parameters<JobPageCalls[N]>[0],
  frameId?: number,
): Promise<ReturnType<JobPageCalls[N]> | null> {
  const message = { id: 0, type, data, timestamp: Date.now() };
  const options = frameId === undefined ? {} : { frameId };
  const answer = await browser.tabs
    .sendMessage<object, { res?: ReturnType<JobPageCalls[N]> } | undefined>(tabId, message, options)
    .catch(() => undefined);
  return answer?.res ?? null;
}
