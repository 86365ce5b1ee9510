import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { originOf } from '@/core/site-choices.ts';
import type { SiteLook } from '@/messages/protocol.ts';
import { ask } from './ask.ts';
import type { ActiveTab } from './use-page-status.ts';

/**
 * What can be done with a tab in which no script of ours answers, and the person's choices. Every choice that needs the browser's permission
 * asks for it first, within the click. Chromium closes the popup for its question: then the background does the rest.
 */
export function useSiteLook(tab: ActiveTab & { settle: (tabId: number) => Promise<void> }) {
  const [look, setLook] = useState<SiteLook | null>(null);
  const [failed, setFailed] = useState(false);
  const { tabId, settle } = tab;
  const silent = tab.state === 'known' && tab.status === null;

  async function lookAgain(at: number): Promise<void> {
    const seen = await ask('site.look', { tabId: at });
    if (seen.state === 'entered') await settle(at);
    setLook(seen);
  }

  useEffect(() => {
    if (silent && tabId !== null) void lookAgain(tabId).catch(() => setLook({ state: 'closed' }));
    // oxlint-disable-next-line react/exhaustive-deps -- once for each tab that is silent
  }, [silent, tabId]);

  async function act(step: (at: number) => Promise<unknown>): Promise<void> {
    if (tabId === null) return;
    setFailed(false);
    try {
      await step(tabId);
    } catch {
      setFailed(true);
    }
  }
  const host = look?.state === 'seen' || look?.state === 'never' ? look.host : '';
  return {
    look,
    failed,
    choices: {
      onOnce: () =>
        void act(async (at) => {
          await ask('site.once', { tabId: at });
          await settle(at);
        }),
      onAlways: () => {
        const given = browser.permissions.request({ origins: [originOf(host)] });
        void act(async (at) => {
          if (!(await given)) return;
          await ask('site.add', { host });
          await settle(at);
        });
      },
      onNever: (never: boolean) =>
        void act(async (at) => {
          await ask('site.never', { host, never });
          await lookAgain(at);
        }),
      onAllow: (origins: string[]) => {
        const given = browser.permissions.request({ origins });
        void act(async (at) => {
          if (await given) await lookAgain(at);
        });
      },
      onSwitchOn: (site: string) =>
        void act(async (at) => {
          await ask('site.switch', { site, on: true });
          await settle(at);
        }),
    },
  };
}
