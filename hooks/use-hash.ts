import { useCallback, useSyncExternalStore } from 'react';
import { setHash, subscribeHash } from './hash-store.ts';

/** A value that the page's address carries after `#`, so that it can be linked, reloaded and gone back from. */
export function useHash(name: string): [string | null, (value: string | null) => void] {
  const value = useSyncExternalStore(subscribeHash, () => new URLSearchParams(location.hash.slice(1)).get(name));
  const set = useCallback(
    (next: string | null) => {
      const parameters = new URLSearchParams(location.hash.slice(1));
      if (next === null) parameters.delete(name);
      else parameters.set(name, next);
      setHash(parameters.toString());
    },
    [name],
  );
  return [value, set];
}
