import { useCallback, useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import type { StoreSize } from '@/messages/protocol.ts';
import { ask, askToWipe } from './ask.ts';
import { sentenceOfReading } from './sentence-of.ts';

/** `bytes`: what the browser's own estimate says of database and storage together; null where it says nothing. */
export interface Kept {
  size: StoreSize;
  bytes: number | null;
}

export type WipeState = { step: 'idle' | 'running' | 'done' | 'left' } | { step: 'failed'; reason: string };

async function bytesKept(): Promise<number | null> {
  try {
    const { usage = 0 } = await navigator.storage.estimate();
    const local = browser.storage.local as typeof browser.storage.local & { getBytesInUse?: (keys: null) => Promise<number> };
    return usage + ((await local.getBytesInUse?.(null)) ?? 0);
  } catch {
    return null;
  }
}

/** How much is kept (null while unknown, or when it cannot be read), and the way to have none of it. `onWiped` is called when all is gone. */
export function useKept(onWiped: () => void) {
  const [kept, setKept] = useState<Kept | null>(null);
  const [wiped, setWiped] = useState<WipeState>({ step: 'idle' });
  const load = useCallback(async () => {
    try {
      const size = await ask('store.size', {});
      setKept({ size, bytes: await bytesKept() });
    } catch {
      setKept(null);
    }
  }, []);
  useEffect(() => void load(), [load]);

  async function wipe(): Promise<void> {
    setWiped({ step: 'running' });
    try {
      const { left } = await askToWipe();
      setWiped({ step: left ? 'left' : 'done' });
      onWiped();
      await load();
    } catch (reason) {
      setWiped({ step: 'failed', reason: sentenceOfReading(reason) });
    }
  }
  return { kept, wiped, load, wipe };
}
