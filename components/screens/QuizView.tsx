import { useDue } from '@/hooks/use-due.ts';
import { QuizDesk } from './QuizDesk.tsx';

/** The quiz, large: the same rounds as in the popup. */
export function QuizView() {
  const { due, load } = useDue();
  return <QuizDesk due={due} load={load} large onReview={null} />;
}
