import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { StatedReader, WholeReader } from '@/core/posting/first-look.ts';
import { firstLook } from '@/core/posting/first-look.ts';
import type { Glance } from '@/messages/protocol.ts';

/**
 * Looks once whether a page reads like a posting, for the popup on a site that is not ours. Injected with both readers by the click on the
 * icon; says the state and the title only, and stays for nothing.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as Record<symbol, unknown>;
  world[Symbol.for('glance')] = (): Glance => {
    const found = firstLook(document, location.href, [], {
      stated: world[Symbol.for('structured-data')] as StatedReader | undefined,
      whole: world[Symbol.for('whole-page')] as WholeReader | undefined,
    });
    if (!found) return { state: 'none', title: null };
    return { state: found.state, title: found.state === 'posting' ? found.posting.title : found.title };
  };
});
