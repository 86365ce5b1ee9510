import browser from 'webextension-polyfill';

async function openTab(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

export function openReview(): Promise<void> {
  return openTab('/review.html');
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
