import { useCallback, useEffect, useState } from 'react';

/** The view named after the `#` of the page's address ("#quiz", "#quiz&only=…"), the first of them when it names none. Choosing one changes the address. */
export function useView<T extends string>(views: readonly [T, ...T[]]): [T, (view: T) => void] {
  const read = () => views.find((view) => location.hash.split('&', 1)[0] === `#${view}`) ?? views[0];
  const [view, setView] = useState<T>(read);
  useEffect(() => {
    const onHash = () => setView(read());
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  });
  const choose = useCallback((next: T) => {
    location.hash = next;
    setView(next);
  }, []);
  return [view, choose];
}
