import type { MenuChoice, Panel } from '@/messages/panel.ts';
import { dress } from './dress.ts';

/** What the × of the handle offers. */
export const showMenu: Panel['showMenu'] = (stage, words, at, chosen, closed) => {
  const { root, element } = stage;
  dress(stage);
  const item = (text: string, choice: MenuChoice) => {
    const button = element('button', { type: 'button', role: 'menuitem' }, text);
    button.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      menu.remove();
      chosen(choice);
    });
    return button;
  };
  const first = item(words.notNow, 'now');
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': words.menu });
  menu.append(first, item(words.notHere, 'site'), item(words.never, 'always'));
  if (words.inPanel) menu.append(item(words.inPanel, 'panel'));
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
