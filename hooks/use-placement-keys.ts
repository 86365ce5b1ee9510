import type { RefObject } from 'react';
import type { Question } from '@/core/content/schema.ts';
import { gradeOfDigit } from '@/core/schedule/grade-of-digit.ts';
import type { ShortcutHandlers } from './shortcuts.ts';
import { useShortcuts } from './shortcuts.ts';
import type { Practice } from './use-practice.ts';

interface PlacementKeys {
  practice: Practice;
  twoGrades: boolean;
  anchors: Question['anchors'];
  box: RefObject<HTMLElement | null>;
  fitting: RefObject<HTMLElement | null>;
  onCompare: () => void;
  onClaim: (anchorId: string) => void;
  onPass: () => void;
  onUndo: () => void;
  onLeave: () => void;
}

/** The sidebar's keys as far as a question of the placement knows them. */
export function usePlacementKeys({
  practice,
  twoGrades,
  anchors,
  box,
  fitting,
  onCompare,
  onClaim,
  onPass,
  onUndo,
  onLeave,
}: PlacementKeys): void {
  const { phase } = practice.state;
  const keys: ShortcutHandlers = { back: onLeave };
  if (phase === 'answering') {
    keys.write = () => box.current?.focus();
    keys.reveal = onCompare;
    keys.skip = onPass;
    keys.undo = onUndo;
  }
  if (phase === 'revealed') {
    keys.claim = (key) => {
      const id = anchors[key.charCodeAt(0) - 97]?.id;
      if (id && !practice.found.includes(id)) onClaim(id);
    };
  }
  if (phase === 'revealed' || phase === 'failed') {
    // From the result, Enter leads to the grade that fits; it never grades by itself.
    keys.reveal = () => fitting.current?.focus();
    keys.grade = (key) => practice.grade(gradeOfDigit(Number(key), twoGrades));
  }
  useShortcuts(keys);
}
