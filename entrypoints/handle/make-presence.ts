import type { RoleLabel } from '@/core/detection/role.ts';
import type { AwayChoice, Frame, Panel } from '@/messages/panel.ts';
import type { MakePresence } from '@/messages/presence.ts';
import type { CallResult } from '@/messages/protocol.ts';
import { placeInFrame } from './frame-room.ts';
import type { Handle } from './handle.ts';
import { showHandle } from './handle.ts';
import type { Overlay } from './overlay.ts';
import { createOverlay } from './overlay.ts';
import { lookOf } from './look-of.ts';

type Choices = CallResult<'handle.get'>;

/** Nobody answers after an update of the extension; the script then withdraws, and the page's console has no use for the news. */
function quietly(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}

export const makePresence: MakePresence = ({ call, role, site, ask, over, bring, address }) => {
  let overlay: Overlay | null = null;
  let handle: Handle | null = null;
  let frame: Frame | null = null;
  let choices: Choices | null = null;
  let opening: Promise<boolean> | null = null;
  let dismissed = false;

  // A site that the person added has no adapter.
  const place = () => site() ?? location.hostname;
  const isHidden = () => choices !== null && (choices.handleOff || choices.hiddenSites.includes(place()));

  function hide(): void {
    handle?.remove();
    handle = null;
  }

  function redraw(): void {
    const label = role()?.label;
    if (label && label !== 'none') quietly(draw(label));
  }

  /** False while the sidebar of an earlier version stands here, whose frame may hold text. */
  async function mayStand(): Promise<boolean> {
    const others = [...document.documentElement.children].some(
      (element) => element.localName === 'div' && element.attributes.length === 0 && element !== overlay?.root.host,
    );
    if (!others || !choices) return true;
    const panel = await bring<Panel>('panel');
    overlay ??= createOverlay();
    overlay.attach();
    return panel?.replaceEarlier(overlay, choices.words, redraw) !== false;
  }

  async function draw(label: RoleLabel): Promise<void> {
    choices = await call('handle.get', {});
    if (isHidden()) return;
    if (!(await mayStand())) return;
    overlay ??= createOverlay();
    overlay.look(lookOf(choices));
    const at = self === top ? choices.handleAt : await placeInFrame(choices.handleAt, overlay);
    // While we asked, the page may have moved on.
    if (role()?.label !== label || frame || dismissed) return;
    // More of the text can make another role of it.
    if (handle?.label === label) return;
    hide();
    overlay.attach();
    handle = showHandle(overlay.root, label, at, choices.words, {
      open: () => quietly(open()),
      moved: (handleAt) => self === top && quietly(call('handle.set', { handleAt })),
      menu: (place) => quietly(showMenu(place)),
    });
  }

  async function showMenu(at: number): Promise<void> {
    const panel = await bring<Panel>('panel');
    if (!overlay || !handle || !choices) return;
    panel?.showMenu(overlay, choices.words, at, {
      away: (choice) => quietly(sendAway(choice)),
      panel: () => quietly(openPanel()),
      move: (direction) => handle?.move(direction) ?? at,
      closed: () => handle?.focusMenu(),
    });
  }

  async function sendAway(choice: AwayChoice): Promise<void> {
    dismissed = true;
    hide();
    if (choice === 'site') await call('handle.set', { hideSite: place() });
    if (choice === 'always') await call('handle.set', { off: true });
  }

  function open(): Promise<boolean> {
    opening ??= openFrame().finally(() => {
      opening = null;
    });
    return opening;
  }

  const mayFrame = () => self === top && Symbol.for('site') in globalThis;

  /** The browser's own panel. Sent in the click itself, which counts only until something was awaited. */
  async function openPanel(): Promise<boolean> {
    const { opened } = await call('panel.open', { tabId: null });
    if (opened) await ask();
    return opened;
  }

  async function openFrame(): Promise<boolean> {
    if (frame || over()) return frame !== null;
    // A page that is not ours, or of a site that the person added, may not hold our frame; where there is no panel, the same sidebar opens in a tab.
    if (choices?.words.inPanel && (choices.practiceAt === 'panel' || !mayFrame()) && (await openPanel())) return true;
    await ask();
    if (!mayFrame()) return (await call('frame.tab', {})) === null;
    choices ??= await call('handle.get', {});
    if (!(await mayStand())) return false;
    const panel = await bring<Panel>('panel');
    const { token } = await call('frame.open', {});
    hide();
    overlay ??= createOverlay();
    overlay.look(lookOf(choices));
    overlay.attach();
    frame =
      panel?.showFrame(overlay, choices.words, `${address()}#token=${token}`, {
        blocked: () => {
          frame = null;
        },
        inTab: () => quietly(call('frame.tab', {})),
        inPanel: () => quietly(openPanel()),
        closed: () => overlay?.remove(),
      }) ?? null;
    return true;
  }

  return {
    draw,
    hide,
    open,
    forgive() {
      dismissed = false;
      hide();
    },
    close() {
      frame?.remove();
      frame = null;
      const label = role()?.label;
      if (label && label !== 'none') quietly(draw(label).then(() => handle?.focus()));
    },
    async choose() {
      choices = await call('handle.get', {});
      overlay?.look(lookOf(choices));
      const label = role()?.label;
      // An open sidebar stays, and with it the text in it.
      if (frame || !label) return;
      hide();
      if (label !== 'none') await draw(label);
    },
    ready: () => frame?.ready(),
    withdraw() {
      hide();
      if (frame) frame.orphan();
      else overlay?.remove();
    },
    isOpen: () => frame !== null,
    isHidden: () => dismissed || isHidden(),
  };
};
