import { expect, it } from 'vitest';
import { keepPart, keptFile } from '@/entrypoints/background/kept-file.ts';

it('a file in parts is there once all of them are, in whatever order and however often they came, until another one comes', () => {
  expect(keptFile({ file: 'a', parts: 1 })).toBeNull();
  keepPart({ file: 'a', at: 1, text: 'two' });
  expect(keptFile({ file: 'a', parts: 2 })).toBeNull();
  keepPart({ file: 'a', at: 0, text: 'one ' });
  keepPart({ file: 'a', at: 0, text: 'one ' });
  expect(keptFile({ file: 'a', parts: 2 })).toBe('one two');
  expect(keptFile({ file: 'b', parts: 2 })).toBeNull();
  keepPart({ file: 'b', at: 0, text: '' });
  expect(keptFile({ file: 'b', parts: 1 })).toBe('');
  expect(keptFile({ file: 'a', parts: 2 })).toBeNull();
});
