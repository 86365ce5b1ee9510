import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Evidence } from '@/core/detection/role.ts';
import { ask } from './ask.ts';

/** A pointer that only passes over a list asks for nothing. */
const REST_MS = 80;

/**
 * Words of a posting lit up in the page beside it. `tabId` is null in a frame, whose tab the background knows; `say` is told what a reader
 * of the screen has to hear.
 */
export function useMarks(identity: string | null, tabId: number | null, say: (text: string) => void) {
  const [lost, setLost] = useState<Evidence | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const lit = useRef(false);
  const sent = useRef<Promise<unknown>>(Promise.resolve());

  const send = useCallback(
    async ({ quote, start, end, section }: Evidence, flash: boolean): Promise<boolean> => {
      if (identity === null) return false;
      lit.current ||= !flash;
      const answer = ask('mark.show', { tabId, identity, quote, start, end, section, flash });
      sent.current = answer.catch(() => undefined);
      return (await answer).found;
    },
    [identity, tabId],
  );
  const putOut = useCallback(() => void ask('mark.clear', { tabId }).catch(() => undefined), [tabId]);
  const clear = useCallback(() => {
    clearTimeout(timer.current);
    if (!lit.current) return;
    lit.current = false;
    // What was asked for first must have been done: two messages may overtake each other.
    void sent.current.then(() => {
      if (!lit.current) putOut();
    });
  }, [putOut]);
  const show = useCallback(
    (evidence: Evidence) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(evidence, false).catch(() => undefined), REST_MS);
    },
    [send],
  );
  const find = useCallback(
    (evidence: Evidence) => {
      clearTimeout(timer.current);
      void send(evidence, true)
        // Not answered is not found: the page or the extension is gone, and nothing can be shown.
        .catch(() => false)
        .then((found) => {
          setLost(found ? null : evidence);
          say(found ? 'Shown in the page.' : 'These words are no longer on the page.');
        });
    },
    [send, say],
  );

  // A frame that is closed under the pointer gets no pointerleave, and has no time to wait.
  useEffect(() => {
    addEventListener('pagehide', putOut);
    return () => {
      removeEventListener('pagehide', putOut);
      clear();
    };
  }, [clear, putOut]);
  return useMemo(() => ({ show, clear, find, lost }), [show, clear, find, lost]);
}
