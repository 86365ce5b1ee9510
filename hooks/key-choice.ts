import type { Settings } from '@/core/records.ts';

type KeySettings = Pick<Settings, 'keys' | 'letterKeys'>;
export type Shortcut = { id: string; keys: readonly string[]; only?: string };

/** Shortcuts with one letter or sign of their own, which may be another. Digits and the letters of the anchors name things that are counted. */
export const CHANGEABLE = ['undo', 'next', 'skip', 'bury', 'pause', 'write', 'note', 'help'] as const;
export type ChangeableId = (typeof CHANGEABLE)[number];

const isChangeable = (id: string): id is ChangeableId => (CHANGEABLE as readonly string[]).includes(id);

/** Whether a key is one that types something; Space presses what has the focus and always may. */
const isLetter = (key: string) => key.length === 1 && key !== ' ';

/** The keys of a shortcut as the person has them now. */
export function keysOf({ id, keys }: Shortcut, { keys: chosen, letterKeys }: KeySettings): readonly string[] {
  const own = isChangeable(id) && chosen[id] !== undefined ? [chosen[id]] : keys;
  return letterKeys ? own : own.filter((key) => !isLetter(key));
}

const meet = (a: Shortcut, b: Shortcut) => a.only === undefined || b.only === undefined || a.only === b.only;

export type KeyFault = { fault: 'unusable' } | { fault: 'taken'; by: string };

/** Why the key (one character, lower case) cannot be that shortcut's, or null: it is no sign, or another of `all` has it in the same place. */
export function keyFault(id: ChangeableId, key: string, settings: KeySettings, all: readonly Shortcut[]): KeyFault | null {
  if (!/^[\p{L}\p{P}\p{S}]$/u.test(key)) return { fault: 'unusable' };
  const wanted = all.find((shortcut) => shortcut.id === id);
  const rival = all.find(
    (other) => wanted && other.id !== id && meet(wanted, other) && keysOf(other, { ...settings, letterKeys: true }).includes(key),
  );
  return rival ? { fault: 'taken', by: rival.id } : null;
}
