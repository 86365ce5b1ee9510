import { useCallback, useEffect, useState } from 'react';
import type { Quotation } from '@/core/notes/quotation.ts';
import type { QuickText } from './quick-text.ts';
import { readQuickText, writeQuickText } from './quick-text.ts';
import { useDraft, useKeptWords } from './use-draft.ts';
import { useQuestionNotes } from './use-question-notes.ts';

/**
 * Notes on the posting itself, and the one being written: it is there as soon as it is begun and until it is saved or thrown away, also in
 * between by a reload or an update. It belongs to the posting for which it was begun, whatever the page shows meanwhile.
 */
export function useQuickNote(identity: string | null, writable: boolean) {
  const [pinned, pin] = useState<{ postingId: string | null } | null>(null);
  const postingId = pinned ? pinned.postingId : identity;
  const notes = useQuestionNotes({ questionId: null, topic: null, postingId });
  const draft = useDraft(`quick-note:${postingId ?? ''}`, writable);
  const kept = useKeptWords(draft.state);
  const quick = readQuickText(draft.text);
  const [wanted, want] = useState<Quotation | null>(null);
  const [begun, setBegun] = useState(0);
  const { setText, clear } = draft;

  const write = useCallback(
    (next: QuickText) => {
      pin((before) => before ?? { postingId });
      setText(writeQuickText(next));
    },
    [postingId, setText],
  );
  const discard = async () => {
    await clear();
    pin(null);
  };
  /** False when it could not be kept; the text then stays. */
  const keep = async (): Promise<boolean> => {
    if (!quick || !(await notes.save(quick.text, null, quick.quote))) return false;
    await discard();
    return true;
  };
  /** Begins a note on the posting that is shown. One that has words already is saved first; where that fails, it stays. */
  const begin = async (asked: Quotation): Promise<void> => {
    setBegun((times) => times + 1);
    // Without a selection the person goes back to what is open.
    if (quick && asked.quote === null) return;
    if (quick?.text.trim()) {
      if (!(await keep())) return;
    } else if (pinned) await discard();
    want({ quote: asked.quote, cut: asked.cut });
  };
  const ready = draft.state !== 'loading';
  useEffect(() => {
    if (!wanted || !ready) return;
    want(null);
    write({ ...wanted, text: '' });
  }, [wanted, ready, write]);

  /** `own`: the notes listed are those of the posting that is shown. */
  return { quick, kept, notes, own: postingId === identity, ready, begun, begin, write, keep, discard };
}

export type QuickNote = ReturnType<typeof useQuickNote>;
