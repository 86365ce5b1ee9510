import { useState } from 'react';
import { readOnly } from '@/hooks/only-anchors.ts';
import { useDue } from '@/hooks/use-due.ts';
import { QuizDesk } from './QuizDesk.tsx';

/** The quiz, large: the same rounds as in the popup, or what the address names. */
export function QuizView() {
  const [only] = useState(() => readOnly(location.hash));
  const { due, load } = useDue(only);
  return <QuizDesk due={due} load={load} large onReview={null} />;
}
