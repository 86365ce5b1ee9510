import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectRole } from '@/core/detection/detect-role.ts';
import { readWords } from '@/core/detection/words.ts';
import { matchPosting } from '@/core/matching/match-posting.ts';
import { rankQuestions } from '@/core/matching/rank-questions.ts';
import { splitSections } from '@/core/posting/sections.ts';
import type { JobPosting } from '@/core/posting/posting.ts';
import { readBank } from '@/scripts/bank.ts';
import { fullLexicon } from '@/tests/core/detection/load-lexicon.ts';

const files = readBank();
const cards = new Map(files.flatMap(({ questions }) => questions.map((card) => [card.id, card] as const)));

/** Invented lines of postings, of all the topics of the bank and of none. */
const LINES = [
  'Deploy machine learning models to production with canary releases and rollback.',
  'Monitor model performance in production and alert on data drift',
  'Run model serving on Kubernetes with KServe, Triton and Ray Serve',
  'Build CI/CD pipelines for models in GitHub Actions',
  'Automate retraining with Airflow, Prefect or Dagster.',
  'Keep features in a feature store (Feast, Tecton), online & offline',
  'Track experiments and models in MLflow’s model registry — daily',
  'Version data with DVC or lakeFS; make training reproducible',
  'Manage GPU clusters: scheduling, quotas, NVIDIA drivers',
  'Cut inference cost and latency by batching and quantization',
  'Be on call for the inference services, write post-mortems',
  'Establish data quality checks with Great Expectations',
  'Answer for model governance, audit trails and the EU AI Act',
  'Build RAG pipelines and evaluate LLM answers with vLLM',
  'Test models: behavioural tests, load tests, shadow traffic',
  'Distributed training with PyTorch on many GPUs',
  'Python, Docker, Terraform, Prometheus, Grafana',
  'Four years or more of experience with services in production',
  'Überwachung von Modellen in Produktion (Drift, Qualität)',
  'Déploiement de modèles d’apprentissage automatique en production',
  'You like people 🚀 and small teams',
  'A train card, thirty days of leave',
];
const HEADINGS = [
  'What you will do',
  'Responsibilities',
  'Requirements',
  'What you bring',
  'Nice to have',
  'Bonus points',
  'About us',
  'Benefits',
];
const TITLES = ['MLOps Engineer', 'Senior ML Platform Engineer', 'Data Scientist', 'Junior Machine Learning Engineer', 'DevOps Engineer'];

const section = fc.record({
  heading: fc.constantFrom(...HEADINGS),
  bullet: fc.constantFrom('• ', '- ', ''),
  lines: fc.uniqueArray(fc.constantFrom(...LINES), { minLength: 1, maxLength: 7 }),
  tail: fc.constantFrom('', '.', ' (a plus)', ' — nice to have'),
});
const postings = fc
  .record({
    title: fc.constantFrom(...TITLES),
    sections: fc.array(section, { minLength: 1, maxLength: 5 }),
    gap: fc.constantFrom('\n', '\n\n'),
  })
  .map(({ title, sections, gap }): JobPosting => {
    const description = sections
      .map(({ heading, bullet, lines, tail }) => [heading, ...lines.map((line) => `${bullet}${line}${tail}`)].join('\n'))
      .join(gap);
    return {
      title,
      company: null,
      location: null,
      description,
      language: 'en',
      url: null,
      site: null,
      identity: 'x',
      sections: splitSections(description),
    };
  });

function study(posting: JobPosting) {
  const match = matchPosting(posting, fullLexicon);
  const ranked = rankQuestions(posting, match, files, { persona: null, weakTopics: [], practised: {} }, fullLexicon);
  return { match, ranked };
}

/** The words of a card that mean something: long ones, as title and question write them. */
function contentWords(id: string): Set<string> {
  const card = cards.get(id);
  const words = readWords(`${card?.title} ${card?.question}`).map(({ norm }) => norm);
  return new Set(words.filter((word) => word.length > 4));
}

function overlap(one: Set<string>, other: Set<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both / (one.size + other.size - both);
}

describe('the questions of any posting', () => {
  it('quote the posting exactly: every piece of evidence is a slice of it', () => {
    fc.assert(
      fc.property(postings, (posting) => {
        const { match, ranked } = study(posting);
        const { reasons } = detectRole(posting, fullLexicon);
        for (const evidence of [...ranked.map(({ because }) => because), ...match.topics.flatMap((topic) => topic.evidence), ...reasons]) {
          const text = evidence.section === 'title' ? posting.title : posting.description;
          expect(evidence.quote.trim()).not.toBe('');
          expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
        }
        for (const tool of match.tools) expect(posting.description.slice(tool.start, tool.end)).toBe(tool.written);
      }),
      { numRuns: 40 },
    );
  });

  it('come with the word of the place that they quote: what stands among the wishes is nice to have, all else is required', () => {
    fc.assert(
      fc.property(postings, (posting) => {
        for (const { because, requirement } of study(posting).ranked)
          expect(requirement).toBe(because.section === 'nice-to-have' ? 'nice to have' : 'required');
      }),
      { numRuns: 40 },
    );
  });

  it('begin with ten of at least four topics where the posting stresses four', () => {
    fc.assert(
      fc.property(postings, (posting) => {
        const { match, ranked } = study(posting);
        // The bank has no file of some topics (drift is asked under monitoring).
        const asked = new Set(ranked.map(({ topic }) => topic));
        const stressed = match.topics.filter(({ topic, weight }) => weight >= 0.5 && asked.has(topic));
        fc.pre(stressed.length >= 4);
        const first = ranked.slice(0, 10);
        fc.pre(first.length === 10);
        expect(new Set(first.map(({ topic }) => topic)).size).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 25 },
    );
  });

  it('begin with ten that do not ask the same thing twice', () => {
    fc.assert(
      fc.property(postings, (posting) => {
        const first = study(posting)
          .ranked.slice(0, 10)
          .map(({ id }) => ({ id, words: contentWords(id) }));
        expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
        for (const [index, one] of first.entries())
          for (const other of first.slice(index + 1))
            expect(overlap(one.words, other.words), `${one.id} and ${other.id}`).toBeLessThan(0.3);
      }),
      { numRuns: 40 },
    );
  });
});
