// First: what is imported before it is not counted.
import { expectLinear, filled, PIECES } from '@/tests/support/expect-linear.ts';
import { describe, expect, it } from 'vitest';
import { decodeText } from '@/core/exchange/decode-text.ts';
import { jsonFault } from '@/core/exchange/json-fault.ts';
import { readBackup } from '@/core/exchange/read-backup.ts';
import { readQuestionList } from '@/core/exchange/read-question-list.ts';
import { scanJson } from '@/core/exchange/scan-json.ts';
import { cleanText, oneLine, tidyLines } from '@/core/posting/plain-text.ts';
import { splitSections } from '@/core/posting/sections.ts';
import { tokenize } from '@/core/text.ts';
import { cutText } from '@/hooks/cut-text.ts';
import { ROUNDS } from '@/tests/support/rounds.ts';

/** In a long run each parser gets each of them once, 10 MB long. */
const LONG = 10_000_000;
const WORST = [
  ...PIECES,
  '"',
  '\\',
  '{',
  '[',
  '"a":',
  ',',
  ',"',
  '""',
  '#',
  '- ',
  '> ',
  '`',
  '|',
  '\r',
  ';',
  '\t',
  '0',
  '\u0000',
  '\uFEFF',
];

const bytes = (text: string) => new TextEncoder().encode(text);
const PARSERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['a backup', readBackup],
  ['a backup whose text never ends', (text) => readBackup(`{"format":"dry-run","device":"${text}`)],
  ['the depth of a JSON text', scanJson],
  ['the place where JSON breaks', jsonFault],
  ['a table of questions', (text) => readQuestionList(text, 'list.csv')],
  ['an outline of questions', (text) => readQuestionList(text, 'list.md')],
  ['bytes of a file', (text) => decodeText(bytes(text))],
  ['parts of a file', (text) => cutText(text, 1_000)],
  ['a text of a page', (text) => [cleanText(text), oneLine(text), tidyLines(text)]],
  ['sections', splitSections],
  ['tokens', tokenize],
];

describe.each(PARSERS)('%s', (_name, parse) => {
  it('takes work in proportion to runs of what is worst for it, and never throws', { timeout: 120_000 }, () => {
    for (const piece of WORST) {
      const run = (size: number) => parse(filled(piece, size));
      // The engine counts code anew that it compiles meanwhile: the longest one first, several times.
      for (let at = 0; at < 4; at += 1) run(12_000);
      expectLinear(run, 3_000);
    }
  });

  it.runIf(ROUNDS >= 20)('answers to ten megabytes of each', { timeout: 3_600_000 }, () => {
    for (const piece of WORST) expect(() => parse(filled(piece, LONG)), JSON.stringify(piece)).not.toThrow();
  });
});
