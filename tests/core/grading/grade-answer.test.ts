import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '@/core/content/schema.ts';
import { gradeAnswer } from '@/core/grading/grade-answer.ts';

const card: Pick<Question, 'question' | 'anchors' | 'wrongClaims'> = {
  question: 'A new ranker is ready; how do you bring it to eight million users with outcomes watched?',
  anchors: [
    {
      id: 'share',
      text: 'A small share of the traffic first, with a way back',
      cues: [
        ['canary', 'small share', '1%'],
        ['rollback', 'roll* back', 'revert*'],
      ],
      followUp: 'And if it goes wrong?',
    },
    { id: 'metric', text: 'Watch the outcome metric', cues: [['outcome', 'business metric']], followUp: 'What do you watch?' },
  ],
  wrongClaims: [
    {
      id: 'shadow',
      claim: 'A canary is a shadow.',
      cues: [['canary'], ['shadow'], ['same']],
      refutation: 'It serves users.',
      ask: 'Who sees it?',
    },
  ],
};

describe('gradeAnswer', () => {
  it('says what is found, what is missing, and where', () => {
    const answer = 'I start with a canary and roll it back by itself. No more.';
    const { found, missing, spans } = gradeAnswer(card, answer);
    expect({ found, missing }).toEqual({ found: [], missing: ['share', 'metric'] });
    expect(spans).toEqual([]);
    const other = 'I start with a canary and roll back by itself. Then I watch the outcome.';
    const result = gradeAnswer(card, other);
    expect(result.found).toEqual(['share', 'metric']);
    expect(result.spans.map(({ start, end }) => other.slice(start, end))).toEqual(['canary and roll back', 'outcome']);
  });

  it('wants every group: half an anchor is none', () => {
    expect(gradeAnswer(card, 'A canary of one server.').found).toEqual([]);
    expect(gradeAnswer(card, 'We would roll back.').found).toEqual([]);
  });

  it('wants the groups near each other: neighbouring sentences, thirty words', () => {
    expect(gradeAnswer(card, 'First a canary. If it is bad we roll back.').found).toEqual(['share']);
    expect(gradeAnswer(card, 'First a canary. Lunch follows. If it is bad we roll back.').found).toEqual([]);
    expect(gradeAnswer(card, `A canary ${'and more words '.repeat(12)} then roll back`).found).toEqual([]);
  });

  it('takes the pair that is near, even when an earlier one is far', () => {
    const far = `A canary is a bird. ${'It sings all day long. '.repeat(4)} `;
    expect(gradeAnswer(card, `${far}We send 1% there and revert it when the errors rise.`).found).toEqual(['share']);
  });

  it('takes the half in the next sentence when a nearer one stands too many sentences away', () => {
    expect(
      gradeAnswer(card, 'Revert. No. No. A canary takes its share of all the traffic that we have first and later we revert.').found,
    ).toEqual(['share']);
  });

  it('takes other forms of a word, but not one that the question handed over', () => {
    expect(gradeAnswer(card, 'We ramp with canaries and end up reverting it.').found).toEqual(['share']);
    expect(gradeAnswer(card, 'We look at outcomes.').found).toEqual(['metric']);
    const watched = { ...card, anchors: [{ id: 'w', text: 'Watching it', cues: [['watching']], followUp: 'And then?' }] };
    expect(gradeAnswer(watched, 'It was watched.').found).toEqual([]);
    expect(gradeAnswer(watched, 'Somebody watches it.').found).toEqual(['w']);
  });

  it('asks about a wrong claim, but does not take the right one for it', () => {
    expect(gradeAnswer(card, 'A canary and a shadow are the same thing.').wrongClaims).toEqual(['shadow']);
    expect(gradeAnswer(card, 'A canary serves users, a shadow does not.').wrongClaims).toEqual([]);
    expect(gradeAnswer(card, 'A canary is not the same as a shadow.').wrongClaims).toEqual([]);
  });

  it("knows the person's own words for an anchor", () => {
    const own = { metric: ['what the depot feels'] };
    expect(gradeAnswer(card, 'I look at what the depot feels.', own).found).toEqual(['metric']);
    expect(gradeAnswer(card, 'I look at what the depot feels.').found).toEqual([]);
  });

  it('finds nothing in nothing, and never throws; every span lies in the answer', () => {
    expect(gradeAnswer(card, '').found).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { found, missing, spans } = gradeAnswer(card, text);
        expect([...found, ...missing].sort()).toEqual(['metric', 'share']);
        for (const { start, end } of spans) expect(start >= 0 && start < end && end <= text.length).toBe(true);
      }),
    );
  });

  it('reads a very long answer in linear time', () => {
    const count = (length: number) => {
      const text = 'canary '.repeat(length);
      return gradeAnswer(card, text).found;
    };
    expect(count(200_000)).toEqual([]);
  });
});
