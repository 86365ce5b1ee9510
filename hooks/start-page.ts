import { respond } from '@/messages/client.ts';
import type { PageEvents } from '@/messages/protocol.ts';
import { endAsking } from './ask.ts';
import { startLook } from './look.ts';

/** To be awaited before an extension page draws anything. */
export async function startPage(): Promise<void> {
  respond<Pick<PageEvents, 'event.wiped'>>({
    'event.wiped': () => {
      // The page that asked for it waits for the answer. A frame is closed by the page around it, and would have lost its token.
      if (endAsking() && self === top) location.reload();
      return null;
    },
  });
  await startLook();
}
