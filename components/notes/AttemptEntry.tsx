import { useId, useState } from 'react';
import { GRADE_NAMES } from '@/core/grade-names.ts';
import { Button } from '@/components/ui/Button.tsx';
import { CompareButton } from './CompareButton.tsx';
import type { Entry } from './entries.ts';
import { EntryHead } from './EntryHead.tsx';
import { LongText } from './LongText.tsx';
import type { RowActions } from './row-actions.ts';
import css from './Entry.module.css';

interface AttemptEntryProps {
  entry: Extract<Entry, { kind: 'attempt' }>;
  row: RowActions;
}

function AnchorList({ label, named, texts }: { label: string; named: boolean; texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <div className={css.anchors} data-named={named}>
      <h4 className={css.anchorsTitle}>{label}</h4>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

/** An answer as it was given, with what was named and what was missed. */
export function AttemptEntry({ entry, row }: AttemptEntryProps) {
  const { attempt, question } = entry;
  const titleId = useId();
  const [error, setError] = useState<string | null>(null);
  const textOf = (id: string) => question?.anchors.find((anchor) => anchor.id === id)?.text ?? id;
  const named = [...new Set([...attempt.found, ...attempt.claimed.map(({ anchorId }) => anchorId)])];
  const missed = attempt.missed.filter((id) => !named.includes(id));
  const facts = [
    `${named.length} of ${named.length + missed.length} named`,
    attempt.guess === null ? null : `you guessed ${attempt.guess}`,
    GRADE_NAMES[attempt.grade],
    attempt.ahead ? 'ahead of time' : null,
  ];
  return (
    <article className={css.entry} aria-labelledby={titleId}>
      <EntryHead
        entry={entry}
        titleId={titleId}
        row={row}
        actions={
          <div className={css.buttons}>
            <CompareButton row={row} titleId={titleId} />
            <Button
              look="quiet"
              aria-describedby={titleId}
              onClick={() => {
                setError(null);
                void row.onDelete().catch((reason: Error) => setError(reason.message));
              }}
            >
              Delete
            </Button>
          </div>
        }
      />
      {attempt.answer.trim() ? <LongText text={attempt.answer} className={css.answer} /> : <p className={css.none}>No words were typed.</p>}
      <p className={css.facts}>{facts.filter(Boolean).join(' · ')}</p>
      <div className={css.outcome}>
        <AnchorList label="Named" named texts={named.map(textOf)} />
        <AnchorList label="Missed" named={false} texts={missed.map(textOf)} />
      </div>
      {error ? (
        <p className={css.error} role="alert">
          {error}
        </p>
      ) : null}
    </article>
  );
}
