import { expect, it } from 'vitest';
import { askedBefore } from '@/core/matching/asked-before.ts';
import type { PostingRecord } from '@/core/records.ts';

const posting = (id: string, topics: PostingRecord['topics']): PostingRecord => ({
  id,
  title: id,
  company: null,
  url: null,
  site: null,
  label: 'core',
  topics,
  questions: [],
  firstSeen: 1,
  lastSeen: 1,
});

it('weighs what was asked by how alike the postings are, and not at all for another field', () => {
  const postings = [
    posting('like', ['serving', 'monitoring', 'ci-cd']),
    posting('same', ['serving', 'monitoring']),
    posting('other', ['llmops']),
  ];
  const debriefs = [
    { postingId: 'like', asked: ['SRV-01', 'MON-01'] },
    { postingId: 'same', asked: ['MON-01'] },
    { postingId: 'other', asked: ['LLM-01'] },
    { postingId: 'gone', asked: ['DRF-01'] },
  ];
  expect(askedBefore(['serving', 'monitoring'], debriefs, postings)).toEqual({ 'SRV-01': 2 / 3, 'MON-01': 1 });
});
