import { useCallback, useRef, useState } from 'react';

export interface Selection {
  ids: ReadonlySet<string>;
  /** Selects or clears one; with `range` all between the one chosen before and this one, in the order of `order`. */
  choose: (id: string, selected: boolean, range: boolean, order: readonly string[]) => void;
  set: (ids: readonly string[]) => void;
}

/** Which rows of a list are selected, with the shift key as in a table. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const choose = useCallback((id: string, selected: boolean, range: boolean, order: readonly string[]) => {
    const to = order.indexOf(id);
    const from = range && last.current !== null ? order.indexOf(last.current) : -1;
    const many = from < 0 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
    last.current = id;
    setIds((before) => {
      const next = new Set(before);
      for (const one of many)
        if (selected) next.add(one);
        else next.delete(one);
      return next;
    });
  }, []);
  const set = useCallback((all: readonly string[]) => {
    last.current = null;
    setIds(new Set(all));
  }, []);
  return { ids, choose, set };
}
