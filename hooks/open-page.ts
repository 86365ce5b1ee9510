import browser from 'webextension-polyfill';
import { writeOnly } from './only-anchors.ts';

async function openTab(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

export function openReview(): Promise<void> {
  return openTab('/review.html');
}

/** The large quiz; `only` restricts its first round to these anchors. */
export function openQuiz(only: readonly { questionId: string; anchorId: string }[]): Promise<void> {
  return openTab(`/review.html#quiz&only=${encodeURIComponent(writeOnly(only))}`);
}

/** The page on which one prepares for a posting; without an id for what all of them ask. */
export function openPrepare(postingId: string | null): Promise<void> {
  return openTab(postingId === null ? '/prepare.html' : `/prepare.html#posting=${encodeURIComponent(postingId)}`);
}

/** The sidebar in a tab of its own, with a posting to try it on. */
export function openSample(): Promise<void> {
  // getURL would give the dynamic address of a web-accessible page, which Chromium refuses to open as a tab.
  return browser.tabs.create({ url: `${location.origin}/sidepanel.html#sample=1` }).then(() => undefined);
}

export function openWelcome(): Promise<void> {
  return openTab('/welcome.html');
}

export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Closes the tab that this page is shown in. */
export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) window.close();
  else await browser.tabs.remove(tab.id);
}
