import type { Page } from '@playwright/test';
import type { Session } from './extension.ts';

interface Chrome {
  commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
  contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
  runtime: { getContexts(filter: object): Promise<{ documentUrl?: string }[]> };
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
}

/** Raises an event of the browser's own interface, which no test can press, in the background: the keys and menus of an extension. */
async function raise(session: Session, page: Page, event: { command: string } | { menu: object }): Promise<void> {
  const worker = session.context.serviceWorkers()[0] ?? (await session.context.waitForEvent('serviceworker'));
  await worker.evaluate(
    async ([url, event]) => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      if ('command' in event) chrome.commands.onCommand.dispatch(event.command, tab);
      else chrome.contextMenus.onClicked.dispatch(event.menu, tab);
    },
    [page.url(), event] as const,
  );
}

/** Presses the key of one of the manifest's commands while the page is shown. */
export const pressCommand = (session: Session, page: Page, command: string) => raise(session, page, { command });

/** Chooses "Note on this" in the menu of the page's selection, as the browser tells it: without line breaks. */
export const chooseNote = (session: Session, page: Page, selectionText: string) =>
  raise(session, page, { menu: { menuItemId: 'quick-note', selectionText, frameId: 0 } });

/** The addresses of all of the extension's own documents, the popup's among them, which the runner does not list. */
export async function openPlaces(session: Session): Promise<string[]> {
  const worker = session.context.serviceWorkers()[0] ?? (await session.context.waitForEvent('serviceworker'));
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return (await chrome.runtime.getContexts({})).map(({ documentUrl }) => documentUrl ?? '');
  });
}
