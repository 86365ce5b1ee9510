import type { Stage } from '@/messages/panel.ts';

/** One sentence and its ways out, drawn in the page. Each way closes it. */
export function showNotice({ root, element }: Stage, sentence: string, ways: readonly (readonly [string, () => void])[]): HTMLElement {
  const notice = element('div', { class: 'notice', role: 'status' }, element('p', {}, sentence));
  for (const [text, act] of ways) {
    const button = element('button', { type: 'button' }, text);
    button.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      notice.remove();
      act();
    });
    notice.append(button);
  }
  root.append(notice);
  return notice;
}
