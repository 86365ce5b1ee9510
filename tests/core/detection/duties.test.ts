import { describe, expect, it } from 'vitest';
import { TOPIC_OF_CODE } from '@/core/matching/topic-codes.ts';
import { topicsOf } from '@/core/matching/topic-codes.ts';
import { findSignals } from '@/core/detection/find-signals.ts';
import { findTools } from '@/core/detection/find-tools.ts';
import { fullLexicon, posting } from './load-lexicon.ts';

/** What a duty says of the role (0 to 3) and of the topics, products included. */
function read(sentence: string): { role: number; topics: Set<string> } {
  const found = findSignals(posting('', sentence), fullLexicon);
  const sure = found.signals.filter(({ section }) => section !== 'nice-to-have');
  const tools = findTools(sentence, found, fullLexicon);
  return {
    role: Math.max(0, ...sure.map(({ rule, trust }) => (trust > 0.5 ? rule.role : 0))),
    topics: new Set([...found.signals.flatMap(({ rule }) => topicsOf(rule.topics)), ...tools.flatMap(({ tool }) => topicsOf(tool.topics))]),
  };
}

const expectTopics = (sentence: string, codes: string) => {
  const { topics } = read(sentence);
  for (const code of codes.split(' ').filter(Boolean)) expect([...topics], sentence).toContain(TOPIC_OF_CODE[code]);
};

/** Phrases by topic code; every one is a strong sign of the role. */
const STRONG: Record<string, string> = {
  DEP: 'deploy ML models; ship machine learning models; productionise models; productionize models; operationalise LLMs; put models into production; bring models to production; take models to production; roll out models; release models; industrialise models; A/B test models; canary releases of models; shadow deployment; shadow mode; champion challenger; blue-green deployments of models; from notebook to production; take models from research to production',
  SRV: 'serve models; host LLMs; model serving; inference server; low-latency inference; real-time inference; batch inference; batch scoring; SLOs for inference',
  MON: 'operate models in production; maintain inference services in production; own ML systems in production; run prediction services; monitor model performance; monitor model quality; monitor drift; monitor concept drift; monitor prediction quality; detect drift',
  INC: 'be on call for ML systems; incident response for ML systems; on-call for inference; SLOs for inference services',
  INF: 'build an ML platform; design a machine learning platform; develop the AI/ML platform; implement ML infrastructure; scale a self-service platform for data scientists; GPU cluster; GPU scheduling; GPU utilisation; GPU utilization; distributed training; multi-node training; training infrastructure',
  RET: 'retrain models; automated retraining; continuous training; build the CT pipeline',
  CIC: 'CI/CD for ML; CI/CD for machine learning; CI/CD pipelines for models',
  TRK: 'experiment tracking; model registry',
  REP: 'model versioning; model lineage; data versioning; reproducible experiments; reproducibility of training',
  FST: 'feature store; feature platform; online features; point-in-time joins',
  PIP: 'ML workflows; training pipelines; ML pipelines',
  LLM: 'LLM evaluation; LLM observability; LLM gateway; token cost',
};
/** Phrases that place a topic and say little or nothing of the role. */
const WEAK: Record<string, string> = {
  TST: 'model validation; model testing; evaluation harness; offline evaluation',
  DQ: 'data quality; data validation; data contracts; data observability',
  PIP: 'workflow orchestration; DAGs',
  LLM: 'RAG pipeline; retrieval-augmented generation; vector database; prompt management; guardrails; fine-tune LLMs',
  GOV: 'model governance; responsible AI; EU AI Act; audit trail; explainability; fairness; model cards',
  CST: 'cost optimisation of GPUs; cost optimization of inference',
  INC: 'post-mortems of ML incidents',
};
const items = (table: Record<string, string>) =>
  Object.entries(table).flatMap(([code, list]) => list.split('; ').map((phrase) => [code, phrase] as const));

