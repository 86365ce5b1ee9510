import { useEffect, useRef, useState } from 'react';
import { levelName } from '@/components/posting/level-name.ts';
import { plural } from '@/components/progress/plural.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import { Button } from '@/components/ui/Button.tsx';
import type { OwnCard } from '@/core/entries/kinds.ts';
import type { Revision } from '@/core/entries/revise-card.ts';
import { OwnQuestionForm } from './OwnQuestionForm.tsx';
import css from './OwnQuestionRow.module.css';

interface OwnQuestionRowProps {
  card: OwnCard;
  practised: number;
  /** Resolves true after the commit. */
  onSave: (revision: Revision) => Promise<boolean>;
  onDelete: () => void;
}

/** One own question, as it is or in its form. */
export function OwnQuestionRow({ card, practised, onSave, onDelete }: OwnQuestionRowProps) {
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  async function save(revision: Revision): Promise<boolean> {
    const done = await onSave(revision);
    if (done) {
      setSaved(true);
      setEditing(false);
    }
    return done;
  }
  const facts = [
    card.topic ? TOPIC_NAMES[card.topic] : 'No topic',
    card.level && levelName(card.level),
    card.anchors.length === 0 ? 'no anchors yet: add one, and it is asked' : plural(card.anchors.length, 'anchor'),
    practised > 0 && `practised ${practised}×`,
  ].filter(Boolean);
  return (
    <li className={css.row}>
      {editing ? (
        <OwnQuestionForm card={card} onSave={save} onClose={() => setEditing(false)} />
      ) : (
        <>
          <div className={css.words}>
            <p className={css.question}>{card.question}</p>
            <p className={css.facts}>
              {facts.join(' · ')}
              <span className={css.saved} role="status">
                {saved ? ' Saved' : ''}
              </span>
            </p>
          </div>
          <div className={css.tools}>
            <Button
              ref={edit}
              look="quiet"
              onClick={() => {
                setSaved(false);
                setEditing(true);
              }}
            >
              Edit<span className={css.hidden}>: {card.question}</span>
            </Button>
            <Button look="quiet" onClick={onDelete}>
              Delete<span className={css.hidden}>: {card.question}</span>
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
