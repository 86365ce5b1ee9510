import type { Stage } from '@/messages/panel.ts';

/** A way out of what the notice tells: the words of its button, and what it does. */
export type Way = readonly [words: string, act: () => void];

/** One sentence and its ways out, drawn in the page. Each way closes it. */
export function showNotice({ root, element }: Stage, sentence: string, ways: readonly Way[]): HTMLElement {
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
