import { useState } from 'react';
import type { TopicId } from '@/core/content/schema.ts';
import type { TopicMatch } from '@/core/matching/match.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import { Quote } from '@/components/ui/Quote.tsx';
import { SectionHeading } from '@/components/ui/SectionHeading.tsx';
import type { Marks } from './marks.ts';
import { pointing } from './pointing.ts';
import css from './TopicList.module.css';

interface TopicListProps {
  topics: readonly TopicMatch[];
  /** The topic that filters the questions, if any. */
  chosen: TopicId | null;
  marks: Marks;
  onChoose: (topic: TopicId | null) => void;
}

const SHOWN = 5;

/** What the posting stresses, heaviest first, each with the posting's own words. */
export function TopicList({ topics, chosen, marks, onChoose }: TopicListProps) {
  const [all, setAll] = useState(false);
  if (topics.length === 0) return null;
  const rest = topics.length - SHOWN;
  return (
    <section aria-labelledby="topics">
      <SectionHeading
        id="topics"
        aside={
          rest > 0 && (
            <button type="button" className={css.more} aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'Fewer' : `All ${topics.length}`}
            </button>
          )
        }
      >
        What this posting stresses
      </SectionHeading>
      <ul className={css.list}>
        {(all ? topics : topics.slice(0, SHOWN)).map(({ topic, weight, evidence }) => (
          <li key={topic}>
            <button
              type="button"
              className={css.topic}
              aria-pressed={chosen === topic}
              onClick={() => onChoose(chosen === topic ? null : topic)}
              {...pointing(marks, evidence[0])}
            >
              <svg className={css.bar} viewBox="0 0 22 4" aria-hidden="true">
                <rect className={css.rail} width="22" height="4" rx="2" />
                <rect className={css.weight} width={Math.max(3, Math.round(weight * 22))} height="4" rx="2" />
              </svg>
              <span className={css.name}>{TOPIC_NAMES[topic]}</span>
              {evidence[0] && <Quote clip>{evidence[0].quote}</Quote>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
