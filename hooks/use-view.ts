import { useSyncExternalStore } from 'react';
import { setHash, subscribeHash } from './hash-store.ts';

/**
 * The view named after the `#` of the page's address, the first of them when it names none. Choosing one changes the address and leaves in
 * it what others have put there.
 */
export function useView<T extends string>(views: readonly [T, ...T[]]): [T, (view: T) => void] {
  const view = useSyncExternalStore(
    subscribeHash,
    () => views.find((each) => new URLSearchParams(location.hash.slice(1)).has(each)) ?? views[0],
  );
  const choose = (next: T) => {
    const rest = new URLSearchParams(location.hash.slice(1));
    for (const each of views) rest.delete(each);
    setHash([next, rest.toString()].filter(Boolean).join('&'));
  };
  return [view, choose];
}
