import { useEffect, useRef } from 'react';
import { plural } from '@/components/progress/plural.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import { Button } from '@/components/ui/Button.tsx';
import { Chip } from '@/components/ui/Chip.tsx';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import type { TopicId } from '@/core/content/schema.ts';
import type { PlacedTopic } from '@/core/preparation/known-topics.ts';
import { placementSentence } from './placement-sentence.ts';
import css from './PlacementResult.module.css';

export interface ResultCard {
  id: string;
  title: string;
  anchors: readonly { id: string; text: string }[];
}

interface PlacementResultProps {
  topics: readonly PlacedTopic[];
  /** Ticked topics that ten questions did not reach. */
  unasked: readonly TopicId[];
  /** The cards of the questions asked, by id. */
  cards: ReadonlyMap<string, ResultCard>;
  /** Titles of the questions to begin with. */
  first: readonly { id: string; title: string }[];
  onUndo: () => void;
  onSample: () => void;
  onPrepare: () => void;
  onBack: () => void;
}

/** What was there and what is missing, by topic; never a mark. */
export function PlacementResult({ topics, unasked, cards, first, onUndo, onSample, onPrepare, onBack }: PlacementResultProps) {
  // The button that led here is gone.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const found = topics.reduce((sum, topic) => sum + topic.found, 0);
  const asked = topics.reduce((sum, topic) => sum + topic.asked, 0);
  return (
    <>
      <header className={css.header}>
        <h1 ref={heading} tabIndex={-1} className={css.title}>
          What you knew before
        </h1>
        <p className={css.lead}>
          You named {found} of {plural(asked, 'point')}. What you named is remembered and comes back when it is due; what was not asked is
          counted as neither known nor missed.
        </p>
      </header>
      {first.length > 0 ? (
        <section className={css.first} aria-labelledby="placement-first">
          <h2 id="placement-first" className={css.subtitle}>
            {first.length === 3 ? 'Start with these three' : 'Start with'}
          </h2>
          <ol className={css.titles}>
            {first.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ol>
          <p className={css.sentence}>Until you open a posting, the quiz behind the toolbar icon brings them after what is due.</p>
        </section>
      ) : null}
      <section aria-labelledby="placement-topics">
        <h2 id="placement-topics" className={css.subtitle}>
          By topic
        </h2>
        <ul className={css.topics}>
          {topics.map((placed) => (
            <TopicRow key={placed.topic} placed={placed} cards={cards} />
          ))}
        </ul>
        {unasked.length > 0 ? (
          <p className={css.unasked}>
            Ticked, but not asked this time: {new Intl.ListFormat('en').format(unasked.map((topic) => TOPIC_NAMES[topic]))}.{' '}
            {unasked.length === 1 ? 'It stays' : 'They stay'} in your plan.
          </p>
        ) : null}
      </section>
      <div className={css.actions}>
        <Button look="primary" onClick={onPrepare}>
          Prepare for a posting
        </Button>
        <Button onClick={onSample}>Try a sample posting</Button>
        <Button onClick={onBack}>First page</Button>
        <Button look="quiet" onClick={onUndo}>
          Undo last
        </Button>
      </div>
    </>
  );
}

function TopicRow({ placed, cards }: { placed: PlacedTopic; cards: PlacementResultProps['cards'] }) {
  const sentence = placementSentence(placed);
  return (
    <li className={css.topic}>
      <p className={css.name}>
        {TOPIC_NAMES[placed.topic]}
        <Chip tone={placed.strong ? 'found' : placed.found === 0 ? 'missed' : 'plain'}>
          {placed.found} of {placed.asked}
        </Chip>
      </p>
      {sentence ? <p className={css.sentence}>{sentence}</p> : null}
      {placed.found < placed.asked ? (
        <Disclosure summary="What is missing">
          <Missing placed={placed} cards={cards} />
        </Disclosure>
      ) : null}
    </li>
  );
}

function Missing({ placed, cards }: { placed: PlacedTopic; cards: PlacementResultProps['cards'] }) {
  return placed.steps.map(({ questionId, missing }) => {
    const card = cards.get(questionId);
    if (!card || missing.length === 0) return null;
    return (
      <div key={questionId}>
        <p className={css.question}>{card.title}</p>
        <ul className={css.points}>
          {card.anchors
            .filter(({ id }) => missing.includes(id))
            .map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
        </ul>
      </div>
    );
  });
}
