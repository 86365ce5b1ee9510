import { useState } from 'react';
import { formatDate } from '@/components/progress/format-time.ts';
import { plural } from '@/components/progress/plural.ts';
import { Button } from '@/components/ui/Button.tsx';
import css from './HealthNotice.module.css';

interface HealthNoticeProps {
  state: 'newer' | 'shrunk' | 'broken';
  message: string;
  counts: { notes: number; attempts: number };
  snapshot: { at: number; notes: number; attempts: number } | null;
  onMend: (how: 'restore' | 'accept') => Promise<void>;
  onLookAgain: () => Promise<void>;
}

function sum({ notes, attempts }: { notes: number; attempts: number }): string {
  return `${plural(notes, 'note')} and ${plural(attempts, 'attempt')}`;
}

/** The store cannot be taken at its word: what is the matter, and what each way out does, said before it is done. */
export function HealthNotice({ state, message, counts, snapshot, onMend, onLookAgain }: HealthNoticeProps) {
  const [error, setError] = useState<string | null>(null);
  const act = (work: () => Promise<void>) => () => {
    setError(null);
    void work().catch((reason: Error) => setError(reason.message));
  };
  const restorable = state !== 'newer' && snapshot !== null;
  return (
    <section className={css.notice} aria-labelledby="health-title">
      <h2 id="health-title" className={css.title}>
        {message}
      </h2>
      {restorable ? (
        <div className={css.way}>
          <p>
            Bring back the copy of {formatDate(snapshot.at)} with {sum(snapshot)}. Everything that is here now stays.
          </p>
          <Button look="primary" onClick={act(() => onMend('restore'))}>
            Restore the copy
          </Button>
        </div>
      ) : null}
      {state === 'shrunk' || (state === 'broken' && !snapshot) ? (
        <div className={css.way}>
          <p>
            {state === 'shrunk'
              ? `Go on with what is here: ${sum(counts)}. This warning goes away, and the next copy holds no more than that.`
              : 'No copy is left. Begin anew with an empty notebook; what was in the old one cannot be read any more.'}
          </p>
          <Button onClick={act(() => onMend('accept'))}>{state === 'shrunk' ? 'Go on with these' : 'Begin anew'}</Button>
        </div>
      ) : null}
      {state === 'newer' ? (
        <div className={css.way}>
          <p>Nothing was changed and nothing is lost. Update Dry Run in the browser’s list of extensions, then look again.</p>
          <Button onClick={act(onLookAgain)}>Look again</Button>
        </div>
      ) : null}
      {error ? (
        <p className={css.error} role="alert">
          {error}
        </p>
      ) : null}
    </section>
  );
}
