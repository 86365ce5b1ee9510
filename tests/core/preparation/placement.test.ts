import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexedQuestion, Level, QuestionIndex, TopicId } from '@/core/content/schema.ts';
import { TOPIC_IDS } from '@/core/content/schema.ts';
import type { PlacementStep } from '@/core/entries/kinds.ts';
import { firstQuestions } from '@/core/preparation/first-questions.ts';
import { comesLater, knownTopics, placedTopics } from '@/core/preparation/known-topics.ts';
import type { PlacementPick, PlacementReader } from '@/core/preparation/placement.ts';
import { levelAfter, nextPlacement, PLACEMENT_QUESTIONS } from '@/core/preparation/placement.ts';

const card = (id: string, level: Level): IndexedQuestion => ({
  id,
  level,
  title: id,
  question: id,
  also: [],
  terms: [],
  tools: [],
  weak: [],
});
/** Five questions a topic, of all levels. */
const bankOf = (topics: readonly TopicId[]): QuestionIndex[] =>
  topics.map((topic) => ({
    topic,
    questions: (['screen', 'mid', 'mid', 'mid', 'senior'] as const).map((level, at) => card(`${topic}-${at}`, level)),
  }));
const NOBODY: PlacementReader = { ticked: [], weakTopics: [], practised: {} };
const ANCHORS = ['a', 'b', 'c', 'd'];

/** Asks to the end; `named` says how many of four anchors each answer names. */
function run(
  bank: readonly QuestionIndex[],
  reader: PlacementReader,
  seed: number,
  named: readonly number[],
): { picks: PlacementPick[]; steps: PlacementStep[] } {
  const picks: PlacementPick[] = [];
  const steps: PlacementStep[] = [];
  for (let pick = nextPlacement(bank, reader, steps, seed); pick; pick = nextPlacement(bank, reader, steps, seed)) {
    const count = named[steps.length % named.length] ?? 0;
    picks.push(pick);
    steps.push({
      questionId: pick.id,
      topic: pick.topic,
      found: ANCHORS.slice(0, count),
      missing: ANCHORS.slice(count),
      attemptId: count > 0 ? `attempt-${steps.length}` : null,
    });
  }
  return { picks, steps };
}

const seeds = fc.nat(0xffffffff);
const answers = fc.array(fc.nat(4), { minLength: 1, maxLength: 10 });
const topics = fc.subarray([...TOPIC_IDS], { minLength: 1 });
const reader = fc.record({
  ticked: fc.subarray([...TOPIC_IDS]),
  weakTopics: fc.shuffledSubarray([...TOPIC_IDS], { maxLength: 5 }),
  practised: fc.constant({}),
});

