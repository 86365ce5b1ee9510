import { useEffect, useRef } from 'react';
import type { Note } from '@/core/records.ts';
import { NoteEditor } from '@/components/practice/NoteEditor.tsx';
import { useKeptWords, useDraft } from '@/hooks/use-draft.ts';

interface NoteChangeProps {
  note: Note;
  writable: boolean;
  /** Resolves true when it is kept. */
  onSave: (text: string) => Promise<boolean>;
  onDone: () => void;
}

/** A note while it is changed; a change that was not saved is there again next time. */
export function NoteChange({ note, writable, onSave, onDone }: NoteChangeProps) {
  const draft = useDraft(`note:${note.questionId ?? ''}:${note.postingId ?? ''}:${note.id}`, writable, note.text);
  const kept = useKeptWords(draft.state);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const leave = async () => {
    onDone();
    await draft.clear();
  };
  return (
    <NoteEditor
      label="Change the note"
      text={draft.text}
      kept={kept}
      writable={writable}
      box={box}
      onText={draft.setText}
      onSave={async () => {
        if (await onSave(draft.text)) await leave();
      }}
      onCancel={() => void leave()}
    />
  );
}
