import { isAlive } from '@/messages/client.ts';

/** One life of the script in one page. It ends when the extension is updated or removed under it. */
export interface Life {
  /** Aborted at the end. */
  signal: AbortSignal;
  /** Whether it has ended; asking is what finds out, so somebody has to ask now and then. */
  over(): boolean;
}

export function beginLife(): Life {
  const end = new AbortController();
  const { signal } = end;
  return {
    signal,
    over() {
      if (!isAlive()) end.abort();
      return signal.aborted;
    },
  };
}
