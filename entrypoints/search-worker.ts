import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { SearchAnswer, SearchOrder } from '@/hooks/search-engine.ts';
import { createSearchEngine, pauseForMessages } from '@/hooks/search-engine.ts';

/** The worker of the review page: its index of notes and attempts lives as long as the page, and no key press waits for it. */
export default defineUnlistedScript(() => {
  const world = self as unknown as Pick<Worker, 'postMessage' | 'addEventListener'>;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin
  const order = createSearchEngine((answer: SearchAnswer) => world.postMessage(answer), pauseForMessages());
  world.addEventListener('message', (event) => order((event as MessageEvent<SearchOrder>).data));
});
