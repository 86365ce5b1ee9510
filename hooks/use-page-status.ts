import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { call } from '@/messages/client.ts';
import type { JobPageCalls, PageStatus } from '@/messages/protocol.ts';

/** A page that is still loading may have our script and not yet its answer. */
const PATIENCE_MS = 1500;

export interface ActiveTab {
  state: 'asking' | 'known';
  tabId: number | null;
  /** Null where no script of ours answers: not a supported job site. */
  status: PageStatus | null;
}

async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/**
 * Asks the script in a job page, in the envelope of messages/client.ts. Null where none listens: the library would leave the browser's error
 * about that unread, and Chromium lists it among the extension's faults.
 */
async function askFrame<N extends keyof JobPageCalls>(
  tabId: number,
  frameId: number,
  type: N,
): Promise<ReturnType<JobPageCalls[N]> | null> {
  const message = { id: 0, type, data: {}, timestamp: Date.now() };
  const answer = await browser.tabs.sendMessage<object, { res?: ReturnType<JobPageCalls[N]> } | undefined>(tabId, message, { frameId });
  return answer?.res ?? null;
}

/** Asks the frame that speaks for the tab, or the page itself where that frame is gone. */
async function askPage<N extends keyof JobPageCalls>(tabId: number, type: N): Promise<ReturnType<JobPageCalls[N]> | null> {
  const { frameId } = await call('page.frame', { tabId }).catch(() => ({ frameId: 0 }));
  const page = () => askFrame(tabId, 0, type);
  return frameId === 0 ? page() : askFrame(tabId, frameId, type).catch(page);
}

async function askTab(tabId: number): Promise<PageStatus | null> {
  const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  try {
    return await Promise.race([askPage(tabId, 'page.status'), silence]);
  } catch {
    return null;
  }
}

/** What the active tab is, from the job page itself, and the two things that can be asked of it. */
export function usePageStatus() {
  const [tab, setTab] = useState<ActiveTab>({ state: 'asking', tabId: null, status: null });
  useEffect(() => {
    let gone = false;
    void (async () => {
      const tabId = await activeTabId().catch(() => null);
      const status = tabId === null ? null : await askTab(tabId);
      if (!gone) setTab({ state: 'known', tabId, status });
    })();
    return () => {
      gone = true;
    };
  }, []);

  /** Opens the sidebar, or closes it when it is open. False when the page did not answer. */
  async function toggleSidebar(): Promise<boolean> {
    if (tab.tabId === null) return false;
    try {
      await askPage(tab.tabId, tab.status?.sidebarOpen ? 'page.close' : 'page.open');
      return true;
    } catch {
      return false;
    }
  }
  return { ...tab, toggleSidebar };
}
