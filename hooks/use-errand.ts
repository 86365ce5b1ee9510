import { useEffect, useRef, useState } from 'react';
import { respond } from '@/messages/client.ts';
import type { Errand, PageEvents } from '@/messages/protocol.ts';
import { ask } from './ask.ts';

/** What is done with each errand; null while the sidebar is not yet far enough for it. */
interface Doers {
  note: ((asked: Extract<Errand, { what: 'note' }>) => void) | null;
  next: (() => void) | null;
}

/** Does what a key or a menu asks of this sidebar, as soon as it can. `tabId`: the tab that a page of our own looks at. */
export function useErrand(tabId: number | null, doers: Doers): void {
  const [errand, setErrand] = useState<Errand | null>(null);
  useEffect(() => {
    const take = async () => {
      // Asked for by every sidebar that is open; the one that is not meant gets none.
      const taken = await ask('errand.take', { tabId }).catch(() => null);
      if (taken) setErrand(taken);
    };
    void take();
    return respond<Pick<PageEvents, 'event.errand'>>({
      'event.errand': () => {
        void take();
        return null;
      },
    });
  }, [tabId]);
  const current = useRef(doers);
  useEffect(() => {
    current.current = doers;
  });
  const able = errand !== null && doers[errand.what] !== null;
  useEffect(() => {
    if (!errand || !able) return;
    setErrand(null);
    if (errand.what === 'note') current.current.note?.(errand);
    else current.current.next?.();
  }, [errand, able]);
}
