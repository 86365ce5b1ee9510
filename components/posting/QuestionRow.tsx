import { useEffect, useRef } from 'react';
import { Chip } from '@/components/ui/Chip.tsx';
import { levelName } from './level-name.ts';
import type { Marks } from './marks.ts';
import { pointing } from './pointing.ts';
import { LostQuote, PostingQuote } from './PostingQuote.tsx';
import type { ListedQuestion } from './QuestionList.tsx';
import css from './QuestionRow.module.css';

interface QuestionRowProps {
  question: ListedQuestion;
  focused: boolean;
  marks: Marks;
  onChoose: () => void;
}

/** One question; all of it is the button. */
export function QuestionRow({ question, focused, marks, onChoose }: QuestionRowProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  const { number, text, level, because, tools, practised, missed } = question;
  return (
    <li className={css.row} value={number} {...pointing(marks, because)}>
      <span className={css.number} aria-hidden="true">
        {number}
      </span>
      <div>
        <button ref={button} type="button" className={css.open} onClick={onChoose}>
          {text}
        </button>
        <p className={css.meta}>
          <span>{levelName(level)}</span>
          <span className={css.because}>
            <PostingQuote evidence={because} marks={marks} clip />
          </span>
        </p>
        <LostQuote evidence={because} marks={marks} />
        {(tools.length > 0 || practised > 0) && (
          <p className={css.tools}>
            {practised > 0 && <Chip tone="found">practised{practised > 1 ? ` ${practised}×` : ''}</Chip>}
            {missed > 0 && <Chip tone="missed">{missed} missed last time</Chip>}
            {tools.length > 0 && <span className={css.hidden}>Tools: </span>}
            {tools.map(({ name, fromPosting }) => (
              <Chip key={name} tone={fromPosting ? 'accent' : 'plain'}>
                {name}
                {fromPosting && <span className={css.hidden}> (named in the posting)</span>}
              </Chip>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
