import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import type { Story } from '@/core/entries/kinds.ts';
import css from './StoryFields.module.css';

interface StoryFieldsProps {
  anchor: string;
  story: Story | null;
  /** Resolves true after the commit. */
  onSave: (story: Story | null) => Promise<boolean>;
}

const EMPTY: Story = { where: '', number: '', broke: '' };
const FIELDS = [
  ['where', 'Where I did this'],
  ['number', 'The number'],
  ['broke', 'What broke'],
] as const;

const isEmpty = (story: Story) => Object.values(story).every((text) => text.trim() === '');

/** One's own story for an anchor; an empty slot is visible as one. */
export function StoryFields({ anchor, story, onSave }: StoryFieldsProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(story ?? EMPTY);
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | 'failed'>('idle');

  async function save() {
    setState('saving');
    const done = await onSave(isEmpty(text) ? null : text);
    setState(done ? 'saved' : 'failed');
    if (done) setOpen(false);
  }
  const slot = story ? [story.where, story.number, story.broke && `broke: ${story.broke}`].filter(Boolean).join(' · ') : 'No story yet';
  return (
    <li className={css.anchor}>
      <p className={css.text}>{anchor}</p>
      {open ? (
        <div className={css.fields}>
          {FIELDS.map(([name, label]) => (
            <label key={name} htmlFor={`${id}-${name}`}>
              {label}
              <textarea
                id={`${id}-${name}`}
                rows={2}
                value={text[name]}
                onChange={({ target }) => {
                  setText({ ...text, [name]: target.value });
                  setState('idle');
                }}
              />
            </label>
          ))}
          <div className={css.actions}>
            <Button look="primary" disabled={state === 'saving'} onClick={() => void save()}>
              Save
            </Button>
            <Button look="quiet" onClick={() => setOpen(false)}>
              Close
            </Button>
            <span role="alert" className={css.failed}>
              {state === 'failed' ? 'Not saved: Dry Run did not answer. Your text is still here.' : ''}
            </span>
          </div>
        </div>
      ) : (
        <button type="button" className={story ? css.story : css.empty} onClick={() => setOpen(true)}>
          {slot}
          <span className={css.hidden}>, edit the story for {anchor}</span>
        </button>
      )}
      <span className={css.saved} role="status">
        {state === 'saved' ? 'Saved' : ''}
      </span>
    </li>
  );
}
