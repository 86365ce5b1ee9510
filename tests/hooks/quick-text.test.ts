import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuickText, writeQuickText } from '@/hooks/quick-text.ts';

describe('the draft of a quick note', () => {
  it('gives back what was written, whatever it is', () => {
    const any = fc.record({ quote: fc.option(fc.string({ maxLength: 200 })), cut: fc.boolean(), text: fc.string({ unit: 'binary' }) });
    fc.assert(
      fc.property(any, (quick) => {
        expect(readQuickText(writeQuickText(quick))).toEqual(quick);
      }),
    );
  });

  it('is none where the draft is empty, and loses no word of one that is damaged', () => {
    expect(readQuickText('')).toBeNull();
    for (const damaged of ['{"text":', 'plain words', '[]', '7', 'null', '{"quote":"q"}']) {
      expect(readQuickText(damaged)).toEqual({ quote: null, cut: false, text: damaged });
    }
  });
});
