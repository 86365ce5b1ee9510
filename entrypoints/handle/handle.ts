import type { RoleLabel } from '@/core/detection/role.ts';
import type { PageWords } from '@/messages/page-words.ts';
import { findPlace } from './find-place.ts';
import { lookAround } from './look-around.ts';
import { obstacleAt } from './obstacle.ts';
import { element } from './overlay.ts';

export interface HandleEvents {
  open(): void;
  /** The handle was let go at this fraction of the window's height. */
  moved(at: number): void;
  /** The × was pressed, with the handle at this fraction of the window's height. */
  menu(at: number): void;
}

export interface Handle {
  label: RoleLabel;
  focus(): void;
  focusMenu(): void;
  /** Moves it a little up (-1) or down (1); gives its new place, a share of the window's height. */
  move(direction: -1 | 1): number;
  remove(): void;
}

/** Further than this is a drag, not a click. */
const DRAG_PX = 5;

/** One press of an arrow key, in CSS pixels. */
const STEP_PX = 24;
/** Shares of the window's height between which its upper edge stands. */
const RANGE = [0.05, 0.9] as const;

/**
 * Draws the handle at the right edge: only its mark until hover or focus, can be dragged or moved by arrow keys along the edge. What grows,
 * grows to the left, so that the pointer stays on the button that opens. `at` is where the person wants it, a share of the window's height;
 * as long as a control of the page is there, it stands beside it.
 */
export function showHandle(root: ShadowRoot, label: RoleLabel, at: number, words: PageWords, events: HandleEvents): Handle {
  const clamp = (share: number) => Math.min(RANGE[1], Math.max(RANGE[0], share));
  let place = clamp(at);
  const end = new AbortController();
  const { signal } = end;
  const mark = element('span', { class: 'mark', 'aria-hidden': 'true' }, '?');
  const open = element(
    'button',
    { type: 'button', class: 'open', title: words.handleTitle, 'aria-keyshortcuts': 'ArrowUp ArrowDown' },
    element('span', { class: 'label' }, words.handle[label]),
    mark,
  );
  const away = element('button', { type: 'button', class: 'away', 'aria-label': words.hide }, '×');
  const handle = element('div', { class: `handle ${label}` }, away, open);
  // Moved by `translate`: a change of `top` would count as a shift of the page's layout.
  const put = (top: number) => {
    handle.style.translate = `0 ${Math.round(top)}px`;
    return top;
  };
  const find = (top: number, direction: -1 | 0 | 1) =>
    findPlace({
      top,
      range: [RANGE[0] * innerHeight, RANGE[1] * innerHeight],
      width: document.documentElement.clientWidth,
      direction,
      obstacle: (x, y) => obstacleAt(x, y, root.host),
    });
  const settle = () => put(find(place * innerHeight, 0));
  let shown = 0;
  const look = () => {
    // Nothing moves away from under the pointer.
    if (!handle.matches(':hover, :focus-within, .busy')) shown = settle();
  };

  let start: { y: number; place: number } | null = null;
  let dragged = false;
  open.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    start = { y: event.clientY, place: shown / innerHeight };
    dragged = false;
    open.setPointerCapture(event.pointerId);
  });
  open.addEventListener('pointermove', (event) => {
    if (!start || (!dragged && Math.abs(event.clientY - start.y) <= DRAG_PX)) return;
    dragged = true;
    handle.classList.add('busy');
    place = clamp(start.place + (event.clientY - start.y) / innerHeight);
    put(place * innerHeight);
  });
  open.addEventListener('pointerup', () => {
    start = null;
    handle.classList.remove('busy');
    if (!dragged) return;
    shown = settle();
    events.moved(place);
  });
  const move = (direction: -1 | 1): number => {
    place = clamp(find(shown + direction * STEP_PX, direction) / innerHeight);
    shown = put(place * innerHeight);
    return place;
  };
  open.addEventListener('keydown', ({ key, isTrusted }) => {
    if (isTrusted && (key === 'ArrowUp' || key === 'ArrowDown')) move(key === 'ArrowUp' ? -1 : 1);
  });
  open.addEventListener('keyup', ({ key }) => key.startsWith('Arrow') && events.moved(place));
  open.addEventListener('click', (event) => {
    // A drag ends in a click too; and only people open the sidebar, not scripts.
    if (event.isTrusted && !dragged) events.open();
    dragged = false;
  });
  away.addEventListener('click', (event) => {
    if (event.isTrusted) events.menu(shown / innerHeight);
  });
  const hideInFullScreen = () => {
    handle.hidden = document.fullscreenElement !== null;
  };
  document.addEventListener('fullscreenchange', hideInFullScreen, { signal });
  hideInFullScreen();
  addEventListener('resize', () => put((shown = place * innerHeight)), { signal });
  root.append(handle);
  shown = settle();
  lookAround(look, signal);
  return {
    label,
    focus: () => open.focus(),
    focusMenu: () => away.focus(),
    move: (direction) => {
      events.moved(move(direction));
      return place;
    },
    remove: () => {
      end.abort();
      handle.remove();
    },
  };
}
