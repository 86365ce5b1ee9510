import { describe, expect, it } from 'vitest';
import { attemptOf, fittingGrade, followUpOf, FRESH, namedOf, reducePractice } from '@/hooks/practice-state.ts';
import { card } from './card.ts';

const revealed = reducePractice(FRESH, {
  type: 'revealed',
  answer: 'A canary.',
  feedback: { found: ['canary'], missing: ['watch', 'back'], wrongClaims: [], spans: [{ anchorId: 'canary', start: 2, end: 8 }] },
});

describe('the state of one question', () => {
  it('toggles "I did say that" and keeps the words', () => {
    const claimed = reducePractice(revealed, { type: 'claim', anchorId: 'watch', phrase: 'a canary' });
    expect(namedOf(claimed, card)).toEqual({ found: ['canary'], claimed: ['watch'], missed: ['back'] });
    const back = reducePractice(claimed, { type: 'claim', anchorId: 'watch', phrase: '' });
    expect(namedOf(back, card)).toEqual({ found: ['canary'], claimed: [], missed: ['watch', 'back'] });
  });

  it('claims nothing before the reveal and nothing while it is saved', () => {
    const claim = { type: 'claim', anchorId: 'watch', phrase: 'x' } as const;
    expect(reducePractice(FRESH, claim).claimed).toEqual({});
    const attempt = attemptOf(revealed, card, { id: 'a', postingId: null, grade: 3, source: 'sidebar', ahead: false });
    expect(reducePractice(reducePractice(revealed, { type: 'saving', attempt }), claim).claimed).toEqual({});
  });

  it('keeps the guess that was made before the reveal', () => {
    const guessed = reducePractice(FRESH, { type: 'guess', guess: 3 });
    expect(guessed.guess).toBe(3);
    expect(reducePractice(revealed, { type: 'guess', guess: 3 }).guess).toBeNull();
  });

  it('hunts the most important missed anchor, and stays with it once an answer is begun', () => {
    expect(followUpOf(revealed, card)).toEqual({ target: 'watch', text: 'Which number tells you?' });
    const claimed = reducePractice(revealed, { type: 'claim', anchorId: 'watch', phrase: 'x' });
    expect(followUpOf(claimed, card).target).toBe('back');
    const typed = reducePractice(revealed, { type: 'follow-typed', text: 'The', target: 'watch' });
    expect(followUpOf(reducePractice(typed, { type: 'claim', anchorId: 'watch', phrase: 'x' }), card).target).toBe('watch');
  });

  it('asks the card’s own follow-up when nothing is missing', () => {
    const all = reducePractice(FRESH, {
      type: 'revealed',
      answer: '',
      feedback: { found: ['canary', 'watch', 'back'], missing: [], wrongClaims: [], spans: [] },
    });
    expect(followUpOf(all, card)).toEqual({ target: null, text: card.followUp });
  });

  it('adds what the follow-up named, and keeps its words with the answer', () => {
    const typed = reducePractice(revealed, { type: 'follow-typed', text: 'The error rate.', target: 'watch' });
    const compared = reducePractice(typed, { type: 'follow-compared', found: ['watch'] });
    expect(namedOf(compared, card)).toEqual({ found: ['canary', 'watch'], claimed: [], missed: ['back'] });
    const attempt = attemptOf(compared, card, { id: 'a', postingId: 'p', grade: 2, source: 'sidebar', ahead: false });
    expect(attempt).toMatchObject({
      id: 'a',
      found: ['canary', 'watch'],
      missed: ['back'],
      grade: 2,
      questionId: 'TST-01',
      topic: 'testing',
    });
    expect(attempt.answer).toBe('A canary.\n\nWhich number tells you?\nThe error rate.');
  });

  it('sends a claimed anchor as claimed, not as missed', () => {
    const claimed = reducePractice(revealed, { type: 'claim', anchorId: 'back', phrase: 'a canary' });
    const attempt = attemptOf(claimed, card, { id: 'a', postingId: null, grade: 3, source: 'sidebar', ahead: false });
    expect(attempt.claimed).toEqual([{ anchorId: 'back', phrase: 'a canary' }]);
    expect(attempt.missed).toEqual(['watch']);
  });

  it('proposes the grade that fits, and never "at once"', () => {
    expect(fittingGrade(card, [])).toBe(3);
    expect(fittingGrade(card, ['back'])).toBe(2);
    expect(fittingGrade(card, ['canary', 'watch'])).toBe(1);
    expect(fittingGrade(card, ['canary', 'watch', 'back'])).toBe(1);
  });

  it('makes a new attempt after one was taken back', () => {
    const attempt = attemptOf(revealed, card, { id: 'a', postingId: null, grade: 3, source: 'sidebar', ahead: false });
    const saved = reducePractice(reducePractice(revealed, { type: 'saving', attempt }), { type: 'saved', attempt, nextIn: 1 });
    expect(reducePractice(saved, { type: 'taken-back' })).toMatchObject({ phase: 'revealed', attempt: null, answer: 'A canary.' });
  });
});
