import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectRole } from '@/core/detection/detect-role.ts';
import type { Role } from '@/core/detection/role.ts';
import { readWords } from '@/core/detection/words.ts';
import { fullLexicon, pageLexicon, posting } from './load-lexicon.ts';

const OPERATIONS = `Build and operate our ML platform on Kubernetes.
Deploy models to production with canary releases and roll back when they misbehave.
Monitor model performance and data drift, and retrain models automatically.
Own the model registry, the feature store and CI/CD for machine learning.
Be on call for inference services with SLOs.`;
const MODELLING = `Explore data and develop predictive models for churn.
Present insights to stakeholders and design experiments with product managers.
Deploy models to production together with the engineers.
Monitor model performance after the launch.
Write reports and mentor juniors.
Maintain dashboards for finance.`;
const ANALYSIS = `Write SQL, maintain dashboards and answer questions of the marketing team.
Design experiments and explain results to stakeholders.
Define metrics for the checkout.`;

describe('detectRole', () => {
  it.each([
    ['MLOps Engineer (m/w/d)', OPERATIONS, 'core'],
    ['Senior Software Engineer, ML Platform', OPERATIONS, 'core'],
    ['Ingénieur MLOps', 'Mise en production de modèles, suivi de la dérive et réentraînement. Plateforme ML sur Kubernetes.', 'core'],
    ['MLOps-Ingenieur (gn)', 'Du betreibst ML-Pipelines, bringst Modelle in Produktion und überwachst Modelle auf Datendrift.', 'core'],
    ['Ingeniero/a de MLOps', 'Despliegue de modelos en producción, monitorización de modelos y reentrenamiento.', 'core'],
    ['MLOps-engineer', 'Je brengt modellen naar productie, monitort modellen en beheert de ML-platformen.', 'core'],
    ['Pessoa Engenheira de MLOps', 'Implantação de modelos em produção, monitoramento de modelos e retreinamento.', 'core'],
    ['Ingegnere MLOps', 'Messa in produzione di modelli, monitoraggio dei modelli e riaddestramento.', 'core'],
    ['MLOpsエンジニア', '機械学習基盤の構築と運用、モデルの監視、再学習の自動化。', 'core'],
    ['Data Scientist', MODELLING, 'adjacent'],
    ['Machine Learning Engineer', MODELLING, 'adjacent'],
    ['Data Analyst', ANALYSIS, 'none'],
    ['AI Platform Engineer', ANALYSIS, 'none'],
    ['Machine Operator', 'Run the machine, deploy the crew and monitor the line in production.', 'none'],
  ])('%s', (title, duties, label) => {
    expect(detectRole(posting(title, duties), pageLexicon).label).toBe(label);
  });

  it('is not deaf to strong duties under a plain title', () => {
    expect(detectRole(posting('Software Engineer', OPERATIONS), pageLexicon).label).not.toBe('none');
  });

  it('takes the name of a team for the job only where its platform is the work', () => {
    const apps = `Deploy AI agents that answer customers, and evaluate their answers.
Monitor model performance and token cost in production.
Run prompt experiments with product managers and design conversations.`;
    const platform = `Build the inference platform and operate the GPU clusters behind it.
Deploy models for forty teams and serve them with low latency.
Be on call for inference services.`;
    for (const title of ['AI Platform Engineer', 'Software Engineer, AI Infrastructure']) {
      expect(detectRole(posting(title, apps), pageLexicon).label, title).toBe('adjacent');
      expect(detectRole(posting(title, platform), pageLexicon).label, title).toBe('core');
    }
  });

  it('stays silent where an ML product is sold', () => {
    const sale = `Own the sales process with account executives and run demos for prospects.
Explain to customers how they deploy models and monitor drift with our platform. Answer RFPs and carry a quota.`;
    expect(detectRole(posting('Sales Engineer, ML Observability', sale), pageLexicon).label).toBe('none');
    expect(detectRole(posting('Solutions Engineer', sale), pageLexicon).label).toBe('none');
  });

  it('says why it is silent', () => {
    const role = detectRole(posting('Data Analyst (m/f/d) - Berlin', ANALYSIS), pageLexicon);
    expect(role.titleSays).toBe('data analyst');
    expect(role.signals).toEqual({ seen: 0, of: 5, words: [] });
    const scientist = detectRole(posting('Data Scientist', 'Train models. Deploy models once a year.'), pageLexicon);
    expect(scientist.label).toBe('none');
    expect(scientist.signals.seen).toBe(2);
    expect(scientist.signals.words).toEqual(['Data Scientist', 'Deploy models']);
  });

  it('gives the strongest reasons first, none twice, quoted as whole clauses', () => {
    const { reasons } = detectRole(posting('MLOps Engineer', OPERATIONS), pageLexicon);
    expect(reasons).toContainEqual(expect.objectContaining({ rule: 'title.core', quote: 'MLOps', start: 0, end: 5, section: 'title' }));
    expect(reasons.map(({ points }) => points)).toEqual(reasons.map(({ points }) => points).toSorted((a, b) => b - a));
    expect(reasons.map(({ quote }) => quote)).toContain(
      'Deploy models to production with canary releases and roll back when they misbehave',
    );
    expect(new Set(reasons.map(({ rule }) => rule)).size).toBe(reasons.length);
    for (const { quote } of reasons) expect(quote.length).toBeLessThanOrEqual(160);
  });

  it('does not grow when one duty is written again and again', () => {
    const once = detectRole(posting('Engineer', 'Deploy models.'), pageLexicon);
    const often = detectRole(posting('Engineer', 'Deploy models.\n'.repeat(50)), pageLexicon);
    const points = (role: Role) => Math.log(role.score / (1 - role.score)) - role.base;
    expect(points(often)).toBeLessThanOrEqual(points(once) * 2);
    expect(often.label).not.toBe('core');
  });

  it.each([
    ['MLOps Engineer', OPERATIONS],
    ['Data Scientist', MODELLING],
    ['Data Analyst', ANALYSIS],
    ['Sales Engineer, ML Observability', `Run demos for prospects. ${OPERATIONS} Use MLflow, Kubeflow, vLLM and KServe.`],
    ['Platform Engineer, ML Platform', `${OPERATIONS}\nPartner with data scientists. Quota of GPUs.`],
  ])('sums its reasons to its score: %s', (title, text) => {
    const { score, base, reasons } = detectRole(posting(title, text), pageLexicon);
    const sum = reasons.reduce((total, { points }) => total + points, base);
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(score, 10);
  });

  it('decides in the page as in the sidebar', () => {
    for (const [title, text] of [
      ['MLOps Engineer', OPERATIONS],
      ['Data Scientist', MODELLING],
      ['Data Analyst', ANALYSIS],
    ] as const) {
      expect(detectRole(posting(title, text), fullLexicon)).toEqual(detectRole(posting(title, text), pageLexicon));
    }
  });
});

