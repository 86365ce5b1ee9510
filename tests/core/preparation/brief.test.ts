import { describe, expect, it } from 'vitest';
import { bestSentence, briefMarkdown } from '@/core/preparation/brief.ts';

describe('bestSentence', () => {
  it('takes the best grade, then the newest, and only what can be said in one breath', () => {
    const long = 'word '.repeat(50);
    expect(
      bestSentence([
        { text: 'We watch slices by the hour.', at: 1, grade: 3 },
        { text: 'We compare slices with the week before.', at: 2, grade: 3 },
        { text: 'Slices, with effort, I think.', at: 3, grade: 2 },
        { text: long, at: 4, grade: 4 },
        { text: 'Slices.', at: 5, grade: 4 },
      ]),
    ).toBe('We compare slices with the week before.');
    expect(bestSentence([])).toBeNull();
  });
});

describe('briefMarkdown', () => {
  it('holds questions, anchors, sentences, stories, tools and what to ask', () => {
    const text = briefMarkdown({
      title: 'MLOps Engineer',
      company: 'Heron *Freight*',
      questions: [
        {
          id: 'MON-01',
          question: 'How would you notice that a model got worse?',
          anchors: [
            { text: 'slices', sentence: 'We watch slices.', story: { where: 'Search', number: '3 of 40 slices', broke: '' } },
            { text: 'delayed labels', sentence: null, story: null },
          ],
          tools: ['Evidently'],
        },
      ],
      ask: ['Who is on call for models?'],
    });
    expect(text).toBe(`# MLOps Engineer, Heron \\*Freight\\*

## 1. How would you notice that a model got worse?

- **slices** “We watch slices.”
  - Search · 3 of 40 slices
- **delayed labels**

Tools: Evidently

## Ask them

- Who is on call for models?
`);
  });

  it('lets no text become markup', () => {
    const evil = '<img src=x onerror=alert(1)> [a](javascript:alert(1))\n# head';
    const text = briefMarkdown({ title: evil, company: null, questions: [], ask: [evil] });
    expect(text).not.toMatch(/(?<!\\)<img/);
    expect(text).not.toMatch(/(?<!\\)\[a/);
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
  });
});
