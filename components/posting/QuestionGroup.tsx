import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import type { Marks } from './marks.ts';
import type { ListedQuestion } from './QuestionList.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import css from './QuestionGroup.module.css';

interface QuestionGroupProps {
  id: string;
  name: string;
  /** A filled mark for what is asked for, an open one for what is wished for. */
  filled: boolean;
  questions: readonly ListedQuestion[];
  /** How many are shown before somebody asks for all. */
  shown: number;
  focusId: string | null;
  marks: Marks;
  onChoose: (id: string) => void;
}

/** Questions of one kind, best first; the numbers are the places in the whole ranking. */
export function QuestionGroup({ id, name, filled, questions, shown, focusId, marks, onChoose }: QuestionGroupProps) {
  const [all, setAll] = useState(() => questions.findIndex((question) => question.id === focusId) >= shown);
  const visible = all ? questions : questions.slice(0, shown);
  return (
    <div className={css.group}>
      <h3 id={id} className={css.name} data-filled={filled}>
        {name} <span className={css.count}>{questions.length}</span>
      </h3>
      <ol className={css.list} aria-labelledby={id}>
        {visible.map((question) => (
          <QuestionRow
            key={question.id}
            question={question}
            focused={question.id === focusId}
            marks={marks}
            onChoose={() => onChoose(question.id)}
          />
        ))}
      </ol>
      {questions.length > visible.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          Show all {questions.length}
        </Button>
      )}
    </div>
  );
}
