import { describe, expect, it } from 'vitest';
import { claimedPhrase } from '@/hooks/claimed-phrase.ts';
import { card } from './card.ts';

const [canary, watch] = card.anchors;
const answer = 'We ship it to a few people. Our on-call looks at v1.2 charts of the online numbers! Nothing else.';

describe('the person’s own words for an anchor', () => {
  it('are what is selected in the answer', () => {
    expect(claimedPhrase(answer, watch!, ' looks at\n v1.2 charts ')).toBe('looks at v1.2 charts');
  });
  it('are the nearest sentence when the selection is elsewhere', () => {
    expect(claimedPhrase(answer, watch!, 'not in the answer')).toBe('Our on-call looks at v1.2 charts of the online numbers');
  });
  it('are the first sentence in which nothing was recognised when no word is shared', () => {
    expect(claimedPhrase(answer, canary!, '', [{ start: 0, end: 12 }])).toBe('Our on-call looks at v1.2 charts of the online numbers');
  });
  it('are empty where nothing was typed', () => {
    expect(claimedPhrase('  ', canary!, '')).toBe('');
  });
});
