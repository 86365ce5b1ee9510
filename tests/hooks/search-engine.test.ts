import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '@/hooks/search-engine.ts';
import { createSearchEngine } from '@/hooks/search-engine.ts';

const entry = (id: number, text: string) => ({ id, text, question: '', posting: '' });

function engine() {
  const answers: SearchAnswer[] = [];
  const order = createSearchEngine(
    (answer) => answers.push(answer),
    () => new Promise((resolve) => setTimeout(resolve)),
  );
  const whole = async (turn: number): Promise<number[]> => {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      const last = answers.at(-1);
      if (last?.turn === turn && last.done && last.waiting === 0) break;
    }
    const start = answers.findLastIndex(({ first }) => first);
    return answers.slice(start).flatMap(({ hits }) => hits);
  };
  return { answers, order, whole };
}

describe('the search engine', () => {
  it('answers while it still indexes, and anew when it is done', async () => {
    const { answers, order, whole } = engine();
    order({ kind: 'put', entries: Array.from({ length: 1_200 }, (_, at) => entry(at, at % 600 === 0 ? 'canary' : 'drift')) });
    order({ kind: 'search', query: 'canary', turn: 1 });
    expect(await whole(1)).toEqual([0, 600]);
    expect(answers.some(({ done, waiting }) => done && waiting > 0)).toBe(true);
  });

  it('drops an older query for a newer one', async () => {
    const { answers, order, whole } = engine();
    order({ kind: 'put', entries: Array.from({ length: 12_000 }, (_, at) => entry(at, at % 2 ? 'canary' : 'drift')) });
    order({ kind: 'search', query: 'canary', turn: 1 });
    await whole(1);
    order({ kind: 'search', query: 'canary', turn: 2 });
    order({ kind: 'search', query: 'drift', turn: 3 });
    expect(await whole(3)).toHaveLength(6_000);
    expect(answers.filter(({ turn }) => turn === 2)).toEqual([]);
  });

  it('says anew what is found after a change and a removal, also of what still waits', async () => {
    const { order, whole } = engine();
    order({ kind: 'search', query: 'canary', turn: 1 });
    order({ kind: 'put', entries: [entry(1, 'canary'), entry(2, 'canary')] });
    order({ kind: 'remove', ids: [2] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await whole(1)).toEqual([1]);
    order({ kind: 'put', entries: [entry(1, 'drift'), entry(3, 'canary')] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await whole(1)).toEqual([3]);
  });

  it('is silent about a query without words', async () => {
    const { answers, order } = engine();
    order({ kind: 'put', entries: [entry(1, 'canary')] });
    order({ kind: 'search', query: ' ? ', turn: 1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answers).toEqual([]);
  });
});
