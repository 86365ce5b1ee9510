import type { Level, TopicId } from '@/core/content/schema.ts';
import type { Evidence } from '@/core/detection/role.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import { levelName } from '@/components/posting/level-name.ts';
import type { Marks } from '@/components/posting/marks.ts';
import { pointing } from '@/components/posting/pointing.ts';
import { LostQuote, PostingQuote } from '@/components/posting/PostingQuote.tsx';
import css from './QuestionCard.module.css';

interface QuestionCardProps {
  text: string;
  topic: TopicId;
  level: Level;
  requirement: string | null;
  /** The words of the posting that called the question. */
  because: Evidence | null;
  marks: Marks;
}

/** The question as the interviewer speaks it. */
export function QuestionCard({ text, topic, level, requirement, because, marks }: QuestionCardProps) {
  return (
    <div>
      <p className={css.meta}>{[TOPIC_NAMES[topic], levelName(level), requirement].filter(Boolean).join(' · ')}</p>
      <h2 id="practice-question" className={css.question} tabIndex={-1}>
        {text}
      </h2>
      {because && (
        <div className={css.because} {...pointing(marks, because)}>
          <PostingQuote evidence={because} marks={marks} />
          <LostQuote evidence={because} marks={marks} />
        </div>
      )}
    </div>
  );
}
