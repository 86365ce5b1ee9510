import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOfDraft } from '@/core/entries/card-draft.ts';
import { ownCard } from '@/core/entries/kinds.ts';
import { questionOf } from '@/core/entries/own-question.ts';
import { cuesOfText } from '@/core/grading/cues-of-text.ts';
import { gradeAnswer } from '@/core/grading/grade-answer.ts';

const card = (text: string, question = 'How would you ship it?') =>
  cardOfDraft({ question, anchors: [text], topic: null, level: null }, 'typed');
const found = (text: string, answer: string, question?: string) =>
  gradeAnswer(questionOf('own-1', card(text, question), 'testing'), answer).found.length > 0;

describe('cues from the words of an anchor', () => {
  it.each([
    ['Latency', 'I look at the latency.', true],
    ['Latency', 'I look at errors.', false],
    ['Rollback plan', 'We have a plan.', false],
    ['Rollback plan', 'The plan is a rollback.', true],
    ['Watch latency, errors and saturation per segment', 'Latency and saturation, by segments.', true],
    ['Watch latency, errors and saturation per segment', 'Errors only.', false],
    ['An SLO for p99', 'We keep an SLO on the p99.', true],
    ['Retrain the model on fresh data', 'Models are retrained with fresh events.', true],
    ['Retrain the model on fresh data', 'They would and they should, about that.', false],
    ['No labels arrive', 'We never see labels arrive.', false],
    ['No labels arrive', 'There are no labels, they arrive late.', true],
    ['No labels', 'Labels arrive.', false],
    ['Shadow traffic first', 'We do not send shadow traffic.', false],
  ])('%j in %j: %s', (text, answer, expected) => {
    expect(found(text, answer)).toBe(expected);
  });

  it('wants the words near each other', () => {
    const far = `Rollback. ${'That is a story for another day. '.repeat(4)}There is a plan.`;
    expect(found('Rollback plan', far)).toBe(false);
  });

  it('takes no word from the question, in any of its forms', () => {
    const question = 'How do you retrain models when labels are late?';
    expect(found('Retraining late models', question, question)).toBe(false);
    expect(cuesOfText('Retraining late models', question)).toEqual([]);
    expect(found('Retrain on proxies', 'Retraining the models, late.', question)).toBe(false);
    expect(found('Retrain on proxies', 'On a proxy or proxies.', question)).toBe(true);
  });

  it('is never satisfied by the question alone, is found in its own text, and never throws', () => {
    const word = fc.constantFrom(
      'latency',
      'models',
      'rollback',
      'no',
      'SLO',
      'p99',
      'drift',
      'without',
      'shadowing',
      'the',
      'gets',
      'C++',
      '日本語',
      '.',
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (anchor, question) => {
        expect(found(anchor, question, question)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (anchor, question, answer) => {
        found(anchor, answer, question);
      }),
    );
    for (const anchor of ['Latency, errors, saturation', 'Rollback plan', 'Shadow traffic and a canary with automatic rollback'])
      expect(found(anchor, anchor)).toBe(true);
  });

  it('makes cards that can be read again, whatever the words', () => {
    const words = 'latency budgets, saturation curves, rollback rehearsals, segment dashboards and canary thresholds without labels';
    for (const text of [words, `no ${words}`, 'x'.repeat(400), 'not '.repeat(99)])
      expect(ownCard.safeParse(card(text)).error).toBeUndefined();
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 400, unit: 'grapheme' }),
        (text) => ownCard.safeParse(card(text.slice(0, 400))).success,
      ),
    );
  });
});
