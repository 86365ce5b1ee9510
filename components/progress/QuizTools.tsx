import { Button } from '@/components/ui/Button.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import css from './QuizTools.module.css';

interface QuizToolsProps {
  paused: boolean;
  canUndo: boolean;
  onPause: () => void;
  onUndo: () => void;
  onHelp: () => void;
}

/** What acts on the round rather than on the card, with its keys. */
export function QuizTools({ paused, canUndo, onPause, onUndo, onHelp }: QuizToolsProps) {
  return (
    <div className={css.tools}>
      <Button look="quiet" className={css.tool} aria-keyshortcuts="p" aria-pressed={paused} onClick={onPause}>
        Pause <Kbd>P</Kbd>
      </Button>
      <Button look="quiet" className={css.tool} aria-keyshortcuts="u" disabled={!canUndo} onClick={onUndo}>
        Undo <Kbd>U</Kbd>
      </Button>
      <Button look="quiet" className={css.tool} aria-keyshortcuts="?" onClick={onHelp}>
        Keys <Kbd>?</Kbd>
      </Button>
    </div>
  );
}
