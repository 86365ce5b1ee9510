import { useEffect, useState } from 'react';

/**
 * The view named after the `#` of the page's address, the first of them when it names none. Choosing one changes the address and leaves in
 * it what others have put there.
 */
export function useView<T extends string>(views: readonly [T, ...T[]]): [T, (view: T) => void] {
  const read = () => views.find((view) => new URLSearchParams(location.hash.slice(1)).has(view)) ?? views[0];
  const [view, setView] = useState<T>(read);
  useEffect(() => {
    const onHash = () => setView(read());
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  });
  const choose = (next: T) => {
    const rest = new URLSearchParams(location.hash.slice(1));
    for (const view of views) rest.delete(view);
    location.hash = [next, rest.toString()].filter(Boolean).join('&');
    setView(next);
  };
  return [view, choose];
}
