import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markSpans } from '@/components/practice/mark-spans.ts';

describe('marking an answer', () => {
  it('cuts at the borders of overlapping spans', () => {
    const runs = markSpans('one two three', [
      { anchorId: 'a', start: 0, end: 7 },
      { anchorId: 'b', start: 4, end: 13 },
    ]);
    expect(runs.map(({ text, anchorIds }) => [text, anchorIds])).toEqual([
      ['one ', ['a']],
      ['two', ['a', 'b']],
      [' three', ['b']],
    ]);
  });

  it('never loses or adds a letter', () => {
    const span = fc.record({ anchorId: fc.constantFrom('a', 'b'), start: fc.nat(60), end: fc.nat(60) });
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(span, { maxLength: 5 }), (answer, spans) => {
        expect(
          markSpans(answer, spans)
            .map(({ text }) => text)
            .join(''),
        ).toBe(answer);
      }),
    );
  });
});
