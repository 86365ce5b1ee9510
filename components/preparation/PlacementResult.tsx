import { useEffect, useRef } from 'react';
import { topicName } from '@/components/progress/topic-names.ts';
import { Button } from '@/components/ui/Button.tsx';
import { Chip } from '@/components/ui/Chip.tsx';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import type { TopicId } from '@/core/content/schema.ts';
import type { PlacedTopic } from '@/core/preparation/known-topics.ts';
import { placementSentence } from './placement-sentence.ts';
import { formatList } from '@/language/formatters.ts';
import { t } from '@/language/t.ts';
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
          {t('welcome.result.title')}
        </h1>
        <p className={css.lead}>{t('welcome.result.lead', asked, { found })}</p>
      </header>
      {first.length > 0 ? (
        <section className={css.first} aria-labelledby="placement-first">
          <h2 id="placement-first" className={css.subtitle}>
            {first.length === 3 ? t('welcome.result.three') : t('welcome.plan.start')}
          </h2>
          <ol className={css.titles}>
            {first.map(({ id, title }) => (
              <li key={id} lang="en">
                {title}
              </li>
            ))}
          </ol>
          <p className={css.sentence}>{t('welcome.result.until')}</p>
        </section>
      ) : null}
      <section aria-labelledby="placement-topics">
        <h2 id="placement-topics" className={css.subtitle}>
          {t('welcome.result.byTopic')}
        </h2>
        <ul className={css.topics}>
          {topics.map((placed) => (
            <TopicRow key={placed.topic} placed={placed} cards={cards} />
          ))}
        </ul>
        {unasked.length > 0 ? (
          <p className={css.unasked}>
            {t('welcome.result.unasked', unasked.length, { topics: formatList(unasked.map((topic) => topicName(topic))) })}
          </p>
        ) : null}
      </section>
      <div className={css.actions}>
        <Button look="primary" onClick={onPrepare}>
          {t('welcome.result.prepare')}
        </Button>
        <Button onClick={onSample}>{t('welcome.trySample')}</Button>
        <Button onClick={onBack}>{t('common.firstPage')}</Button>
        <Button look="quiet" onClick={onUndo}>
          {t('common.undoLast')}
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
        {topicName(placed.topic)}
        <Chip tone={placed.strong ? 'found' : placed.found === 0 ? 'missed' : 'plain'}>
          {t('common.of', { count: placed.found, all: placed.asked })}
        </Chip>
      </p>
      {sentence ? <p className={css.sentence}>{sentence}</p> : null}
      {placed.found < placed.asked ? (
        <Disclosure summary={t('welcome.result.missing')}>
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
              <li key={id} lang="en">
                {text}
              </li>
            ))}
        </ul>
      </div>
    );
  });
}
