import { useCallback, useEffect, useRef, useState } from 'react';
import { sentenceOf } from './sentence-of.ts';

export const UNDO_MS = 12_000;
const ACKNOWLEDGE_MS = 3_000;

export interface UndoOffer {
  text: string;
  /** Null for a plain acknowledgement. */
  run: (() => Promise<string>) | null;
  failed: boolean;
}

/** One line of acknowledgement at a time: twelve seconds where it hosts Undo, three where it only tells. `undo` takes back the newest act even later. */
export function useUndo() {
  const [offer, setOffer] = useState<UndoOffer | null>(null);
  const [held, hold] = useState(false);
  const busy = useRef(false);
  /** The newest act that can be undone; its line may be gone already. */
  const last = useRef<Pick<UndoOffer, 'run'>>({ run: null });

  useEffect(() => {
    if (!offer || held) return undefined;
    const timer = setTimeout(() => setOffer(null), offer.run ? UNDO_MS : ACKNOWLEDGE_MS);
    return () => clearTimeout(timer);
  }, [offer, held]);

  const show = useCallback((text: string, run: UndoOffer['run'] = null) => {
    hold(false);
    if (run) last.current = { run };
    setOffer({ text, run, failed: false });
  }, []);
  const dismiss = useCallback(() => setOffer(null), []);

  const undo = useCallback(async () => {
    const { run } = last.current;
    if (!run || busy.current) return;
    busy.current = true;
    try {
      const text = await run();
      last.current = { run: null };
      show(text);
    } catch (reason) {
      setOffer({ text: sentenceOf(reason), run, failed: true });
    } finally {
      busy.current = false;
    }
  }, [show]);

  /** `hold` keeps the line while the pointer or the focus is on it. */
  return { offer, show, undo, dismiss, hold };
}

export type Undo = ReturnType<typeof useUndo>;
