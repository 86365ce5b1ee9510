import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import type { SaveState } from './use-autosave.ts';
import { useAutosave } from './use-autosave.ts';
import css from './NoteEditor.module.css';

interface NoteEditorProps {
  text: string;
  labelledBy: string;
  /** Resolves after the commit; rejects with one sentence. */
  onSave: (text: string, id: string) => Promise<void>;
  /** The person is done; everything typed is kept. */
  onDone: () => void;
}

const WORDS: Readonly<Record<SaveState, string>> = {
  same: 'Saved by itself after a pause. Markdown is shown.',
  waiting: '',
  saving: 'Saving…',
  saved: 'Saved',
  failed: '',
};

/** A note being changed in place, saved by itself. Text that could not be saved stays, with the reason. */
export function NoteEditor({ text, labelledBy, onSave, onDone }: NoteEditorProps) {
  const saved = useAutosave(text, onSave);
  const [before] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(before.length, before.length);
  }, [before]);

  async function done() {
    if (await saved.flush()) onDone();
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      void done();
    }
  }
  return (
    <div className={css.editor}>
      <textarea
        ref={field}
        className={css.field}
        aria-labelledby={labelledBy}
        rows={Math.min(16, Math.max(3, saved.text.split('\n').length + 1))}
        value={saved.text}
        onChange={(event) => saved.setText(event.target.value)}
        onKeyDown={press}
        onBlur={() => void saved.flush()}
      />
      <div className={css.row}>
        <Button look="primary" disabled={!saved.text.trim()} onClick={() => void done()}>
          {saved.error ? 'Try again' : 'Done'} <Kbd>Ctrl Enter</Kbd>
        </Button>
        {saved.text !== before ? (
          <Button look="quiet" onClick={() => saved.setText(before)}>
            Back to how it was
          </Button>
        ) : null}
        <span className={css.state} role="status">
          {saved.text.trim() ? WORDS[saved.state] : 'An empty note is not saved. Delete it instead.'}
        </span>
      </div>
      {saved.error ? (
        <p className={css.error} role="alert">
          {saved.error}
        </p>
      ) : null}
    </div>
  );
}
