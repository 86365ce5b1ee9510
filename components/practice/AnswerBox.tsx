import type { RefObject } from 'react';
import css from './AnswerBox.module.css';

interface AnswerBoxProps {
  text: string;
  /** What became of the draft, in a word or two. */
  kept?: string;
  placeholder?: string;
  label: string;
  /** Id of the question that the box answers. */
  describedBy?: string;
  rows?: number;
  box?: RefObject<HTMLTextAreaElement | null>;
  onText: (text: string) => void;
  /** Ctrl+Enter, or Cmd+Enter. */
  onSubmit: () => void;
}

/** Where the answer is typed. It grows with the text. */
export function AnswerBox({ text, kept, placeholder, label, describedBy, rows = 6, box, onText, onSubmit }: AnswerBoxProps) {
  return (
    <div>
      <textarea
        ref={box}
        className={css.box}
        aria-label={label}
        aria-describedby={describedBy}
        rows={rows}
        value={text}
        placeholder={placeholder}
        spellCheck
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onSubmit();
        }}
      />
      {kept !== undefined && <p className={css.kept}>{kept}</p>}
    </div>
  );
}
