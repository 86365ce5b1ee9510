import { PostingNotes } from '@/components/posting/PostingNotes.tsx';
import { isFramed } from '@/hooks/is-framed.ts';
import { openReview } from '@/hooks/open-page.ts';
import type { QuickNote } from '@/hooks/use-quick-note.ts';
import type { Undo } from '@/hooks/use-undo.ts';
import { t } from '@/language/t.ts';
import { NoteChange } from './NoteChange.tsx';

interface SidebarNotesProps {
  note: QuickNote;
  writable: boolean;
  undo: Undo;
}

/** The notes on the posting that the page shows. */
export function SidebarNotes({ note, writable, undo }: SidebarNotesProps) {
  const { notes, save, remove } = note.notes;
  if (!note.own) return null;
  return (
    <PostingNotes
      notes={notes ?? []}
      writable={writable}
      onWrite={() => void note.begin({ quote: null, cut: false })}
      renderEditor={(one, onDone) => (
        <NoteChange
          note={one}
          writable={writable}
          onDone={onDone}
          onSave={async (text) => {
            const kept = (await save(text, one)) !== null;
            if (kept) undo.show(t('quickNote.saved'));
            return kept;
          }}
        />
      )}
      framed={isFramed()}
      onReview={() => void openReview()}
      onDelete={(one) =>
        void remove(one).then(
          (restore) =>
            restore &&
            undo.show(t('quickNote.deleted'), async () => {
              await restore();
              return t('quickNote.back');
            }),
        )
      }
    />
  );
}
