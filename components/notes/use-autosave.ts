import { useCallback, useEffect, useRef, useState } from 'react';

/** A pause in typing after which what was written becomes a version. */
export const PAUSE_MS = 1_500;

/** `same`: nothing was changed. `saved` only after the commit. */
export type SaveState = 'same' | 'waiting' | 'saving' | 'saved' | 'failed';

export interface Autosave {
  text: string;
  state: SaveState;
  error: string | null;
  setText: (text: string) => void;
  /** Saves at once what waits; resolves true when everything typed is kept. */
  flush: () => Promise<boolean>;
}

/**
 * Text that is saved by itself: after a pause in typing, on `flush`, when the page is left and when the editor goes. One save at a time, in
 * order; a text that failed is the same edit (`id`) when it is tried again. An empty text is never saved.
 */
export function useAutosave(initial: string, save: (text: string, id: string) => Promise<void>): Autosave {
  const [text, show] = useState(initial);
  const [state, setState] = useState<SaveState>('same');
  const [error, setError] = useState<string | null>(null);
  const now = useRef({ text: initial, saved: initial, edit: { text: '', id: '' }, timer: 0, alive: true });
  const running = useRef<Promise<boolean> | null>(null);
  const write = useRef(save);
  useEffect(() => {
    write.current = save;
  });

  const saveNow = useCallback(async (): Promise<boolean> => {
    const it = now.current;
    clearTimeout(it.timer);
    if (it.text === it.saved) return true;
    if (!it.text.trim()) return false;
    const sent = it.text;
    // The same text tried again is the same edit; another text is another one.
    if (it.edit.text !== sent || !it.edit.id) it.edit = { text: sent, id: crypto.randomUUID() };
    if (it.alive) setState('saving');
    try {
      await write.current(sent, it.edit.id);
      it.saved = sent;
      it.edit = { text: '', id: '' };
      if (it.alive) {
        setError(null);
        setState(it.text === sent ? 'saved' : 'waiting');
      }
      return it.text === sent;
    } catch (reason) {
      if (it.alive) {
        setError(reason instanceof Error ? reason.message : 'This was not saved. Your text is still here.');
        setState('failed');
      }
      return false;
    }
  }, []);

  const flush = useCallback(async (): Promise<boolean> => {
    const before = running.current;
    const next = (async () => {
      await before;
      return saveNow();
    })();
    running.current = next;
    return next;
  }, [saveNow]);

  const setText = useCallback(
    (next: string) => {
      const it = now.current;
      it.text = next;
      show(next);
      setState('waiting');
      clearTimeout(it.timer);
      it.timer = window.setTimeout(() => void flush(), PAUSE_MS);
    },
    [flush],
  );

  useEffect(() => {
    const it = now.current;
    it.alive = true;
    const leave = () => void flush();
    const stay = (event: BeforeUnloadEvent) => it.text !== it.saved && event.preventDefault();
    addEventListener('pagehide', leave);
    addEventListener('beforeunload', stay);
    document.addEventListener('visibilitychange', leave);
    return () => {
      it.alive = false;
      leave();
      removeEventListener('pagehide', leave);
      removeEventListener('beforeunload', stay);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [flush]);

  return { text, state, error, setText, flush };
}
