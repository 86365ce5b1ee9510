import { isAlive } from '@/messages/client.ts';
import { inWorld } from './sites.ts';

/** One life of the script in one page. It ends when the extension is updated or removed under it. */
export interface Life {
  /** Aborted at the end. */
  signal: AbortSignal;
  /** Whether it has ended; asking is what finds out, so somebody has to ask now and then. */
  over(): boolean;
  /** Ends it: the site was switched off, or what was to be read once was read. */
  end(): void;
}

export function beginLife(): Life {
  const end = new AbortController();
  const { signal } = end;
  return {
    signal,
    end: () => end.abort(),
    over() {
      // Laid out at document_start where the person switched the site off.
      if (!isAlive() || inWorld('off')) end.abort();
      return signal.aborted;
    },
  };
}
