import type { PageWords } from '@/messages/page-words.ts';
import type { Stage } from '@/messages/panel.ts';
import { dress } from './dress.ts';
import { showNotice } from './notice.ts';

/** Says over a sidebar that the extension was updated under it, and offers to reload the page, or to close the sidebar and go on in the page. */
export function showUpdated(stage: Stage, words: PageWords, close: () => void): void {
  dress(stage);
  const notice = showNotice(stage, words.updated, [
    [words.reload, () => location.reload()],
    [words.close, close],
  ]);
  // Above, the frame says the same of its text.
  notice.classList.add('low');
}
