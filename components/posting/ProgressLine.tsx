import { Button } from '@/components/ui/Button.tsx';
import css from './ProgressLine.module.css';

/** How far one is for this posting, and the way to its preparation. */
export function ProgressLine({ text, onPrepare }: { text: string; onPrepare: () => void }) {
  return (
    <section className={css.line} aria-label="Your preparation">
      <p className={css.text}>{text}</p>
      <Button look="quiet" className={css.button} onClick={onPrepare}>
        Prepare
      </Button>
    </section>
  );
}
