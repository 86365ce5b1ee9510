import type { RefObject } from 'react';
import { NoteEditor } from '@/components/practice/NoteEditor.tsx';
import { QuestionNotes } from '@/components/practice/QuestionNotes.tsx';
import type { LoadedQuestion } from '@/hooks/load-questions.ts';
import { useKeptWords, useDraft } from '@/hooks/use-draft.ts';
import { useQuestionNotes } from '@/hooks/use-question-notes.ts';
import type { Undo } from '@/hooks/use-undo.ts';
import { NoteChange } from './NoteChange.tsx';

interface PracticeNotesProps {
  question: LoadedQuestion;
  postingId: string | null;
  writable: boolean;
  /** Before the reveal old notes would give the answer away. */
  folded: boolean;
  onUnfold: () => void;
  box: RefObject<HTMLTextAreaElement | null>;
  undo: Undo;
}

/** The notes of the question in practice. What is typed is kept as a draft until it is saved. */
export function PracticeNotes({ question, postingId, writable, folded, onUnfold, box, undo }: PracticeNotesProps) {
  const { id: questionId, topic } = question;
  const { notes, error, save, remove } = useQuestionNotes({ questionId, topic, postingId });
  const draft = useDraft(`note:${questionId}:${postingId ?? ''}`, writable);
  const kept = useKeptWords(draft.state);
  const saveNew = async () => {
    const saved = await save(draft.text, null);
    if (!saved) return;
    await draft.clear();
    undo.show('Note saved.');
  };
  return (
    <QuestionNotes
      notes={notes}
      folded={folded}
      onUnfold={onUnfold}
      error={error}
      writable={writable}
      editor={
        <NoteEditor
          label="A note on this question"
          placeholder="A story of your own, a number, a name…"
          text={draft.text}
          kept={kept}
          box={box}
          writable={writable}
          onText={draft.setText}
          onSave={saveNew}
          onCancel={null}
        />
      }
      renderEditor={(note, onDone) => (
        <NoteChange
          note={note}
          writable={writable}
          onDone={onDone}
          onSave={async (text) => {
            const kept = (await save(text, note)) !== null;
            if (kept) undo.show('Note saved.');
            return kept;
          }}
        />
      )}
      onDelete={async (note) => {
        const restore = await remove(note);
        if (!restore) return;
        undo.show('Note deleted.', async () => {
          await restore();
          return 'The note is back.';
        });
      }}
    />
  );
}
