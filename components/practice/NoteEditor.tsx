import type { RefObject } from 'react';
import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { AnswerBox } from './AnswerBox.tsx';
import css from './NoteEditor.module.css';

interface NoteEditorProps {
  label: string;
  placeholder?: string;
  text: string;
  kept: string;
  writable: boolean;
  box?: RefObject<HTMLTextAreaElement | null>;
  onText: (text: string) => void;
  onSave: () => Promise<void>;
  onCancel: (() => void) | null;
}

/** A text box with Save below it, for a new note and for an old one. The buttons are there once something is. */
export function NoteEditor({ label, placeholder, text, kept, writable, box, onText, onSave, onCancel }: NoteEditorProps) {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (busy || !writable || !text.trim()) return;
    setBusy(true);
    await onSave();
    setBusy(false);
  };
  return (
    <div className={css.editor}>
      <AnswerBox
        label={label}
        rows={2}
        text={text}
        kept={kept}
        onText={onText}
        onSubmit={() => void save()}
        {...(placeholder ? { placeholder } : {})}
        {...(box ? { box } : {})}
      />
      {(text.trim() || onCancel) && (
        <div className={css.acts}>
          {onCancel && (
            <Button look="quiet" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <Button onClick={() => void save()} disabled={!writable || busy || !text.trim()}>
            Save note
          </Button>
        </div>
      )}
    </div>
  );
}