describe('nextPlacement', () => {
  it('asks ten different questions, or all there are, and no topic twice before every other', () => {
    fc.assert(
      fc.property(topics, reader, seeds, answers, (there, who, seed, named) => {
        const { picks } = run(bankOf(there), who, seed, named);
        expect(picks).toHaveLength(Math.min(PLACEMENT_QUESTIONS, there.length * 5));
        expect(new Set(picks.map(({ id }) => id)).size).toBe(picks.length);
        const times = there.map((topic) => picks.filter((pick) => pick.topic === topic).length);
        expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('asks ticked topics first, then weak ones', () => {
    fc.assert(
      fc.property(reader, seeds, (who, seed) => {
        const asked = run(bankOf(TOPIC_IDS), who, seed, [2]).picks.map(({ topic }) => topic);
        const ticked = who.ticked.length;
        const weak = who.weakTopics.filter((topic) => !who.ticked.includes(topic));
        expect(new Set(asked.slice(0, ticked))).toEqual(new Set(asked.filter((topic) => who.ticked.includes(topic))));
        const room = Math.max(0, PLACEMENT_QUESTIONS - ticked);
        expect(asked.slice(ticked, ticked + weak.length)).toEqual(weak.slice(0, room));
      }),
    );
  });

  it('is the same for the same seed, whatever the order of the files, and goes on where it was', () => {
    fc.assert(
      fc.property(reader, seeds, answers, fc.nat(9), (who, seed, named, at) => {
        const bank = bankOf(TOPIC_IDS);
        const { picks, steps } = run(bank, who, seed, named);
        expect(run(bank.toReversed(), who, seed, named).picks).toEqual(picks);
        expect(nextPlacement(bank, who, steps.slice(0, at), seed)).toEqual(picks[at]);
      }),
    );
  });

  it('differs by seed', () => {
    const firsts = new Set(Array.from({ length: 40 }, (_, seed) => nextPlacement(bankOf(TOPIC_IDS), NOBODY, [], seed)?.topic));
    expect(firsts.size).toBeGreaterThan(8);
  });

  it('begins with the first call, goes up after two strong answers and down after a miss', () => {
    const levels = (named: number[]) => run(bankOf(TOPIC_IDS), NOBODY, 7, named).picks.map(({ level }) => level);
    expect(levels([3])).toEqual(['screen', 'screen', ...Array.from({ length: 8 }, () => 'mid')]);
    expect(levels([0])).toEqual(Array.from({ length: 10 }, () => 'screen'));
    expect(levels([4, 4, 1, 4, 4, 2, 4, 4, 4, 0])).toEqual([
      'screen',
      'screen',
      'mid',
      'screen',
      'screen',
      'mid',
      'mid',
      'mid',
      'mid',
      'mid',
    ]);
    expect(levelAfter([])).toBe('screen');
  });

  it('is at the lowest level after a miss, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 9 }), fc.nat(1), (counts, last) => {
        const steps = [...counts, last].map((count) => ({ found: ANCHORS.slice(0, count), missing: ANCHORS.slice(count) }));
        expect(levelAfter(steps)).toBe('screen');
      }),
    );
  });

  it('prefers a question never met', () => {
    const bank = bankOf(['serving']);
    expect(nextPlacement(bank, NOBODY, [], 3)?.id).toBe('serving-0');
    const met = nextPlacement(bank, { ...NOBODY, practised: { 'serving-0': 1 } }, [], 3);
    expect(met?.level).toBe('mid');
  });

  it('ends where there is nothing to ask', () => {
    expect(nextPlacement([], NOBODY, [], 1)).toBeNull();
    expect(nextPlacement([{ topic: 'serving', questions: [] }], NOBODY, [], 1)).toBeNull();
  });
});

const step = (topic: TopicId, count: number, questionId = `${topic}-0`): PlacementStep => ({
  questionId,
  topic,
  found: ANCHORS.slice(0, count),
  missing: ANCHORS.slice(count),
  attemptId: 'x',
});

describe('knownTopics', () => {
  it('are ticked and verified with three in four anchors', () => {
    const steps = [step('serving', 3), step('monitoring', 2), step('testing', 4)];
    expect(knownTopics(steps, ['serving', 'monitoring', 'drift'])).toEqual(['serving']);
    expect(knownTopics([], ['serving'])).toEqual([]);
    expect(placedTopics(steps, ['monitoring'])).toMatchObject([
      { topic: 'serving', ticked: false, strong: true },
      { topic: 'monitoring', found: 2, asked: 4, ticked: true, strong: false },
      { topic: 'testing' },
    ]);
  });

  it('count all questions of a topic together', () => {
    expect(knownTopics([step('serving', 4), step('serving', 2, 'serving-1')], ['serving'])).toEqual(['serving']);
    expect(knownTopics([step('serving', 4), step('serving', 1, 'serving-1')], ['serving'])).toEqual([]);
  });

  it('let their new questions come later, but not those for seniors', () => {
    expect(comesLater('serving', 'mid', ['serving'])).toBe(true);
    expect(comesLater('serving', 'senior', ['serving'])).toBe(false);
    expect(comesLater('monitoring', 'screen', ['serving'])).toBe(false);
  });
});

describe('firstQuestions', () => {
  const bank = bankOf(['serving', 'monitoring', 'testing', 'ci-cd', 'llmops']);
  const plan = { known: [] as TopicId[], weakTopics: [] as TopicId[], startWith: [] as string[] };

  it('are what was asked and not named: weak topics first, then what named least', () => {
    const steps = [step('serving', 2), step('monitoring', 0), step('testing', 4), step('ci-cd', 1), step('llmops', 1)];
    expect(firstQuestions(bank, steps, plan)).toEqual(['monitoring-0', 'ci-cd-0', 'llmops-0']);
    expect(firstQuestions(bank, steps, { ...plan, weakTopics: ['serving'] })[0]).toBe('serving-0');
  });

  it('are the plan’s and the other topics’ where nothing was missing, without what is known', () => {
    const steps = [step('serving', 4), step('monitoring', 4)];
    const reader = { known: ['serving'] as TopicId[], weakTopics: [], startWith: ['serving-1', 'llmops-2', 'monitoring-0'] };
    expect(firstQuestions(bank, steps, reader)).toEqual(['llmops-2', 'monitoring-1', 'testing-0']);
  });
});
