import type { RoleLabel } from '@/core/detection/role.ts';
import type { AwayChoice, Frame, Panel } from '@/messages/panel.ts';
import type { MakePresence } from '@/messages/presence.ts';
import { placeInFrame } from './frame-room.ts';
import type { Handle } from './handle.ts';
import { showHandle } from './handle.ts';
import type { Overlay } from './overlay.ts';
import { createOverlay } from './overlay.ts';

type Choices = { handleAt: number; hiddenSites: string[]; handleOff: boolean };

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

  const isHidden = () => choices !== null && (choices.handleOff || choices.hiddenSites.includes(site() ?? ''));

  function hide(): void {
    handle?.remove();
    handle = null;
  }

  async function draw(label: RoleLabel): Promise<void> {
    choices = await call('handle.get', {});
    if (isHidden()) return;
    overlay ??= createOverlay();
    const at = self === top ? choices.handleAt : await placeInFrame(choices.handleAt, overlay);
    // While we asked, the page may have moved on.
    if (role()?.label !== label || frame || dismissed) return;
    // More of the text can make another role of it.
    if (handle?.label === label) return;
    hide();
    overlay.attach();
    handle = showHandle(overlay.root, label, at, {
      open: () => quietly(open()),
      moved: (handleAt) => self === top && quietly(call('handle.set', { handleAt })),
      menu: (place) => quietly(showMenu(place)),
    });
  }

  async function showMenu(at: number): Promise<void> {
    const panel = await bring<Panel>('panel');
    if (!overlay || !handle) return;
    panel?.showMenu(
      overlay,
      at,
      (choice) => quietly(sendAway(choice)),
      () => handle?.focusMenu(),
    );
  }

  async function sendAway(choice: AwayChoice): Promise<void> {
    dismissed = true;
    hide();
    const hideSite = site();
    if (choice === 'site' && hideSite) await call('handle.set', { hideSite });
    if (choice === 'always') await call('handle.set', { off: true });
  }

  function open(): Promise<boolean> {
    opening ??= openFrame().finally(() => {
      opening = null;
    });
    return opening;
  }

  async function openFrame(): Promise<boolean> {
    if (frame || over()) return frame !== null;
    await ask();
    // A page that is not ours may not hold our frame; the same sidebar opens in a tab.
    if (self !== top) return (await call('frame.tab', {})) === null;
    const panel = await bring<Panel>('panel');
    const { token } = await call('frame.open', {});
    hide();
    overlay ??= createOverlay();
    overlay.attach();
    frame =
      panel?.showFrame(overlay, `${address()}#token=${token}`, {
        blocked: () => {
          frame = null;
        },
        inTab: () => quietly(call('frame.tab', {})),
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
