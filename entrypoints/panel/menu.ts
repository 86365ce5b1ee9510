import type { AwayChoice, Panel } from '@/messages/panel.ts';
import { dress } from './dress.ts';

/** What the × of the handle offers. */
export const showMenu: Panel['showMenu'] = (stage, words, at, away, closed) => {
  const { root, element } = stage;
  dress(stage);
  const choose = (choice: AwayChoice) => () => {
    menu.remove();
    away(choice);
  };
  const item = (text: string, choice: AwayChoice) => {
    const button = element('button', { type: 'button', role: 'menuitem' }, text);
    button.addEventListener('click', choose(choice));
    return button;
  };
  const first = item(words.notNow, 'now');
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': words.menu });
  menu.append(first, item(words.notHere, 'site'), item(words.never, 'always'));
  menu.append(element('p', {}, words.menuHint));
  menu.style.top = `${Math.round(Math.min(at * innerHeight + 44, innerHeight - 170))}px`;
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    menu.remove();
    closed();
  });
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && menu.contains(event.relatedTarget)) return;
    menu.remove();
  });
  root.append(menu);
  first.focus();
};
