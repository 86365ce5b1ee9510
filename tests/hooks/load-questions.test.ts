import { describe, expect, it, vi } from 'vitest';
import { checkContent } from '@/core/content/check-content.ts';
import { loadQuestions } from '@/hooks/load-questions.ts';
import { readContent } from '@/scripts/read-content.ts';

// Own cards come from the background, which is not there.
vi.mock('@/hooks/own-cards.ts', () => ({ loadOwnCard: () => null }));

describe('the cards of a topic', () => {
  const { topics } = checkContent(readContent());

  it.each(topics.map(({ topic, cards }) => [topic, cards] as const))(
    '%s: their two parts together are what was authored',
    async (topic, cards) => {
      expect(cards.length).toBeGreaterThan(0);
      const known = topic as Parameters<typeof loadQuestions>[0][number];
      expect(await loadQuestions([known])).toEqual(cards.map((card) => ({ ...card, topic })));
    },
  );
});
