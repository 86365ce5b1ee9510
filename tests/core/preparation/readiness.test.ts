import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TopicId } from '@/core/content/schema.ts';
import type { AnchorMemory } from '@/core/preparation/recall.ts';
import { recallOf } from '@/core/preparation/recall.ts';
import type { LikelyQuestion, StressedTopic } from '@/core/preparation/readiness.ts';
import { readinessOf } from '@/core/preparation/readiness.ts';
import { DAY_MS, nextReview } from '@/core/schedule/next-review.ts';

const NOW = 1_764_000_000_000;
const topics: StressedTopic[] = [
  { topic: 'monitoring', weight: 1, required: true },
  { topic: 'serving', weight: 0.6, required: true },
  { topic: 'feature-store', weight: 0.3, required: false },
];
const questions: LikelyQuestion[] = topics.flatMap(({ topic }) =>
  [1, 2, 3, 4].map((n) => ({ id: `${topic}-${n}`, topic, anchorIds: ['a', 'b', 'c'] })),
);
const fresh: AnchorMemory = { stability: 10, lastReview: NOW, missed: false };

describe('recallOf', () => {
  it('is nine in ten after as many days as the stability says, nothing before the first review or after a miss', () => {
    expect(recallOf({ ...fresh, lastReview: NOW - 10 * DAY_MS }, NOW)).toBeCloseTo(0.9, 3);
    expect(recallOf(fresh, NOW)).toBe(1);
    expect(recallOf(null, NOW)).toBe(0);
    expect(recallOf({ ...fresh, missed: true }, NOW)).toBe(0);
    expect(recallOf({ ...fresh, lastReview: NOW + DAY_MS }, NOW)).toBe(1);
  });
});

describe('readinessOf', () => {
  it('counts a topic as ready when three in four anchors of its three likeliest questions come back', () => {
    const known = (limit: number) => (id: string, anchor: string) =>
      id.startsWith('serving') && Number(id.slice(-1)) * 3 - 3 + 'abc'.indexOf(anchor) < limit ? fresh : null;
    expect(readinessOf(topics, questions, known(6), NOW)).toMatchObject({ ready: 0, of: 3, weakest: 'monitoring' });
    const ready = readinessOf(topics, questions, known(7), NOW);
    expect(ready.topics[1]).toMatchObject({ topic: 'serving', recalled: 7, anchors: 9, unseen: 2, ready: true });
    expect(ready).toMatchObject({ ready: 1, weakest: 'monitoring' });
  });

  it('names the weakest by what the posting stresses, and none when all are ready', () => {
    const all = readinessOf(topics, questions, () => fresh, NOW);
    expect(all).toMatchObject({ ready: 3, of: 3, weakest: null });
    const noFeatures = readinessOf(topics, questions, (id) => (id.startsWith('feature') ? null : fresh), NOW);
    expect(noFeatures.weakest).toBe('feature-store');
  });

  it('leaves out a topic without questions', () => {
    expect(readinessOf([{ topic: 'llmops', weight: 1, required: true }], questions, () => fresh, NOW)).toMatchObject({
      of: 0,
      weakest: null,
    });
  });

  it('is never lowered by naming an anchor', () => {
    const rating = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
    const review = fc.record({
      question: fc.nat(questions.length - 1),
      anchor: fc.constantFrom('a', 'b', 'c'),
      rating,
      gap: fc.nat(20 * DAY_MS),
    });
    fc.assert(
      fc.property(
        fc.array(review, { maxLength: 40 }),
        fc.nat(questions.length - 1),
        fc.constantFrom('a', 'b', 'c'),
        rating,
        (history, at, anchor, last) => {
          const schedules = new Map<string, ReturnType<typeof nextReview> & { missed: boolean }>();
          let now = NOW;
          const add = (index: number, anchorId: string, grade: typeof last): void => {
            const { id, topic } = questions[index] as LikelyQuestion & { topic: TopicId };
            const key = `${id}/${anchorId}`;
            const next = nextReview(schedules.get(key) ?? null, { questionId: id, anchorId, topic }, grade, now, 0.9);
            schedules.set(key, { ...next, missed: grade === 1 });
          };
          for (const one of history) {
            now += one.gap;
            add(one.question, one.anchor, one.rating);
          }
          now += DAY_MS;
          const look = () => readinessOf(topics, questions, (id, anchorId) => schedules.get(`${id}/${anchorId}`) ?? null, now);
          const before = look();
          add(at, anchor, last === 1 ? 2 : last);
          const after = look();
          expect(after.ready).toBeGreaterThanOrEqual(before.ready);
          after.topics.forEach((row, index) => expect(row.recalled).toBeGreaterThanOrEqual((before.topics[index]?.recalled ?? 0) - 1e-9));
        },
      ),
    );
  });
});
