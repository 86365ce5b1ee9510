import type { AwayChoice, Panel } from '@/messages/panel.ts';
import { dress } from './dress.ts';

/** What the × of the handle offers. */
export const showMenu: Panel['showMenu'] = (stage, at, away, closed) => {
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
  const first = item('Not now', 'now');
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': 'Hide the handle' });
  menu.append(first, item('Not on this site', 'site'), item('Never', 'always'));
  menu.append(element('p', {}, 'Alt+Shift+D still opens the sidebar. Bring the handle back in the options.'));
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
