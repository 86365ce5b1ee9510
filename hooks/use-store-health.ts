import { useCallback, useEffect, useState } from 'react';
import type { StoreHealth } from '@/messages/protocol.ts';
import { ask } from './ask.ts';
import { sentenceOfReading } from './sentence-of.ts';

/** How much is kept, and whether that can be believed. */
export function useStoreHealth() {
  const [health, setHealth] = useState<StoreHealth | null>(null);
  const [error, setError] = useState<string | null>(null);
  const load = useCallback(async () => {
    try {
      setHealth(await ask('store.health', {}));
      setError(null);
    } catch (reason) {
      setError(sentenceOfReading(reason));
    }
  }, []);
  useEffect(() => void load(), [load]);
  return { health, error, load };
}