describe('duties in English', () => {
  it.each(items(STRONG))('%s: %s', (code, phrase) => {
    expectTopics(phrase, code);
    expect(read(phrase).role).toBeGreaterThanOrEqual(2);
  });
  it.each(items(WEAK))('%s: %s', (code, phrase) => {
    expectTopics(phrase, code);
  });
  it.each(['Collaborate with data scientists.', 'Enable data scientists to help themselves.', 'Bridge data science and engineering.'])(
    'counts a little for the role: %s',
    (phrase) => {
      expect(read(phrase).role).toBe(1);
    },
  );
  it.each(['Python', 'Docker', 'Kubernetes', 'Terraform', 'AWS', 'SQL', 'CI/CD', 'REST', 'microservices', 'Linux', 'Agile'])(
    'is nothing by itself: %s',
    (word) => {
      expect(read(`Good knowledge of ${word}.`).role).toBe(0);
    },
  );
});

/** Phrases of the other languages by topic code. */
const ABROAD: Record<string, Record<string, string>> = {
  de: {
    DEP: 'Modelle in Produktion bringen; Modelle produktiv setzen; Produktivsetzung von KI-Modellen; Bereitstellung von Modellen; Modelle in den produktiven Betrieb überführen; Sie stellen ML-Modelle bereit; Du rollst Modelle aus; Sie setzen Modelle produktiv',
    MON: 'Betrieb von ML-Modellen; Modellüberwachung; Überwachung von Modellen; Monitoring von ML-Modellen; Du betreibst KI-Modelle',
    RET: 'Nachtrainieren; erneutes Training; Modelle neu trainieren',
    drift: 'Datendrift; Modelldrift',
    INF: 'ML-Plattform; KI-Plattform; Aufbau einer Plattform für maschinelles Lernen: KI-Plattform',
    PIP: 'ML-Pipelines; Trainingspipelines',
    REP: 'Modellversionierung',
    FST: 'Merkmalsspeicher',
  },
  fr: {
    DEP: 'mise en production de modèles; industrialisation de modèles; déploiement de modèles; passage à l’échelle des modèles; mettre les modèles en production',
    MON: 'suivi des modèles; supervision des modèles; monitoring des modèles; surveiller les modèles en production',
    RET: 'réentraînement; réentraîner les modèles',
    drift: 'dérive des données; dérive des modèles',
    INF: 'plateforme ML; plateforme d’IA',
    PIP: 'pipelines d’entraînement; pipelines de ML',
    REP: 'versionnage des modèles',
    FST: 'feature store',
  },
  es: {
    DEP: 'despliegue de modelos; puesta en producción de modelos; productivización de modelos; llevar modelos a producción; desplegar modelos; poner modelos en producción',
    MON: 'monitorización de modelos; monitoreo de modelos',
    RET: 'reentrenamiento; reentrenar modelos',
    drift: 'deriva de datos',
    INF: 'plataforma de ML; plataforma de IA',
    PIP: 'pipelines de entrenamiento',
    REP: 'versionado de modelos',
  },
  nl: {
    DEP: 'modellen in productie brengen; modellen naar productie brengen; uitrollen van modellen; operationaliseren van modellen',
    MON: 'monitoren van modellen; modelmonitoring; beheren van ML-modellen',
    RET: 'hertrainen van modellen',
    drift: 'datadrift; modeldrift',
    INF: 'ML-platform; ML-platform',
    PIP: 'trainingspipelines',
  },
  pt: {
    DEP: 'implantação de modelos; colocar modelos em produção; deploy de modelos; disponibilizar modelos em produção',
    MON: 'monitoramento de modelos; monitorização de modelos',
    RET: 'retreinamento; retreino',
    drift: 'drift de dados',
    INF: 'plataforma de ML',
    PIP: 'pipelines de treinamento',
    REP: 'versionamento de modelos',
  },
  it: {
    DEP: 'messa in produzione di modelli; rilascio di modelli in produzione; deploy di modelli; portare i modelli in produzione',
    MON: 'monitoraggio dei modelli; gestire modelli di ML',
    RET: 'riaddestramento; riaddestrare i modelli',
    drift: 'data drift',
    INF: 'piattaforma ML; piattaforma di IA',
    PIP: 'pipeline di addestramento',
    REP: 'versionamento dei modelli',
  },
  ja: {
    DEP: 'モデルのデプロイ; モデルを本番環境に; モデルの本番導入',
    MON: 'モデルの監視; モデルモニタリング; 精度監視; 推論モデルの運用',
    RET: '再学習',
    drift: 'データドリフト',
    INF: '機械学習基盤; 推論基盤',
    SRV: '推論APIの開発',
    PIP: '学習パイプライン',
    FST: '特徴量ストア',
    TRK: '実験管理; モデル管理',
  },
};

