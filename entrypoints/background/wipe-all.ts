import { defineExtensionMessaging } from '@webext-core/messaging';
import browser from 'webextension-polyfill';
import type { PageEvents } from '@/messages/protocol.ts';
import { onStart } from './alarms.ts';
import { replaceDatabase } from './database.ts';
import { inTurn } from './settings.ts';
import { tellJobPages } from './tell-job-pages.ts';

const pages = defineExtensionMessaging<PageEvents>();

/** Gives back what the person granted beyond the manifest; what the browser does not take back stays the person's to take. */
async function giveBackSites(): Promise<void> {
  const named = new Set([
    ...(browser.runtime.getManifest().host_permissions ?? []),
    ...(browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches),
  ]);
  const { origins = [] } = await browser.permissions.getAll();
  const added = origins.filter((origin) => !named.has(origin));
  if (added.length > 0) await browser.permissions.remove({ origins: added });
  await browser.scripting.unregisterContentScripts();
}

/**
 * Deletes everything that was ever kept, and leaves the extension as on its first day. The database goes first: were the copies outside of it
 * deleted before and the database refused, nothing would be left to fall back on.
 */
export async function wipeAll(): Promise<{ left: boolean }> {
  // Nobody may be listening.
  await pages.sendMessage('event.wiped', {}).catch(() => undefined);
  await tellJobPages('page.close');
  const all = await inTurn(() =>
    replaceDatabase(async () => {
      await giveBackSites().catch(() => undefined);
      await browser.storage.session.clear();
      await browser.storage.local.clear();
    }),
  );
  await browser.alarms.clearAll();
  await onStart();
  await tellJobPages();
  return { left: !all };
}
