import browser from 'webextension-polyfill';

const KEY = 'reminded';

/** Whether the icon reminds: from the reminder's hour until something is practised. A store that fails means no. */
export async function isReminded(): Promise<boolean> {
  const stored = await browser.storage.local.get(KEY).catch(() => null);
  return stored?.[KEY] === true;
}

export async function setReminded(reminded: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: reminded }).catch(() => undefined);
}