describe('duties in other languages', () => {
  it.each(Object.entries(ABROAD).flatMap(([language, table]) => items(table).map(([code, phrase]) => [language, code, phrase] as const)))(
    '%s, %s: %s',
    (_language, code, phrase) => {
      expectTopics(phrase, code);
      expect(read(phrase).role).toBeGreaterThanOrEqual(1);
    },
  );

  it('knows delivery pipelines without models for what they are', () => {
    expectTopics('Manter a esteira de CI/CD.', 'CIC');
    expect(read('Manter a esteira de CI/CD.').role).toBe(0);
  });
});

/** The plan's own sentences: text, what it says of the role, its topics. */
const PLANNED: readonly (readonly [string, 'strong' | 'adjacent' | 'tools' | 'weak' | 'none' | 'negative', string])[] = [
  ['You will own the path from notebook to production for our churn models.', 'strong', 'DEP'],
  ['Administer 5 mL of the solution and record the response.', 'none', ''],
  ['Serving lunch to up to 120 guests in a fast-paced environment.', 'none', ''],
  ['Build a robust sales pipeline and feast on our famous Friday lunches.', 'none', ''],
  ['Feature definitions live in Feast, with Redis as the online store.', 'strong', 'FST'],
  ['We are an AI-powered company transforming logistics.', 'none', ''],
  ['Our customers deploy thousands of models with our product; you will sell it.', 'none', ''],
  ['Experience with Ray (Anyscale) and Triton Inference Server.', 'tools', 'INF SRV'],
  ['Ray will be your manager and Triton our boat.', 'none', ''],
  ['Write GPU kernels in Triton and CUDA.', 'adjacent', 'INF'],
  ['Sie bringen ML-Modelle in Produktion und überwachen deren Qualität.', 'strong', 'DEP MON'],
  ['Flexibles Arbeitszeitmodell und 30 Tage Urlaub.', 'none', ''],
  ['Vous assurez la mise en production de modèles et le suivi de la dérive.', 'strong', 'DEP MON'],
  ['Despliegue de modelos y reentrenamiento automático con Airflow.', 'strong', 'DEP RET PIP'],
  ['機械学習モデルの本番導入とモデルの監視を担当します。', 'strong', 'DEP MON'],
  ['Je brengt modellen in productie en monitort datadrift.', 'strong', 'DEP MON'],
  ['Monitorar modelos em produção e automatizar o retreinamento.', 'strong', 'MON RET'],
  ['Messa in produzione di modelli e monitoraggio dei modelli.', 'strong', 'DEP MON'],
  ['Nice to have: familiarity with MLOps (MLflow).', 'weak', 'TRK'],
  ['Not an MLOps role: we look for a researcher without production duties.', 'negative', ''],
  ['Support AML investigations and model risk reviews.', 'none', ''],
  ['RAG status reporting to the programme board.', 'none', ''],
  ['Build RAG pipelines and evaluate faithfulness with Ragas.', 'adjacent', 'LLM TST'],
  ['Own vLLM fleets: TTFT, KV-cache hit rate, GPU cost.', 'strong', 'LLM SRV CST'],
  ['On-call for inference services with SLOs and error budgets.', 'strong', 'INC SRV'],
];

describe('the sentences of the plan', () => {
  it('are 25', () => {
    expect(PLANNED).toHaveLength(25);
  });
  it.each(PLANNED)('%s (%s) %s', (sentence, signal, codes) => {
    const { role, topics } = read(sentence);
    expectTopics(sentence, codes);
    if (signal === 'strong') expect(role).toBeGreaterThanOrEqual(2);
    else if (signal === 'adjacent') expect(role).toBeLessThan(3);
    else expect(role).toBe(0);
    // Where the table names no topic, none may be placed by a rule of the role; general words ("production") may stand.
    if (codes === '') {
      const signs = findSignals(posting('', sentence), fullLexicon).signals.filter(({ rule }) => rule.role > 0);
      expect(signs).toEqual([]);
    } else expect(topics.size).toBeGreaterThan(0);
  });
});
