import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '@/build/vite-shared.ts';
import { checkAnswers, checkCues, checkSharedRuns, scoreSentences } from '@/core/content/check-content.ts';
import type { Question } from '@/core/content/schema.ts';
import { answerFile, persona, questionFile } from '@/core/content/schema.ts';

const read = (path: string): unknown => parse(readFileSync(`${projectRoot}/content/${path}`, 'utf8'));
const list = (folder: string) => readdirSync(`${projectRoot}/content/${folder}`).filter((file) => file.endsWith('.yaml'));

const SEED_TOPICS = ['reproducibility-versioning', 'ci-cd', 'deployment-rollout', 'feature-store', 'monitoring', 'retraining'];
const topics = list('questions').map((file) => file.replace('.yaml', ''));
const bank = new Map<string, Question[]>(topics.map((topic) => [topic, questionFile.parse(read(`questions/${topic}.yaml`)).questions]));
const all = [...bank.values()].flat();

describe('the question bank', () => {
  it('holds the six seed topics with at least eight questions each', () => {
    for (const topic of SEED_TOPICS) expect(bank.get(topic)?.length ?? 0, topic).toBeGreaterThanOrEqual(8);
  });

  it('carries every fact of the seed', () => {
    const carried = new Set(all.flatMap((question) => question.seed));
    // S62 and S63 state the shape of a card and of the product; no card can carry them.
    const facts = Array.from({ length: 61 }, (_, index) => `S${index + 1}`);
    expect(facts.filter((fact) => !carried.has(fact))).toEqual([]);
  });

  it('uses every id once', () => {
    const ids = all.map((question) => question.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('shares no run of eight words between two cards', () => {
    expect(checkSharedRuns(all)).toEqual([]);
  });

  it.each(topics)('%s: no cue is a word of its question', (topic) => {
    expect((bank.get(topic) ?? []).flatMap(checkCues)).toEqual([]);
  });

  it.each(topics)('%s: two covering and two near-miss sentences an anchor, judged with precision 0.95 and recall 0.85', (topic) => {
    const questions = bank.get(topic) ?? [];
    expect(existsSync(`${projectRoot}/content/answers/${topic}.yaml`)).toBe(true);
    const answers = answerFile.parse(read(`answers/${topic}.yaml`));
    expect(checkAnswers(questions, answers, 2)).toEqual([]);
    const { score } = scoreSentences(questions, answers);
    expect(score.truePositive / (score.truePositive + score.falsePositive)).toBeGreaterThanOrEqual(0.95);
    expect(score.truePositive / (score.truePositive + score.falseNegative)).toBeGreaterThanOrEqual(0.85);
  });
});

describe('the personas', () => {
  it('start with questions that exist', () => {
    const ids = new Set(all.map((question) => question.id));
    const personas = list('personas').map((file) => persona.parse(read(`personas/${file}`)));
    expect(personas.map(({ id }) => id)).toEqual(expect.arrayContaining(['data-scientist', 'devops-engineer']));
    for (const each of personas)
      expect(
        each.startWith.filter((id) => !ids.has(id)),
        each.id,
      ).toEqual([]);
  });
});
