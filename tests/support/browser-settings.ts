import type { Session } from './extension.ts';

/** What the browser's own page of extensions calls; it is there on chrome://extensions only. */
interface Settings {
  chrome: {
    developerPrivate: {
      addHostPermission(id: string, host: string): Promise<void>;
      removeHostPermission(id: string, host: string): Promise<void>;
      updateExtensionConfiguration(change: { extensionId: string; hostAccess: 'ON_CLICK' | 'ON_ALL_SITES' }): Promise<void>;
    };
  };
}

async function onSettingsPage(session: Session, act: (args: { id: string; value: string }) => Promise<void>, value: string): Promise<void> {
  const page = await session.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(act, { id: session.extensionId, value });
  await page.close();
}

/**
 * No browser test can press the browser's own question for a permission. So the browser is told beforehand that the person has said yes to this
 * host: it then answers the extension's request without asking, and until the request the extension does not have the host.
 */
export async function rememberYes(session: Session, host: string): Promise<void> {
  await onSettingsPage(
    session,
    ({ id, value }) => (globalThis as unknown as Settings).chrome.developerPrivate.addHostPermission(id, value),
    `https://${host}/*`,
  );
}

/** The person takes the host away on the browser's own page. */
export async function revokeHost(session: Session, host: string): Promise<void> {
  await onSettingsPage(
    session,
    ({ id, value }) => (globalThis as unknown as Settings).chrome.developerPrivate.removeHostPermission(id, value),
    `https://${host}/*`,
  );
}

/** "Site access" of the browser's own page: on a click only, or on all sites that the extension may have. */
export async function setSiteAccess(session: Session, access: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  await onSettingsPage(
    session,
    ({ id, value }) =>
      (globalThis as unknown as Settings).chrome.developerPrivate.updateExtensionConfiguration({
        extensionId: id,
        hostAccess: value as 'ON_CLICK' | 'ON_ALL_SITES',
      }),
    access,
  );
}
