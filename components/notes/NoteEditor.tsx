import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import css from './NoteEditor.module.css';

interface NoteEditorProps {
  text: string;
  labelledBy: string;
  onSave: (text: string, id: string) => Promise<void>;
  onDone: (saved: boolean) => void;
}

/** A note being changed in place. Text that could not be saved stays, with the reason. */
export function NoteEditor({ text, labelledBy, onSave, onDone }: NoteEditorProps) {
  const [value, setValue] = useState(text);
  const [state, setState] = useState<'open' | 'saving'>('open');
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  // The same text tried again is the same edit; another text is another one.
  const edit = useRef({ text: '', id: '' });
  const changed = value !== text;

  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, [text.length]);
  useEffect(() => {
    if (!changed) return undefined;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [changed]);

  async function save() {
    if (state === 'saving' || !value.trim()) return;
    if (!changed) return onDone(false);
    if (edit.current.text !== value || !edit.current.id) edit.current = { text: value, id: crypto.randomUUID() };
    setState('saving');
    setError(null);
    try {
      await onSave(value, edit.current.id);
      onDone(true);
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : 'This was not saved. Your text is still here.');
      setState('open');
    }
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
    if (event.key === 'Escape' && !changed) onDone(false);
  }

  return (
    <div className={css.editor}>
      <textarea
        ref={field}
        className={css.field}
        aria-labelledby={labelledBy}
        rows={Math.min(16, Math.max(3, value.split('\n').length + 1))}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={press}
      />
      <div className={css.row}>
        <Button look="primary" disabled={!value.trim()} aria-disabled={state === 'saving'} onClick={() => void save()}>
          {error ? 'Try again' : 'Save'} <Kbd>Ctrl Enter</Kbd>
        </Button>
        <Button look="quiet" onClick={() => onDone(false)}>
          {changed ? 'Discard changes' : 'Cancel'}
        </Button>
        <span className={css.state} role="status">
          {state === 'saving' ? 'Saving…' : ''}
        </span>
      </div>
      {error ? (
        <p className={css.error} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
