import { useCallback, useSyncExternalStore } from 'react';

function subscribe(tell: () => void): () => void {
  addEventListener('hashchange', tell);
  return () => removeEventListener('hashchange', tell);
}

/** A value that the page's address carries after `#`, so that it can be linked, reloaded and gone back from. */
export function useHash(name: string): [string | null, (value: string | null) => void] {
  const value = useSyncExternalStore(subscribe, () => new URLSearchParams(location.hash.slice(1)).get(name));
  const set = useCallback(
    (next: string | null) => {
      const parameters = new URLSearchParams(location.hash.slice(1));
      if (next === null) parameters.delete(name);
      else parameters.set(name, next);
      location.hash = parameters.toString();
    },
    [name],
  );
  return [value, set];
}
