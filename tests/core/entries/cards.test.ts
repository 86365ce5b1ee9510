import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOfDraft, cleanDraft, draftFault } from '@/core/entries/card-draft.ts';
import { ownCard } from '@/core/entries/kinds.ts';
import { reviseCard } from '@/core/entries/revise-card.ts';
import { previewQuestionList } from '@/core/exchange/preview-question-list.ts';
import { readQuestionList } from '@/core/exchange/read-question-list.ts';

const draft = (question: string, ...anchors: string[]) => ({ question, anchors, topic: null, level: null });

describe('a card of one’s own', () => {
  it('can be read again whatever was typed, as long as nothing is at fault', () => {
    const line = fc.string({ maxLength: 500, unit: 'grapheme' });
    fc.assert(
      fc.property(line, fc.array(line, { maxLength: 14 }), (question, anchors) => {
        const clean = cleanDraft(draft(question, ...anchors));
        return draftFault(clean) !== null || ownCard.safeParse(cardOfDraft(clean, 'typed')).success;
      }),
    );
  });

  it('keeps the dates of an anchor that is reworded, and gives an added one an id that none had', () => {
    const card = cardOfDraft(draft('How do you ship?', 'Canary first', 'Rollback plan'), 'import');
    const [first, second] = card.anchors;
    const next = reviseCard(
      card,
      {
        question: 'How do you ship a canary?',
        topic: 'deployment-rollout',
        level: 'senior',
        anchors: [
          { id: second?.id ?? '', text: 'Rollback rehearsed' },
          { id: null, text: 'Canary thresholds' },
        ],
      },
      () => 'new',
    );
    expect(next.anchors.map(({ id, text }) => [id, text])).toEqual([
      [second?.id, 'Rollback rehearsed'],
      ['new', 'Canary thresholds'],
    ]);
    expect(next).toMatchObject({ origin: 'import', level: 'senior', topic: 'deployment-rollout' });
    // A word of the new question names no anchor any more.
    expect(next.anchors[1]?.cues.flat()).not.toContain('canary');
    expect(first?.cues.flat()).toContain('canary');
  });
});

describe('what a list of questions would bring', () => {
  it('is new, or there already whatever its case and spaces, or left out with a reason', () => {
    const list = readQuestionList(
      'question,anchors\nWhat is drift?,inputs move\nHOW  do you ship?,canary\n???,none\nWho is told?,\n',
      'a.csv',
    );
    if (!list.ok) expect.fail(list.message);
    const preview = previewQuestionList(list, ['How do you ship?']);
    expect(preview.fresh.map(({ question }) => question)).toEqual(['What is drift?', 'Who is told?']);
    expect(preview.known.map(({ line }) => line)).toEqual([3]);
    expect(preview).toMatchObject({ bare: 1, refusedCount: 1, refused: [{ line: 4, reason: 'There is no question here.' }] });
  });
});
