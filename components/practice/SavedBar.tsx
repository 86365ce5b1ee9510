import type { RefObject } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Icon } from '@/components/ui/Icon.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import css from './SavedBar.module.css';

interface SavedBarProps {
  /** "Saved as fine. Back in 3 days." */
  text: string;
  next: RefObject<HTMLButtonElement | null>;
  /** Null after the last question. */
  onNext: (() => void) | null;
  onBack: () => void;
}

/** Shown once the review is stored, never before. */
export function SavedBar({ text, next, onNext, onBack }: SavedBarProps) {
  return (
    <div className={css.bar}>
      <p className={css.saved}>
        <Icon name="check" /> {text}
      </p>
      <div className={css.acts}>
        {onNext ? (
          <Button ref={next} look="primary" className={css.wide} aria-keyshortcuts="n" onClick={onNext}>
            Next question <Kbd>N</Kbd>
          </Button>
        ) : (
          <Button ref={next} look="primary" className={css.wide} onClick={onBack}>
            That was the last one: back to the list
          </Button>
        )}
        {onNext && <Button onClick={onBack}>All questions</Button>}
      </div>
    </div>
  );
}
