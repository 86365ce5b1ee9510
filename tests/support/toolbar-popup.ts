import type { CDPSession, Page } from '@playwright/test';
import type { Session } from './extension.ts';

interface Target {
  targetId: string;
  type: string;
  url: string;
}

/** The protocol's types of this version do not list all that is used here. */
interface Protocol {
  send<T>(method: string, params?: object): Promise<T>;
  on(event: string, listener: (event: never) => void): void;
}

/** The popup as a press of the toolbar's button opens it: with access to the tab in front, as a person gives it. */
export interface ToolbarPopup {
  /** All words that stand in it. */
  text(): Promise<string>;
  /** Presses the button of this name with the mouse, as a person: what follows counts as their act. */
  press(name: string): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  screenshot(): Promise<Buffer>;
  /** Whether it still stands: the browser closes it for its own questions. */
  isOpen(): Promise<boolean>;
}

const PATIENCE_MS = 10_000;

async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not come.`);
}

/**
 * Presses the extension's button in the toolbar while `page` is in front (Extensions.triggerAction). Playwright does not list the popup that
 * opens, so it is spoken with over the protocol.
 */
export async function pressToolbarButton(session: Session, page: Page): Promise<ToolbarPopup> {
  const browser = session.context.browser();
  if (!browser) throw new Error('The browser is gone.');
  const protocol = (await browser.newBrowserCDPSession()) as CDPSession & Protocol;
  const targets = async (type: string) =>
    (await (protocol as Protocol).send<{ targetInfos: Target[] }>('Target.getTargets', { filter: [{ type }] })).targetInfos;
  await page.bringToFront();
  const url = page.url();
  const tab = await until(async () => (await targets('tab')).find((each) => each.url === url), 'The tab');
  const before = new Set((await targets('page')).map(({ targetId }) => targetId));
  await (protocol as Protocol).send('Extensions.triggerAction', { id: session.extensionId, targetId: tab.targetId });
  const popup = await until(
    async () => (await targets('page')).find((each) => each.url.includes('/popup.html') && !before.has(each.targetId)),
    'The popup',
  );
  const { targetId } = popup;
  const { sessionId } = await (protocol as Protocol).send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: { result?: unknown; error?: { message: string } }) => void>();
  protocol.on('Target.receivedMessageFromTarget', (event: { sessionId: string; message: string }) => {
    if (event.sessionId !== sessionId) return;
    const answer = JSON.parse(event.message) as { id?: number; result?: unknown; error?: { message: string } };
    waiting.get(answer.id ?? -1)?.(answer);
  });
  let count = 0;
  const send = async <T>(method: string, params: object = {}): Promise<T> => {
    const id = (count += 1);
    const answered = new Promise<{ result?: unknown; error?: { message: string } }>((resolve) => waiting.set(id, resolve));
    await (protocol as Protocol).send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    const { result, error } = await answered;
    if (error) throw new Error(error.message);
    return result as T;
  };
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result } = await send<{ result: { value: T } }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    return result.value;
  };
  return {
    evaluate,
    text: () => evaluate<string>('document.body.innerText'),
    async press(name) {
      const place = await until(
        async () =>
          (await evaluate<{ x: number; y: number } | null>(
            `(() => { const found = [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === ${JSON.stringify(name)});
              if (!found) return null; const { x, y, width, height } = found.getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 }; })()`,
          )) ?? undefined,
        `The button “${name}”`,
      );
      const mouse = { ...place, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse }).catch(() => undefined);
    },
    async screenshot() {
      const { data } = await send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
    isOpen: async () => (await targets('page')).some((each) => each.targetId === targetId),
  };
}
