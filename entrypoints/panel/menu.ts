import type { AwayChoice, Panel } from '@/messages/panel.ts';
import { dress } from './dress.ts';

/** Room below the handle for the menu, in CSS pixels. */
const BELOW = 44;
const HEIGHT = 240;

/** What the × of the handle offers. */
export const showMenu: Panel['showMenu'] = (stage, words, at, events) => {
  const { root, element } = stage;
  dress(stage);
  const stand = (at: number) => {
    menu.style.top = `${Math.round(Math.min(at * innerHeight + BELOW, innerHeight - HEIGHT))}px`;
  };
  const item = (text: string, act: () => void) => {
    const button = element('button', { type: 'button', role: 'menuitem' }, text);
    button.addEventListener('click', act);
    return button;
  };
  const choose = (text: string, choice: AwayChoice) =>
    item(text, () => {
      menu.remove();
      events.away(choice);
    });
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': words.menu });
  const items = [
    choose(words.notNow, 'now'),
    choose(words.notHere, 'site'),
    choose(words.never, 'always'),
    // These leave the menu open: one step is seldom enough.
    item(words.moveUp, () => stand(events.move(-1))),
    item(words.moveDown, () => stand(events.move(1))),
  ];
  menu.append(...items, element('p', {}, words.menuHint));
  stand(at);
  menu.addEventListener('keydown', (event) => {
    const { key } = event;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step) {
      event.preventDefault();
      const now = items.findIndex((each) => each === root.activeElement);
      items.at((now + step) % items.length)?.focus();
    }
    if (key !== 'Escape') return;
    menu.remove();
    events.closed();
  });
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && menu.contains(event.relatedTarget)) return;
    menu.remove();
  });
  root.append(menu);
  items[0]?.focus();
};
