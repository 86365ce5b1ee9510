import { Button } from '@/components/ui/Button.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import { AnswerBox } from './AnswerBox.tsx';
import css from './FollowUp.module.css';

interface FollowUpProps {
  question: string;
  text: string;
  /** What comparing it said; empty before. */
  result: string;
  open: boolean;
  onText: (text: string) => void;
  onCompare: () => void;
}

/** What the interviewer would ask next. It can be answered: what it names counts. */
export function FollowUp({ question, text, result, open, onText, onCompare }: FollowUpProps) {
  return (
    <section aria-labelledby="follow-up">
      <h3 id="follow-up" className={css.head}>
        Then they ask
      </h3>
      <p className={css.question}>{question}</p>
      {open ? (
        <>
          <AnswerBox label="Your answer to the follow-up" rows={2} text={text} onText={onText} onSubmit={onCompare} />
          <div className={css.line}>
            <span className={css.result}>{result}</span>
            <Button onClick={onCompare} disabled={!text.trim()}>
              Compare <Kbd>Ctrl ↵</Kbd>
            </Button>
          </div>
        </>
      ) : (
        text && <p className={css.said}>{text}</p>
      )}
    </section>
  );
}
