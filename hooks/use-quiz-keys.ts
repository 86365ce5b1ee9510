import { gradeOfDigit } from '@/core/schedule/grade-of-digit.ts';
import type { ShortcutHandlers } from './shortcuts.ts';
import { useShortcuts } from './shortcuts.ts';
import type { Quiz } from './use-quiz.ts';

interface QuizKeys {
  quiz: Quiz;
  twoGrades: boolean;
  onClaim: (anchorId: string) => void;
  onWrite: () => void;
  onHelp: () => void;
}

/** What the keys do in each phase of a round. */
export function useQuizKeys({ quiz, twoGrades, onClaim, onWrite, onHelp }: QuizKeys): void {
  const { session, run } = quiz;
  const keys: ShortcutHandlers = { help: onHelp, undo: () => void quiz.undo() };
  if (session.phase !== 'done') keys.pause = quiz.pause;
  if (!session.paused && session.phase !== 'done' && session.phase !== 'keeping') {
    keys.end = quiz.end;
    if (session.phase !== 'failed') {
      keys.skip = quiz.skip;
      keys.bury = () => void quiz.bury();
    }
    if (session.phase === 'asking') {
      keys.write = onWrite;
      keys.reveal = quiz.reveal;
    }
    if (session.phase === 'revealed') {
      keys.grade = (key) => void quiz.grade(gradeOfDigit(Number(key), twoGrades));
      keys.claim = (key) => {
        const id = run?.card.question.anchors[key.charCodeAt(0) - 97]?.id;
        if (id) onClaim(id);
      };
    }
  }
  useShortcuts(keys, { undoWhenEmpty: true });
}
