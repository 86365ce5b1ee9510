import { useMemo } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { PLACEMENT_QUESTIONS } from '@/core/preparation/placement.ts';
import { useKnownTopics } from '@/hooks/use-known-topics.ts';
import { usePlacement } from '@/hooks/use-placement.ts';
import { useSettings } from '@/hooks/use-settings.ts';
import { PlacementBar } from '@/components/preparation/PlacementBar.tsx';
import { PlacementEnd } from './PlacementEnd.tsx';
import { PlacementQuestion } from './PlacementQuestion.tsx';
import css from './PlacementQuiz.module.css';

/** The ten questions, from wherever they were left to what they came to. */
export function PlacementQuiz({ onLeave }: { onLeave: () => void }) {
  const { settings } = useSettings();
  const { ticked } = useKnownTopics();
  const persona = settings?.persona;
  const reader = useMemo(() => (ticked && persona !== undefined ? { ticked, persona } : null), [ticked, persona]);
  const { placement, reading, index, open, error, retry, start, add, takeBack } = usePlacement(reader);

  const isNew = !reading && placement === null;
  const steps = placement?.steps ?? [];
  return (
    <main className={css.page}>
      {error ? (
        <div className={css.failed} role="alert">
          <p>{error}</p>
          <Button onClick={() => void retry()}>Try again</Button>
        </div>
      ) : null}
      {open ? (
        <>
          <PlacementBar
            number={steps.length + 1}
            of={PLACEMENT_QUESTIONS}
            onUndo={steps.length > 0 ? () => void takeBack() : null}
            onLeave={onLeave}
          />
          <PlacementQuestion
            key={`${steps.length}:${open.question.id}`}
            question={open.question}
            topic={open.topic}
            twoGrades={settings?.twoGrades ?? false}
            onStep={(step) => void add(step)}
            onUndo={() => void takeBack()}
            onLeave={onLeave}
          />
        </>
      ) : null}
      {open === null && reader && index ? (
        <PlacementEnd steps={steps} reader={reader} index={index} onUndo={() => void takeBack()} onBack={onLeave} />
      ) : null}
      {isNew ? (
        <Button look="primary" onClick={() => void start()}>
          Start the ten questions
        </Button>
      ) : null}
      {open === undefined && !error && !isNew ? <p className={css.quiet}>Looking up the next question…</p> : null}
    </main>
  );
}
