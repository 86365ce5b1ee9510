import browser from 'webextension-polyfill';

/** Opens the settings in a tab of their own. */
export function openOptions(): void {
  void browser.runtime.openOptionsPage().catch(() => undefined);
}
