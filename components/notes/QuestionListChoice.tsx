import { useEffect, useRef } from 'react';
import { plural } from '@/components/progress/plural.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import { Button } from '@/components/ui/Button.tsx';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import type { QuestionListPreview } from '@/core/exchange/preview-question-list.ts';
import exchange from './Exchange.module.css';
import css from './QuestionListChoice.module.css';

interface QuestionListChoiceProps {
  name: string;
  preview: QuestionListPreview;
  onRun: () => void;
  onCancel: () => void;
}

/** So many are shown in full: enough to see whether the file was read as it was meant. */
const SHOWN = 5;
const MOST_REFUSED = 50;

/** What was read in a list, and what was not; nothing is kept before the button. */
export function QuestionListChoice({ name, preview, onRun, onCancel }: QuestionListChoiceProps) {
  const { fresh, known, bare, refused, refusedCount } = preview;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const more = fresh.length - SHOWN;
  return (
    <section className={exchange.choice} aria-labelledby="questions-title">
      <h3 id="questions-title" ref={title} tabIndex={-1} className={exchange.name}>
        {plural(fresh.length, 'new question')} in {name}
      </h3>
      {fresh.length > 0 ? (
        <ol className={css.list}>
          {fresh.slice(0, SHOWN).map(({ question, anchors, topic, line }) => (
            <li key={line}>
              <p className={css.question}>{question}</p>
              <p className={exchange.soft}>{topic ? TOPIC_NAMES[topic] : 'No topic'}</p>
              <ul className={css.anchors}>
                {anchors.map((anchor) => (
                  <li key={anchor}>{anchor}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      ) : null}
      {more > 0 ? <p className={exchange.soft}>And {more} more.</p> : null}
      {bare > 0 ? <p>{plural(bare, 'of them names', 'of them name')} no anchors: they are asked once you add some.</p> : null}
      {known.length > 0 ? (
        <Disclosure summary={`${plural(known.length, 'question is', 'questions are')} here already and stay as they are`}>
          <ul className={css.lines}>
            {known.slice(0, MOST_REFUSED).map(({ question, line }) => (
              <li key={line}>{question}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {refusedCount > 0 ? (
        <Disclosure open={refusedCount <= SHOWN} summary={`${plural(refusedCount, 'line is', 'lines are')} left out`}>
          <ul className={css.lines}>
            {refused.slice(0, MOST_REFUSED).map(({ line, text, reason }) => (
              <li key={`${line} ${reason}`}>
                Line {line}: {reason} {text ? <span className={exchange.soft}>“{text}”</span> : null}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <div className={exchange.row}>
        <Button look="primary" disabled={fresh.length === 0} onClick={onRun}>
          Bring in {plural(fresh.length, 'question')}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </section>
  );
}
