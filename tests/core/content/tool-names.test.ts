import { describe, expect, it } from 'vitest';
import mlTools from '@/content/lexicon/ml-tools.yaml';
import tools from '@/content/lexicon/tools.yaml';
import { toolNames } from '@/core/content/tool-names.ts';
import { fullLexicon } from '@/tests/core/detection/load-lexicon.ts';

describe('toolNames', () => {
  it('reads names and spellings of a row', () => {
    expect(toolNames(['ClearML | Clear ML, !Trains, ?Clear | TRK PIP | 0', 'Aim | | TRK | 3', 7])).toEqual(['ClearML', 'Clear ML', 'Trains', 'Clear', 'Aim']);
    expect(toolNames(null)).toEqual([]);
  });

  it('knows the names that the lexicon knows', () => {
    const names = new Set([...toolNames(mlTools), ...toolNames(tools)]);
    expect(fullLexicon.spellings.map(({ text }) => text).filter((text) => !names.has(text))).toEqual([]);
    expect(names.size).toBe(new Set(fullLexicon.spellings.map(({ text }) => text)).size);
  });
});
