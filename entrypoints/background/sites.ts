import browser from 'webextension-polyfill';
import { addHost, hostsIn, originOf, removeHost, setNever, switchSite } from '@/core/site-choices.ts';
import { RefusedError } from '@/messages/server.ts';
import { enterTabs, leaveHiddenTabs, leaveHost, leaveSite } from './open-tabs.ts';
import { GENERIC_FILES, registerScripts } from './register-scripts.ts';
import { shippedSite, shippedSites } from './shipped-sites.ts';
import { changeChoices, siteChoices } from './site-store.ts';
import { t } from '@/language/t.ts';

const allows = (origin: string) => browser.permissions.contains({ origins: [origin] });

/** The person gave the permission for a host: from now on it is read always, and its open pages at once. */
export async function addSite(host: string): Promise<null> {
  if (shippedSite(host)) return null;
  if (!(await allows(originOf(host)))) throw new RefusedError(t('store.siteWithheld'));
  await changeChoices((now) => addHost(now, host));
  await registerScripts();
  await enterTabs([originOf(host)], { files: GENERIC_FILES });
  return null;
}

/** Takes an added host away again, with its permission. */
export async function removeSite(host: string): Promise<null> {
  await changeChoices((now) => removeHost(now, host));
  await registerScripts();
  // While its tabs can still be found.
  await leaveHost(originOf(host));
  await browser.permissions.remove({ origins: [originOf(host)] }).catch(() => false);
  return null;
}

/** Nothing is asked on this host again, or (`never` false) it may be. */
export async function neverOn(host: string, never: boolean): Promise<null> {
  if (never && (await siteChoices()).added.includes(host)) await removeSite(host);
  await changeChoices((now) => setNever(now, host, never));
  return null;
}

/** Switches a supported site off or on, in open tabs too. */
export async function switchShipped(id: string, on: boolean): Promise<null> {
  const site = shippedSites().find((each) => each.id === id);
  if (!site) throw new RefusedError(t('store.siteUnknown'));
  await changeChoices((now) => switchSite(now, id, on));
  await registerScripts();
  if (on) await enterTabs(site.matches, site);
  else await leaveSite(id);
  return null;
}

/** The browser gave permissions, on our request or by its own settings. The popup that asked may be closed by then. */
export async function onGiven(origins: readonly string[]): Promise<void> {
  for (const host of hostsIn(origins)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: they change the same choices
    await addSite(host).catch(() => undefined);
  }
  const { off } = await siteChoices();
  const given = shippedSites().filter(({ id, origins: own }) => !off.includes(id) && own.some((origin) => origins.includes(origin)));
  await Promise.all(given.map((site) => enterTabs(site.matches, site)));
}

/**
 * The browser took permissions back, on our request or by its own settings. Also to be called on install, update and start: permissions may
 * have changed meanwhile, and an update drops registered scripts.
 */
export async function onTaken(): Promise<void> {
  const { added } = await siteChoices();
  const allowed = await Promise.all(added.map((host) => allows(originOf(host))));
  const lost = added.filter((_, at) => !allowed[at]);
  if (lost.length > 0) await changeChoices((now) => lost.reduce(removeHost, now));
  await registerScripts();
  await leaveHiddenTabs();
}
