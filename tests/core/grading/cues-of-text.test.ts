import { describe, expect, it } from 'vitest';
import { cuesOfText } from '@/core/grading/cues-of-text.ts';
import { gradeAnswer } from '@/core/grading/grade-answer.ts';

const QUESTION = 'How do you roll out a new model?';
const card = (text: string) => ({
  question: QUESTION,
  anchors: [{ id: 'a', text, cues: cuesOfText(text, QUESTION), followUp: '' }],
  wrongClaims: [],
});

describe('cuesOfText', () => {
  it.each([
    ['small share of traffic first', 'We send a small part of the traffic to it', true],
    ['small share of traffic first', 'We roll out the new model', false],
    ['compare online metrics with the old version', 'I compare the metrics of both', true],
    ['compare online metrics with the old version', 'I would ask my manager', false],
    ['automatic rollback', 'and rollbacks happen by themselves', true],
    ['automatic rollback', 'we do no rollback', false],
  ])('%s: "%s" is %s', (anchor, answer, found) => {
    expect(gradeAnswer(card(anchor), answer).found).toEqual(found ? ['a'] : []);
  });

  it('takes no word of the question and no empty word', () => {
    expect(cuesOfText('roll out the new model with a canary', QUESTION)).toEqual([['canary']]);
    expect(cuesOfText('do it well', QUESTION)).toEqual([]);
    expect(gradeAnswer(card('do it well'), 'do it well').found).toEqual([]);
  });
});
