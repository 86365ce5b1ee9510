import { Kbd } from '@/components/ui/Kbd.tsx';
import css from './QuizKeys.module.css';

/** The keys of a round, for whoever looks down. */
export function QuizKeys() {
  return (
    <p className={css.keys}>
      <span>
        <Kbd>S</Kbd> skip
      </span>
      <span>
        <Kbd>U</Kbd> undo
      </span>
      <span>
        <Kbd>Esc</Kbd> end
      </span>
    </p>
  );
}
