import browser from 'webextension-polyfill';

/**
 * Closes `storage.local` to the scripts in job pages. The browser forgets it at its end, and a worker can start without any event that tells of
 * that (switched off and on), so it is done at each start. Firefox has no such levels; there they could read it, and ours never do. Never rejects.
 */
export async function lockStorage(): Promise<void> {
  const area = browser.storage.local as typeof browser.storage.local & {
    setAccessLevel?: (level: { accessLevel: string }) => Promise<void>;
  };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
