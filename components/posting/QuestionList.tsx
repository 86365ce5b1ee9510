import type { TopicId } from '@/core/content/schema.ts';
import type { RankedQuestion } from '@/core/matching/match.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import { Icon } from '@/components/ui/Icon.tsx';
import { SectionHeading } from '@/components/ui/SectionHeading.tsx';
import type { Marks } from './marks.ts';
import { QuestionGroup } from './QuestionGroup.tsx';
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

/** What the posting asks for and what it only wishes for, each with how many are shown at first beside the other, or alone. */
const GROUPS = [
  { requirement: 'required', id: 'asked-for', name: 'They ask for', shown: 9 },
  { requirement: 'nice to have', id: 'wished-for', name: 'They would like', shown: 3 },
] as const;
const SHOWN_ALONE = 12;

/** The questions that the posting makes likely, best first among the must-haves and among the wishes. */
export function QuestionList({ questions, topic, onAllTopics, onChoose, focusId, marks }: QuestionListProps) {
  const groups = GROUPS.map((group) => ({ ...group, questions: questions.filter(({ requirement }) => requirement === group.requirement) }));
  const present = groups.filter((group) => group.questions.length > 0);
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
      {present.map((group) => (
        <QuestionGroup
          key={group.id}
          id={group.id}
          name={group.name}
          filled={group.requirement === 'required'}
          questions={group.questions}
          shown={present.length > 1 ? group.shown : SHOWN_ALONE}
          focusId={focusId}
          marks={marks}
          onChoose={onChoose}
        />
      ))}
    </section>
  );
}
