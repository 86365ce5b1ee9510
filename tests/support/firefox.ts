import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ELEMENT, Marionette } from './marionette.ts';

export const FIREFOX_EXTENSION = join(import.meta.dirname, '../../.output/firefox-mv3');
const ADDON = 'dry-run@dry-run.example';
/** Given to the extension instead of a random one, so that a test knows the addresses of its pages. */
const UUID = '6f3d1c52-0c0e-4a57-9a51-2b1d7e9c4f10';
export const FIREFOX_ORIGIN = `moz-extension://${UUID}`;

const PATIENCE_MS = 15_000;
const STEP_MS = 100;

export interface FirefoxOptions {
  binary: string;
  profile: string;
  /** Port of the proxy that knows the sample hosts; null: no page of the web can be reached. */
  proxy: number | null;
  colorScheme?: 'light' | 'dark';
}

type Value = string | number | boolean;

function preferences({ proxy, colorScheme }: FirefoxOptions): Record<string, Value> {
  return {
    // Any free port; Firefox writes the one it took into the profile.
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
    // A temporary add-on leaves with the browser, and would take its data along.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy ?? 9,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy ?? 9,
    'app.update.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'remote.prefs.recommended': true,
  };
}

/** A Firefox with the extension, driven as a person drives it. Elements are found by XPath in the page or frame that was entered last. */
export class Firefox {
  private process: ChildProcess | null = null;
  private marionette: Marionette | null = null;
  private readonly options: FirefoxOptions;

  constructor(options: FirefoxOptions) {
    this.options = options;
  }

  async start(): Promise<void> {
    const { binary, profile } = this.options;
    mkdirSync(profile, { recursive: true });
    const lines = Object.entries(preferences(this.options)).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    const portFile = join(profile, 'MarionetteActivePort');
    rmSync(portFile, { force: true });
    this.process = spawn(binary, ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile], {
      stdio: 'ignore',
      env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '800' },
    });
    this.marionette = await this.until('Firefox', async () => Marionette.open(Number(readFileSync(portFile, 'utf8'))), 30_000);
    await this.send('WebDriver:NewSession', { acceptInsecureCerts: true, unhandledPromptBehavior: 'accept' });
    await this.send('WebDriver:SetWindowRect', { width: 1280, height: 900 });
    await this.send('Addon:Install', { path: FIREFOX_EXTENSION, temporary: true });
  }

  /** Ends Firefox as a person does, and waits until its profile is written. */
  async stop(): Promise<void> {
    const ended = this.process;
    this.process = null;
    if (!ended || ended.exitCode !== null) return;
    const gone = once(ended, 'exit');
    await this.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    this.marionette?.close();
    const late = setTimeout(() => ended.kill('SIGKILL'), PATIENCE_MS);
    await gone;
    clearTimeout(late);
  }

  send<T = unknown>(command: string, parameters: object = {}): Promise<T> {
    if (!this.marionette) throw new Error('Firefox does not run.');
    return this.marionette.send<T>(command, parameters);
  }

  /** Tries until `look` gives something; what it throws is no answer yet. Throws with the last reason when nothing came. */
  async until<T>(what: string, look: () => Promise<T | null | undefined | false>, patience = PATIENCE_MS): Promise<T> {
    const deadline = performance.now() + patience;
    let reason: unknown;
    while (performance.now() < deadline) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- one try after the other
        const found = await look();
        if (found) return found;
      } catch (error) {
        reason = error;
      }
      // oxlint-disable-next-line no-await-in-loop
      await pause(STEP_MS);
    }
    throw new Error(`${what} did not come.`, { cause: reason });
  }

  goto(url: string): Promise<unknown> {
    return this.send('WebDriver:Navigate', { url });
  }

  /** Opens one of the extension's own pages in this tab. */
  own(path: string): Promise<unknown> {
    return this.goto(`${FIREFOX_ORIGIN}/${path}`);
  }

  /** Runs the body of an async function in the page, or with `chrome` in the browser itself, and gives what it returns. */
  async evaluate<T>(body: string, args: unknown[] = [], context: 'content' | 'chrome' = 'content'): Promise<T> {
    if (context === 'chrome') await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const script = `const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1);
        (async (...args) => { ${body} })(...args).then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;
      const { value } = await this.send<{ value: { value?: T; error?: string } }>('WebDriver:ExecuteAsyncScript', {
        script,
        args,
        sandbox: context === 'chrome' ? 'system' : null,
      });
      if (value.error !== undefined) throw new Error(value.error);
      return value.value as T;
    } finally {
      if (context === 'chrome') await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** Into the page's first frame, where the sidebar is, although its root is closed; `false` without one. */
  enterFrame(): Promise<unknown> {
    return this.send('WebDriver:SwitchToFrame', { id: 0 });
  }

  leaveFrame(): Promise<unknown> {
    return this.send('WebDriver:SwitchToFrame', { id: null });
  }

  /** The first element of this XPath that is drawn; waits for it. */
  find(xpath: string): Promise<string> {
    return this.until(xpath, async () => {
      const { value } = await this.send<{ value: Record<string, string> }>('WebDriver:FindElement', { using: 'xpath', value: xpath });
      const id = value[ELEMENT];
      return id !== undefined && (await this.send<{ value: boolean }>('WebDriver:IsElementDisplayed', { id })).value ? id : null;
    });
  }

  /** Waits until this text is drawn in some element. */
  see(text: string): Promise<string> {
    return this.find(
      `//*[contains(normalize-space(.), ${JSON.stringify(text)})][not(*[contains(normalize-space(.), ${JSON.stringify(text)})])]`,
    );
  }

  async count(xpath: string): Promise<number> {
    return (await this.send<unknown[]>('WebDriver:FindElements', { using: 'xpath', value: xpath })).length;
  }

  async text(xpath: string): Promise<string> {
    return (await this.send<{ value: string }>('WebDriver:GetElementText', { id: await this.find(xpath) })).value;
  }

  /** Clicks as the mouse does; a drawing that changes meanwhile is found again. */
  click(xpath: string): Promise<true> {
    return this.until(xpath, async () => {
      await this.send('WebDriver:ElementClick', { id: await this.find(xpath) });
      return true;
    });
  }

  async type(xpath: string, text: string): Promise<void> {
    await this.send('WebDriver:ElementSendKeys', { id: await this.find(xpath), text });
  }

  /** Moves the mouse to a point of the page and presses it. */
  async clickAt(x: number, y: number): Promise<void> {
    const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 };
    const actions = [move, { type: 'pause', duration: 250 }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    await this.send('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  /** What the background answers to one message of the page that is open, which has to be one of the extension's own. */
  ask<T>(type: string, data: object): Promise<{ res?: T; err?: { message?: string } } | null> {
    return this.evaluate('return browser.runtime.sendMessage({ id: 1, timestamp: 0, type: args[0], data: args[1] }).catch(() => null);', [
      type,
      data,
    ]);
  }

  /** Ends the background as Firefox does after half a minute without work. */
  stopBackground(): Promise<null> {
    return this.evaluate('await WebExtensionPolicy.getByID(args[0]).extension.terminateBackground();', [ADDON], 'chrome');
  }

  /** A picture of the page, or of the whole window with `chrome`, as PNG. */
  async screenshot(file: string): Promise<void> {
    const { value } = await this.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, Buffer.from(value, 'base64'));
  }
}