describe('ranges', () => {
  const piece = fc.constantFrom(
    'Deploy',
    'models',
    'to production',
    'ML',
    'monitor',
    'drift',
    ' ',
    ', ',
    '. ',
    '\n',
    '\n\n- ',
    'ｍｏｄｅｌ',
    'modèles',
    'モデル',
    'の監視',
    'ﾓﾃﾞﾙ',
    'mode\u0300les',
    '𝗠𝗟',
    '😀',
    'İ',
    'ß',
    'MLflow',
    'W&B',
    'C++',
    '機械学習基盤',
    'CI/CD',
    'no',
    'customers',
    '\u00AD',
    '5 mL',
    'RAG',
  );
  const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 }).map((parts) => parts.join(' '));
  const title = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(' '));

  it('every quotation stands where it says it stands', () => {
    fc.assert(
      fc.property(title, text, (name, description) => {
        const source = posting(name, description);
        for (const { quote, start, end, section } of detectRole(source, pageLexicon).reasons) {
          expect((section === 'title' ? source.title : source.description).slice(start, end)).toBe(quote);
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('words cover their own letters, in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        let last = 0;
        for (const { start, end } of readWords(source)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says the same twice', () => {
    fc.assert(
      fc.property(title, text, (name, description) => {
        expect(detectRole(posting(name, description), pageLexicon)).toEqual(detectRole(posting(name, description), pageLexicon));
      }),
      { numRuns: 100 },
    );
  });
});
