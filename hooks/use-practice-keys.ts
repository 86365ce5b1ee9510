import type { RefObject } from 'react';
import type { Question } from '@/core/content/schema.ts';
import { gradeOfDigit } from '@/core/schedule/grade-of-digit.ts';
import type { ShortcutHandlers } from './shortcuts.ts';
import { useShortcuts } from './shortcuts.ts';
import type { Practice } from './use-practice.ts';

type Place = RefObject<HTMLElement | null>;

interface PracticeKeys {
  practice: Practice;
  twoGrades: boolean;
  anchors: Question['anchors'];
  places: { box: Place; reveal: Place; fitting: Place };
  onCompare: () => void;
  onClaim: (anchorId: string) => void;
  onNote: () => void;
  onSkip: () => void;
  onNext: () => void;
  onBack: () => void;
}

/** What the keys do in each phase of a question. */
export function usePracticeKeys({
  practice,
  twoGrades,
  anchors,
  places,
  onCompare,
  onClaim,
  onNote,
  onSkip,
  onNext,
  onBack,
}: PracticeKeys): void {
  const { phase } = practice.state;
  const keys: ShortcutHandlers = { back: onBack, note: onNote };
  if (phase === 'answering') {
    keys.write = () => places.box.current?.focus();
    keys.reveal = onCompare;
    keys.guess = (key) => {
      if (Number(key) > anchors.length) return;
      practice.guess(Number(key));
      places.reveal.current?.focus();
    };
  }
  if (phase === 'answering' || phase === 'revealed') keys.skip = onSkip;
  if (phase === 'revealed') {
    keys.claim = (key) => {
      const id = anchors[key.charCodeAt(0) - 97]?.id;
      if (id && !practice.found.includes(id)) onClaim(id);
    };
  }
  if (phase === 'revealed' || phase === 'failed') {
    // From the result, Enter leads to the grade that fits; it never grades by itself.
    keys.reveal = () => places.fitting.current?.focus();
    keys.grade = (key) => practice.grade(gradeOfDigit(Number(key), twoGrades));
  }
  if (phase === 'saved') keys.next = onNext;
  useShortcuts(keys);
}
