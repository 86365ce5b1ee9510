import type { Grade } from '@/core/records.ts';

/** The letters under which anchors are listed. */
const CLAIM_KEYS = 'abcde';

export type QuizCommand = { do: 'grade'; grade: Grade } | { do: 'claim'; index: number } | { do: 'skip' | 'undo' | 'end' };

interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
}

/** What a key means. While text is being typed only Escape means anything, and Ctrl+Z where there is no text of its own to take back. */
export function commandOf(press: KeyPress, typing: { inField: boolean; empty: boolean }): QuizCommand | null {
  if (press.isComposing || press.altKey) return null;
  const key = press.key.toLowerCase();
  if (press.ctrlKey || press.metaKey) return key === 'z' && (!typing.inField || typing.empty) ? { do: 'undo' } : null;
  if (key === 'escape') return { do: 'end' };
  if (typing.inField) return null;
  if (key === 's') return { do: 'skip' };
  if (key === 'u') return { do: 'undo' };
  if (/^[1-4]$/.test(key)) return { do: 'grade', grade: Number(key) as Grade };
  const index = key.length === 1 ? CLAIM_KEYS.indexOf(key) : -1;
  return index < 0 ? null : { do: 'claim', index };
}
