import type { PageWords } from '@/messages/page-words.ts';
import type { Stage } from '@/messages/panel.ts';

/** A way out of what the notice tells: the words of its button, and what it does. */
export type Way = readonly [words: string, act: () => void];

/** One sentence and a button for each way, drawn in the page. */
export function showNotice({ root, element }: Stage, words: PageWords, sentence: string, ways: readonly Way[]): void {
  const dismiss = element('button', { type: 'button' }, words.notNow);
  const buttons = ways.map(([action, act]) => {
    const button = element('button', { type: 'button' }, action);
    button.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      notice.remove();
      act();
    });
    return button;
  });
  const notice = element('div', { class: 'notice', role: 'status' }, element('p', {}, sentence), ...buttons, dismiss);
  dismiss.addEventListener('click', () => notice.remove());
  root.append(notice);
}
