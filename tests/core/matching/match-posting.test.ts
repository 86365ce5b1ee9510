import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPosting } from '@/core/matching/match-posting.ts';
import { fullLexicon, posting } from '@/tests/core/detection/load-lexicon.ts';

const topicsOf = (text: string) => matchPosting(posting('MLOps Engineer', text), fullLexicon).topics.map(({ topic }) => topic);

describe('matchPosting', () => {
  it('weighs what is stressed most with 1 and orders by weight', () => {
    const { topics } = matchPosting(
      posting('MLOps Engineer', 'Monitor models for data drift.\nMonitor model quality and alert on it.\nDeploy models to production.'),
      fullLexicon,
    );
    expect(topics[0]?.weight).toBe(1);
    expect(topics.map(({ weight }) => weight)).toEqual(topics.map(({ weight }) => weight).toSorted((a, b) => b - a));
    expect(topics[0]?.topic).toBe('monitoring');
    expect(topics.map(({ topic }) => topic)).toEqual(expect.arrayContaining(['drift', 'deployment-rollout']));
  });

  it.each([
    ['Own the feature store and its online features.', 'feature-store'],
    ['Serve models behind low-latency inference endpoints.', 'serving'],
    ['CI/CD for machine learning with GitHub Actions.', 'ci-cd'],
    ['Version data and models with DVC so that experiments are reproducible.', 'reproducibility-versioning'],
    ['Build RAG pipelines and evaluate LLM answers.', 'llmops'],
    ['Reduce GPU cost and inference latency.', 'cost-performance'],
    ['Schedule training jobs on GPU clusters with Kubernetes.', 'infrastructure-kubernetes-gpu'],
    ['Lead incident response, write post-mortems and runbooks, be on call.', 'incident-response'],
    ['Establish data quality checks and data contracts with Great Expectations.', 'data-quality'],
    ['Lead responsible AI, compliance and audits of models.', 'governance-security'],
  ])('%s', (text, topic) => {
    expect(topicsOf(text)).toContain(topic);
  });

  it('keeps a topic below a duty when only products name it', () => {
    const { topics } = matchPosting(
      posting('MLOps Engineer', [
        ['duties', 'Deploy models to production and monitor models.\nRoll out models with canary releases.'],
        ['tools', 'Airflow, Dagster, Prefect, Flyte, Metaflow, Luigi, Oozie, Kedro'],
      ]),
      fullLexicon,
    );
    const weight = (name: string) => topics.find(({ topic }) => topic === name)?.weight ?? 0;
    expect(weight('deployment-rollout')).toBe(1);
    expect(weight('pipelines-orchestration')).toBeLessThan(0.5);
  });

  it('names products as written, first place kept', () => {
    const { tools } = matchPosting(posting('MLOps', 'mlflow and K8s. MLFlow again, kubernetes too, Sagemaker.'), fullLexicon);
    expect(tools.map(({ name, written }) => `${name}=${written}`)).toEqual([
      'MLflow=mlflow',
      'Kubernetes=K8s',
      'Kubernetes=kubernetes',
      'Amazon SageMaker=Sagemaker',
    ]);
    expect(tools[0]?.capabilities).toContain('model-registry');
  });

  it.each([
    ['Senior MLOps Engineer', '', 'senior'],
    ['Junior MLOps Engineer', '', 'screen'],
    ['Werkstudent MLOps', '', 'screen'],
    ['MLOps Engineer II', '', 'mid'],
    ['MLOps Engineer', 'You bring 3-5 years of experience.', 'mid'],
    ['MLOps Engineer', 'At least 8+ years with distributed systems.', 'senior'],
    ['MLOps Engineer', 'Mindestens 2 Jahre Erfahrung.', 'screen'],
    ['MLOps Engineer', 'Founded 30 years ago.', null],
    ['MLOps Engineer', 'Deploy models.', null],
  ])('%s, "%s": %s', (title, text, level) => {
    expect(matchPosting(posting(title, text), fullLexicon).level).toBe(level);
  });

  it('quotes exactly, at most five places per topic', () => {
    const word = fc.constantFrom(
      'Deploy',
      'models',
      'monitor',
      'drift',
      'MLflow',
      'Kubernetes',
      'ﾓﾃﾞﾙ',
      'モデルの監視',
      'é',
      '.',
      '\n',
      'CI/CD',
      'cost',
      'security',
      '5 years',
      '𝗔',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (parts) => {
        const source = posting('Engineer', parts.join(' '));
        const { topics, tools } = matchPosting(source, fullLexicon);
        for (const { weight, evidence } of topics) {
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThanOrEqual(1);
          expect(evidence.length).toBeLessThanOrEqual(5);
          for (const { quote, start, end } of evidence) expect(source.description.slice(start, end)).toBe(quote);
        }
        for (const { written, start, end } of tools) expect(source.description.slice(start, end)).toBe(written);
      }),
      { numRuns: 200 },
    );
  });
});
