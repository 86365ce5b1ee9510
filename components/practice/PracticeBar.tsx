import { Icon } from '@/components/ui/Icon.tsx';
import css from './PracticeBar.module.css';

interface PracticeBarProps {
  /** "3 of 12"; null for a question outside the list. */
  place: string | null;
  onBack: () => void;
}

/** The way back, and how far one is. */
export function PracticeBar({ place, onBack }: PracticeBarProps) {
  return (
    <nav className={css.bar} aria-label="Practice">
      <button type="button" className={css.back} onClick={onBack}>
        <Icon name="back" /> All questions
      </button>
      {place}
    </nav>
  );
}
