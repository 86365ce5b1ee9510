import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_QUOTE, quotationOf } from '@/core/notes/quotation.ts';

describe('quotationOf', () => {
  it('keeps words and line breaks, and nothing of the page around them', () => {
    expect(quotationOf('  Deploy\u00a0models \t with KServe,\r\n\r\n\r\n  roll back.\n')).toEqual({
      quote: 'Deploy models with KServe,\n\nroll back.',
      cut: false,
    });
    for (const nothing of ['', ' \n\t ', '\u00a0']) expect(quotationOf(nothing)).toEqual({ quote: null, cut: false });
  });

  it('ends a selection that is too long at a blank, and says so', () => {
    const { quote, cut } = quotationOf('drift '.repeat(2_000));
    expect(cut).toBe(true);
    expect(quote?.length).toBeLessThanOrEqual(MAX_QUOTE);
    expect(quote).toMatch(/^(drift )+drift$/);
    expect(quotationOf('x'.repeat(MAX_QUOTE)).cut).toBe(false);
    expect(quotationOf('x'.repeat(MAX_QUOTE + 1))).toEqual({ quote: 'x'.repeat(MAX_QUOTE), cut: true });
    // A whole page of blanks in front leaves what is behind it out: that is said too.
    expect(quotationOf(`a${' '.repeat(5 * MAX_QUOTE)}b`)).toEqual({ quote: 'a', cut: true });
  });

  it('gives of any text one that is well-formed, short enough and the same again', () => {
    const unit = fc.constantFrom('a', ' ', '\n', '\r', '😀', '\ud83d', '\u2028', 'é');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 5_000 }), (text) => {
        const { quote } = quotationOf(text);
        if (quote === null) return;
        expect(quote.isWellFormed()).toBe(true);
        expect(quote.length).toBeLessThanOrEqual(MAX_QUOTE);
        expect(quote).toBe(quote.trim());
        expect(quotationOf(quote)).toEqual({ quote, cut: false });
      }),
      { numRuns: 300 },
    );
  });
});
