import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutText } from '@/hooks/cut-text.ts';

it('a text in parts is the text again, no part is too long, and none ends within a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.integer({ min: 2, max: 9 }), (text, size) => {
      const parts = cutText(text, size);
      expect(parts.join('')).toBe(text);
      expect(parts.every((part) => part.length <= size && (part !== '' || text === ''))).toBe(true);
      if (text.isWellFormed()) expect(parts.every((part) => part.isWellFormed())).toBe(true);
    }),
    { numRuns: 500 },
  );
});
