import { describe, expect, it } from 'vitest';
import { checkAnswers } from '@/core/content/check-answers.ts';
import { checkCardIds, checkCues, checkTools } from '@/core/content/check-cards.ts';
import { checkContent } from '@/core/content/check-content.ts';
import { checkSharedRuns } from '@/core/content/check-shared-runs.ts';
import type { ContentFault } from '@/core/content/fault.ts';
import { baseName, showFault } from '@/core/content/fault.ts';
import { PLAN, PLANNED_TOPICS, SEED_FACTS, SEED_TOPICS } from '@/core/content/plan.ts';
import { answerFile, wholeAnswerFile } from '@/core/content/schema.ts';
import { FLOOR, judgeSentences, precisionOf, recallOf, scoreSentences } from '@/core/content/sentences.ts';
import { checkWholeAnswers, judgeWholeAnswers } from '@/core/content/whole-answers.ts';
import { readContent } from '@/scripts/read-content.ts';

const files = readContent();
const content = checkContent(files);
/** Without the cards that have not the shape of one: the last test tells of them. */
const bank = new Map(content.topics.map(({ topic, cards }) => [topic, cards]));
const topics = [...bank.keys()];
const all = [...bank.values()].flat();
const show = (faults: readonly ContentFault[]) => faults.map(({ card, message }) => `${card}: ${message}`);

describe('the question bank', () => {
  it('holds the six seed topics with at least eight questions each', () => {
    for (const topic of SEED_TOPICS) expect(bank.get(topic)?.length ?? 0, topic).toBeGreaterThanOrEqual(8);
  });

  it('holds only topics of the plan, each under its code', () => {
    expect(topics.filter((topic) => !PLANNED_TOPICS.some((planned) => planned === topic))).toEqual([]);
    for (const topic of PLANNED_TOPICS) {
      const ids = (bank.get(topic) ?? []).map(({ id }) => id);
      expect(ids.filter((id) => !id.startsWith(`${PLAN[topic].code}-`))).toEqual([]);
    }
  });

  it('carries every fact of the seed', () => {
    const carried = new Set(all.flatMap((question) => question.seed));
    expect(SEED_FACTS.filter((fact) => !carried.has(fact))).toEqual([]);
  });

  it('uses every id once', () => {
    expect(show(checkCardIds(all))).toEqual([]);
  });

  it('shares no run of eight words between two cards', () => {
    expect(show(checkSharedRuns(all))).toEqual([]);
  });

  it('names tools as the lexicon does', () => {
    expect(files.tools.size).toBeGreaterThan(300);
    expect(show(all.flatMap((card) => checkTools(card, files.tools)))).toEqual([]);
  });

  it.each(topics)('%s: no cue is a word of its question', (topic) => {
    expect(show((bank.get(topic) ?? []).flatMap(checkCues))).toEqual([]);
  });
});

const sourceOf = (list: typeof files.answers, topic: string) => list.find(({ file }) => baseName(file) === topic)?.value;

describe('the answers that measure the grader', () => {
  it.each(topics)('%s: two sentences a side (one beyond seed and screen), judged with precision 0.95 and recall 0.85', (topic) => {
    const cards = bank.get(topic) ?? [];
    const answers = answerFile.parse(sourceOf(files.answers, topic));
    expect(show(checkAnswers(topic, cards, answers, new Set(cards.map(({ id }) => id))))).toEqual([]);
    const score = scoreSentences(judgeSentences(cards, answers));
    expect(precisionOf(score)).toBeGreaterThanOrEqual(FLOOR.precision);
    expect(recallOf(score)).toBeGreaterThanOrEqual(FLOOR.recall);
  });

  // The folder may be absent: whole answers exist for some cards only.
  it.each(files.wholeAnswers.map(({ file }) => baseName(file)))('%s: whole answers that are strong pass, and bluffs do not', (topic) => {
    const cards = bank.get(topic) ?? [];
    const answers = wholeAnswerFile.parse(sourceOf(files.wholeAnswers, topic));
    const judged = judgeWholeAnswers(cards, answers);
    expect(show(checkWholeAnswers(judged, answers, new Set(cards.map(({ id }) => id))))).toEqual([]);
  });
});

describe('npm run content', () => {
  it('reads the personas', () => {
    expect(content.personas.map(({ id }) => id)).toEqual(expect.arrayContaining(['data-scientist', 'devops-engineer']));
  });

  it('finds no fault, nor in lexicon, sites and personas', () => {
    expect(content.faults.map(showFault)).toEqual([]);
  });
});
