import { expect, it } from 'vitest';
import type { TopicId } from '@/core/content/schema.ts';
import { readMarket } from '@/core/preparation/market.ts';
import type { PostingRecord } from '@/core/records.ts';

const posting = (id: string, topics: TopicId[], change: Partial<PostingRecord> = {}): PostingRecord => ({
  id,
  title: id,
  company: null,
  url: null,
  site: null,
  label: 'core',
  topics,
  weights: topics.map((topic, at) => ({ topic, weight: 1 - at / 10, required: at === 0 })),
  tools: ['Kubernetes'],
  questions: topics.map((topic) => ({ id: `${topic}-1`, topic, quote: topic })),
  firstSeen: 1,
  lastSeen: 1,
  ...change,
});

it('sets what postings ask for against what can be answered', () => {
  const market = readMarket(
    [
      posting('a', ['monitoring', 'serving']),
      posting('b', ['monitoring', 'drift'], { tools: ['Kubernetes', 'MLflow'] }),
      posting('c', ['monitoring', 'serving'], { weights: undefined, tools: undefined }),
      posting('d', ['llmops'], { label: 'none' }),
    ],
    (id) => ({ 'monitoring-1': 0.95, 'serving-1': 0.5 })[id] ?? 0,
  );
  expect(market.postings).toBe(3);
  expect(market.topics.map(({ topic, postings, required }) => [topic, postings, required])).toEqual([
    ['monitoring', 3, 2],
    ['serving', 2, 0],
    ['drift', 1, 0],
  ]);
  expect(market.tools).toEqual([
    { tool: 'Kubernetes', postings: 2 },
    { tool: 'MLflow', postings: 1 },
  ]);
  // Monitoring is asked most, but is answered; drift and serving leave as much open, and serving is asked more often.
  expect(market.next.map(({ topic }) => topic)).toEqual(['serving', 'drift']);
});

it('has nothing to say without postings', () => {
  expect(readMarket([], () => 0)).toEqual({ postings: 0, topics: [], tools: [], next: [] });
});
