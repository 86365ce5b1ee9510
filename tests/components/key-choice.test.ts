import { describe, expect, test } from 'vitest';
import { keyFault, keysOf } from '@/hooks/key-choice.ts';
import { SHORTCUTS } from '@/hooks/shortcuts.ts';

const usual = { keys: {}, letterKeys: true };
const of = (id: string) => SHORTCUTS.find((shortcut) => shortcut.id === id) ?? SHORTCUTS[0];

describe('the keys that a person has', () => {
  test('are the usual ones, or those chosen', () => {
    expect(keysOf(of('skip'), usual)).toEqual(['s']);
    expect(keysOf(of('skip'), { ...usual, keys: { skip: 'x' } })).toEqual(['x']);
  });

  test('digits and the letters of the anchors are not changed, whatever was stored', () => {
    expect(keysOf(of('grade'), { ...usual, keys: { grade: 'g' } })).toEqual(['1', '2', '3', '4']);
    expect(keysOf(of('claim'), { ...usual, keys: { claim: 'q' } })).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('without letters only keys that type nothing are left', () => {
    const none = { ...usual, letterKeys: false };
    expect(keysOf(of('skip'), none)).toEqual([]);
    expect(keysOf(of('grade'), none)).toEqual([]);
    expect(keysOf(of('reveal'), none)).toEqual(['Enter', ' ']);
    expect(keysOf(of('back'), none)).toEqual(['Escape']);
  });

  test('every usual key is free of faults, so that going back is always possible', () => {
    for (const id of ['undo', 'next', 'skip', 'bury', 'pause', 'write', 'note', 'help'] as const)
      expect(keyFault(id, of(id).keys[0] ?? '', usual, SHORTCUTS)).toBeNull();
  });

  test('no key has two meanings in one place', () => {
    expect(keyFault('skip', 'u', usual, SHORTCUTS)).toEqual({ fault: 'taken', by: 'undo' });
    expect(keyFault('skip', 'b', usual, SHORTCUTS)).toEqual({ fault: 'taken', by: 'claim' });
    expect(keyFault('skip', '2', usual, SHORTCUTS)).toEqual({ fault: 'unusable' });
    expect(keyFault('skip', 'u', { ...usual, keys: { undo: 'z' } }, SHORTCUTS)).toBeNull();
    expect(keyFault('next', 'z', { ...usual, keys: { undo: 'z' } }, SHORTCUTS)).toEqual({ fault: 'taken', by: 'undo' });
    // Next and pause never meet: one is of practice, the other of the quiz.
    expect(keyFault('next', 'p', usual, SHORTCUTS)).toBeNull();
  });

  test('a key is one letter or sign', () => {
    for (const key of [' ', '7', 'ab', '']) expect(keyFault('skip', key, usual, SHORTCUTS)).toEqual({ fault: 'unusable' });
    for (const key of ['ü', ';', 'ж']) expect(keyFault('skip', key, usual, SHORTCUTS)).toBeNull();
  });
});
