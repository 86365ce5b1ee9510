import type { ReactNode, RefObject } from 'react';
import type { Question } from '@/core/content/schema.ts';
import type { AnswerFeedback } from '@/core/grading/grade-answer.ts';
import { anchorLetter } from './anchor-letter.ts';
import { AnchorList } from './AnchorList.tsx';
import { guessPhrase } from './guess-phrase.ts';
import { MarkedAnswer } from './MarkedAnswer.tsx';
import { WrongClaims } from './WrongClaims.tsx';
import css from './Feedback.module.css';

interface FeedbackProps {
  question: Question;
  answer: string;
  feedback: AnswerFeedback;
  guess: number | null;
  /** Found in the answer or in the answer to the follow-up. */
  found: readonly string[];
  claimed: Readonly<Record<string, string>>;
  open: boolean;
  heading: RefObject<HTMLHeadingElement | null>;
  words: RefObject<HTMLDivElement | null>;
  onClaim: (anchorId: string) => void;
  /** The follow-up, which stands between the points and the sources. */
  children: ReactNode;
}

/** What the answer named, point by point. Rendered after the reveal only: before it no point is in the document. */
export function Feedback({ question, answer, feedback, guess, found, claimed, open, heading, words, onClaim, children }: FeedbackProps) {
  const letterOf = (id: string) => anchorLetter(question.anchors.findIndex((anchor) => anchor.id === id));
  const extra = Object.keys(claimed).filter((id) => !found.includes(id)).length;
  return (
    <div className={css.feedback}>
      <div>
        <h3 ref={heading} className={css.result} tabIndex={-1}>
          {guessPhrase(guess, found.length, question.anchors.length)}
          {extra > 0 && <span className={css.extra}> You counted {extra} more.</span>}
        </h3>
        <MarkedAnswer answer={answer} spans={feedback.spans} letterOf={letterOf} words={words} />
      </div>
      <AnchorList anchors={question.anchors} found={found} claimed={claimed} open={open} onClaim={onClaim} />
      <WrongClaims claims={question.wrongClaims.filter(({ id }) => feedback.wrongClaims.includes(id))} />
      {children}
    </div>
  );
}
