import { useEffect, useRef } from 'react';
import { QuickNoteCard } from '@/components/practice/QuickNoteCard.tsx';
import type { QuickNote } from '@/hooks/use-quick-note.ts';
import type { Undo } from '@/hooks/use-undo.ts';
import { t } from '@/language/t.ts';

interface SidebarQuickNoteProps {
  note: QuickNote;
  posting: boolean;
  writable: boolean;
  undo: Undo;
}

/** The note being written on the posting, with the caret in it as soon as it is begun. */
export function SidebarQuickNote({ note, posting, writable, undo }: SidebarQuickNoteProps) {
  const { quick, begun } = note;
  const box = useRef<HTMLTextAreaElement>(null);
  const open = quick !== null;
  useEffect(() => {
    if (open && begun > 0) box.current?.focus();
  }, [open, begun]);
  if (!quick) return null;

  const save = async () => {
    if (await note.keep()) undo.show(t('quickNote.saved'));
  };
  const discard = async () => {
    await note.discard();
    if (!quick.text.trim()) return;
    undo.show(t('quickNote.discarded'), async () => {
      note.write(quick);
      return t('quickNote.back');
    });
  };
  return (
    <QuickNoteCard
      {...quick}
      kept={note.kept}
      error={note.notes.error}
      posting={posting}
      writable={writable}
      box={box}
      onText={(text) => note.write({ ...quick, text })}
      onSave={() => void save()}
      onDiscard={() => void discard()}
    />
  );
}
