import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, useGone } from './ask.ts';

const EVERY_MS = 1000;
const AGAIN_MS = 5000;

/** The drafts on this page; a frame that is about to be closed writes them first. */
const writers = new Set<() => Promise<void>>();

export async function flushDrafts(): Promise<void> {
  await Promise.all([...writers].map((write) => write()));
}

export type DraftState = 'loading' | 'idle' | 'waiting' | 'kept' | 'failed';

/** What became of the text, in two words. */
export function useKeptWords(state: DraftState): string {
  const gone = useGone();
  if (gone) return 'Not kept: copy it before you reload';
  if (state === 'failed') return 'Draft not kept: Dry Run does not answer';
  return state === 'kept' ? 'Draft kept' : '';
}

export interface DraftText {
  text: string;
  state: DraftState;
  setText: (text: string) => void;
  /** Writes at once what waits; resolves when it is kept. */
  flush: () => Promise<void>;
  /** Empties the text, here and in the store. */
  clear: () => Promise<void>;
}

/** Text that is kept while it is typed, at most once a second, and is back on return, else `initial`. What was typed before it arrived stands. */
export function useDraft(key: string, writable = true, initial = ''): DraftText {
  const [text, show] = useState(initial);
  const [state, setState] = useState<DraftState>('loading');
  const now = useRef({ key, text: '', dirty: false, touched: false, timer: 0, writable });
  const first = useRef(initial);
  const again = useRef<() => Promise<void>>(() => Promise.resolve());
  const write = useCallback(async (): Promise<void> => {
    const it = now.current;
    clearTimeout(it.timer);
    it.timer = 0;
    if (!it.dirty || !it.writable) return;
    it.dirty = false;
    const { text: sent, key: sentKey } = it;
    try {
      await ask('draft.save', { key: sentKey, text: sent });
      if (now.current === it && it.text === sent) setState('kept');
    } catch {
      it.dirty = true;
      if (now.current !== it) return;
      setState('failed');
      it.timer ||= window.setTimeout(() => void again.current(), AGAIN_MS);
    }
  }, []);

  useEffect(() => {
    again.current = write;
    now.current.writable = writable;
    first.current = initial;
  }, [write, writable, initial]);

  useEffect(() => {
    const it = { key, text: first.current, dirty: false, touched: false, timer: 0, writable: now.current.writable };
    now.current = it;
    show(first.current);
    setState('loading');
    void ask('draft.get', { key }).then(
      (draft) => {
        if (now.current !== it) return;
        if (!it.touched && draft?.text) {
          it.text = draft.text;
          show(draft.text);
        }
        setState((before) => (before === 'loading' ? 'idle' : before));
      },
      () => now.current === it && setState((before) => (before === 'loading' ? 'idle' : before)),
    );
    const leave = () => void write();
    writers.add(write);
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      void write();
      clearTimeout(it.timer);
      writers.delete(write);
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [key, write]);

  const setText = useCallback(
    (next: string) => {
      const it = now.current;
      it.text = next;
      it.touched = true;
      it.dirty = true;
      show(next);
      setState(it.writable ? 'waiting' : 'idle');
      if (!it.timer) it.timer = window.setTimeout(() => void write(), EVERY_MS);
    },
    [write],
  );

  const clear = useCallback(async () => {
    setText('');
    await write();
    setState('idle');
  }, [setText, write]);

  return { text, state, setText, flush: write, clear };
}
