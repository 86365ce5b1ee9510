import { useState } from 'react';
import type { TopicId } from '@/core/content/schema.ts';
import type { RankedQuestion } from '@/core/matching/match.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import { Button } from '@/components/ui/Button.tsx';
import { Icon } from '@/components/ui/Icon.tsx';
import { SectionHeading } from '@/components/ui/SectionHeading.tsx';
import type { Marks } from './marks.ts';
import { QuestionRow } from './QuestionRow.tsx';
import css from './QuestionList.module.css';

export interface ListedQuestion extends RankedQuestion {
  /** Place in the whole list, from 1. */
  number: number;
  text: string;
  practised: number;
  /** How many points the newest attempt missed. */
  missed: number;
}

interface QuestionListProps {
  questions: readonly ListedQuestion[];
  topic: TopicId | null;
  onAllTopics: () => void;
  onChoose: (id: string) => void;
  /** The question that had the focus before practice. */
  focusId: string | null;
  marks: Marks;
}

const SHOWN = 12;

/** The questions that the posting makes likely, best first. */
export function QuestionList({ questions, topic, onAllTopics, onChoose, focusId, marks }: QuestionListProps) {
  const [all, setAll] = useState(() => questions.findIndex(({ id }) => id === focusId) >= SHOWN);
  const shown = all ? questions : questions.slice(0, SHOWN);
  return (
    <section aria-labelledby="questions">
      <SectionHeading
        id="questions"
        aside={
          topic ? (
            <button type="button" className={css.filter} onClick={onAllTopics}>
              {TOPIC_NAMES[topic]} <Icon name="close" />
              <span className={css.hidden}>Show all topics</span>
            </button>
          ) : (
            <span className={css.count}>{questions.length}</span>
          )
        }
      >
        Likely questions
      </SectionHeading>
      {questions.length === 0 && (
        <p className={css.empty}>
          {topic ? 'No question of this topic is ranked for this posting.' : 'Nothing in this posting points to a question of the bank.'}
        </p>
      )}
      <ol className={css.list}>
        {shown.map((question) => (
          <QuestionRow
            key={question.id}
            question={question}
            focused={question.id === focusId}
            marks={marks}
            onChoose={() => onChoose(question.id)}
          />
        ))}
      </ol>
      {questions.length > shown.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          Show all {questions.length}
        </Button>
      )}
    </section>
  );
}
