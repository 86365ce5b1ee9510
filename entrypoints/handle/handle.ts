import type { RoleLabel } from '@/core/detection/role.ts';
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
  remove(): void;
}

/** Further than this is a drag, not a click. */
const DRAG_PX = 5;

const LABELS: Record<RoleLabel, string> = {
  core: 'Practise for this MLOps role',
  adjacent: 'Practise the MLOps part of this role',
  none: 'Practise MLOps questions',
};

/**
 * Draws the handle at the right edge: only its mark until hover or focus, can be dragged along the edge. What grows, grows to the left, so
 * that the pointer stays on the button that opens.
 */
export function showHandle(root: ShadowRoot, label: RoleLabel, at: number, events: HandleEvents): Handle {
  let place = Math.min(0.9, Math.max(0.05, at));
  const mark = element('span', { class: 'mark', 'aria-hidden': 'true' }, '?');
  const open = element(
    'button',
    { type: 'button', class: 'open', title: 'Dry Run (Alt+Shift+D)' },
    element('span', { class: 'label' }, LABELS[label]),
    mark,
  );
  const away = element('button', { type: 'button', class: 'away', 'aria-label': 'Hide this handle' }, '×');
  const handle = element('div', { class: `handle ${label}` }, away, open);
  const settle = () => {
    handle.style.top = `${Math.round(place * innerHeight)}px`;
  };
  settle();

  let start: { y: number; place: number } | null = null;
  let dragged = false;
  open.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    start = { y: event.clientY, place };
    dragged = false;
    open.setPointerCapture(event.pointerId);
  });
  open.addEventListener('pointermove', (event) => {
    if (!start || (!dragged && Math.abs(event.clientY - start.y) <= DRAG_PX)) return;
    dragged = true;
    handle.classList.add('busy');
    place = Math.min(0.9, Math.max(0.05, start.place + (event.clientY - start.y) / innerHeight));
    settle();
  });
  open.addEventListener('pointerup', () => {
    start = null;
    handle.classList.remove('busy');
    if (dragged) events.moved(place);
  });
  open.addEventListener('click', (event) => {
    // A drag ends in a click too; and only people open the sidebar, not scripts.
    if (event.isTrusted && !dragged) events.open();
    dragged = false;
  });
  away.addEventListener('click', (event) => {
    if (event.isTrusted) events.menu(place);
  });
  addEventListener('resize', settle);
  root.append(handle);
  return {
    label,
    focus: () => open.focus(),
    focusMenu: () => away.focus(),
    remove: () => {
      removeEventListener('resize', settle);
      handle.remove();
    },
  };
}
