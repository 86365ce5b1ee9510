import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Marks } from './marks.ts';

/**
 * Lights up words of the posting in the page: injected into the isolated world of the frame that shows the posting, and only when somebody
 * points at a quotation in the sidebar. The background finds it under this symbol (entrypoints/background/marks.ts).
 */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as Record<symbol, unknown>;
  world[Symbol.for('marks')] ??= new Marks();
});
