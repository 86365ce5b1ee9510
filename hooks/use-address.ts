import { useSyncExternalStore } from 'react';
import { subscribeHash } from './hash-store.ts';

/** What stands after `#` in the page's address: the section that it names. Empty for none. */
export function useAddress(): string {
  return useSyncExternalStore(subscribeHash, () => location.hash.slice(1));
}
