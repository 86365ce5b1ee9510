import type { Stage } from '@/messages/panel.ts';

/** One sentence and one button, drawn in the page. */
export function showNotice({ root, element }: Stage, sentence: string, action: string, act: () => void): void {
  const button = element('button', { type: 'button' }, action);
  const dismiss = element('button', { type: 'button' }, 'Not now');
  const notice = element('div', { class: 'notice', role: 'status' }, element('p', {}, sentence), button, dismiss);
  dismiss.addEventListener('click', () => notice.remove());
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    notice.remove();
    act();
  });
  root.append(notice);
}
