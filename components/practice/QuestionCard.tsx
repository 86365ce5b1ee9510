import type { Level, TopicId } from '@/core/content/schema.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import { levelName } from '@/components/posting/level-name.ts';
import { Quote } from '@/components/ui/Quote.tsx';
import css from './QuestionCard.module.css';

interface QuestionCardProps {
  text: string;
  topic: TopicId;
  level: Level;
  requirement: string | null;
  /** The words of the posting that called the question. */
  because: string | null;
}

/** The question as the interviewer speaks it. */
export function QuestionCard({ text, topic, level, requirement, because }: QuestionCardProps) {
  return (
    <div>
      <p className={css.meta}>{[TOPIC_NAMES[topic], levelName(level), requirement].filter(Boolean).join(' · ')}</p>
      <h2 id="practice-question" className={css.question} tabIndex={-1}>
        {text}
      </h2>
      {because && (
        <p className={css.because}>
          <Quote>{because}</Quote>
        </p>
      )}
    </div>
  );
}
