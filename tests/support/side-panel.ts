import type { BrowserContext, CDPSession } from '@playwright/test';
import { expect } from '@playwright/test';

interface Target {
  targetId: string;
  type: string;
  url: string;
}

/** The extension's page in Chromium's own side panel, which the runner does not list among the pages: asked over the protocol. */
export class SidePanel {
  private sent = 0;
  private readonly session: CDPSession;
  private readonly sessionId: string;

  private constructor(session: CDPSession, sessionId: string) {
    this.session = session;
    this.sessionId = sessionId;
  }

  /** The addresses of all side panels: a page of the sidebar that is no tab. */
  private static async targets(session: CDPSession, context: BrowserContext): Promise<Target[]> {
    const { targetInfos } = await session.send('Target.getTargets');
    const tabs = context.pages().map((page) => page.url());
    return (targetInfos as Target[]).filter(
      ({ url }) => url.startsWith('chrome-extension://') && url.endsWith('/sidepanel.html') && !tabs.includes(url),
    );
  }

  /** Waits for the panel. */
  static async find(context: BrowserContext): Promise<SidePanel> {
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('The browser is not connected.');
    await expect.poll(async () => (await SidePanel.targets(session, context)).length).toBe(1);
    const [target] = await SidePanel.targets(session, context);
    const { sessionId } = await session.send('Target.attachToTarget', { targetId: target?.targetId ?? '', flatten: false });
    return new SidePanel(session, sessionId);
  }

  private async send(method: string, params: object): Promise<unknown> {
    const id = (this.sent += 1);
    const answer = new Promise<unknown>((resolve) => {
      const listener = ({ sessionId, message }: { sessionId: string; message: string }) => {
        const { id: of, result } = JSON.parse(message) as { id?: number; result?: unknown };
        if (sessionId !== this.sessionId || of !== id) return;
        this.session.off('Target.receivedMessageFromTarget', listener);
        resolve(result);
      };
      this.session.on('Target.receivedMessageFromTarget', listener);
    });
    await this.session.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message: JSON.stringify({ id, method, params }) });
    return answer;
  }

  /** The value of an expression in the panel; of a promise, what it resolves to. */
  async evaluate(expression: string): Promise<unknown> {
    const params = { expression, awaitPromise: true, returnByValue: true };
    return ((await this.send('Runtime.evaluate', params)) as { result?: { value?: unknown } }).result?.value;
  }

  async text(): Promise<string> {
    return String(await this.evaluate('document.body.innerText'));
  }

  async count(selector: string): Promise<number> {
    return Number(await this.evaluate(`document.querySelectorAll(${JSON.stringify(selector)}).length`));
  }

  /** Clicks the first element that matches. */
  async click(selector: string): Promise<void> {
    await expect.poll(() => this.count(selector)).toBeGreaterThan(0);
    await this.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
  }

  /** Types into what has the focus. */
  async type(text: string): Promise<void> {
    await this.send('Input.insertText', { text });
  }

  /** A picture of the panel, as PNG. */
  async screenshot(): Promise<Buffer> {
    const { data } = (await this.send('Page.captureScreenshot', {})) as { data: string };
    return Buffer.from(data, 'base64');
  }
}
