import { describe, expect, it } from 'vitest';
import { strongSigns, toolsIn } from './load-lexicon.ts';

const DEPLOY = 'deployment-rollout';

describe('sentences that speak of models in operation', () => {
  it.each([
    ['You will own the path from notebook to production for our churn models.', [DEPLOY]],
    ['Feature definitions live in Feast, with Redis as the online store.', ['feature-store']],
    ['Own vLLM fleets: TTFT, KV-cache hit rate, GPU cost.', ['infrastructure-kubernetes-gpu', 'llmops', 'serving']],
    ['On-call for inference services with SLOs and error budgets.', ['incident-response', 'monitoring', 'serving']],
    ['Retrain our ranking models every night and watch them for drift.', ['drift', 'monitoring', 'retraining']],
    ['Run the model registry and the experiment tracking of forty data scientists.', ['experiment-tracking-registry']],
    // German, French, Spanish, Dutch, Portuguese, Italian, Japanese
    ['Sie bringen ML-Modelle in Produktion und überwachen deren Qualität.', [DEPLOY, 'monitoring']],
    [
      'Wir betreiben ML-Pipelines und trainieren Modelle bei Datendrift nach, Nachtrainieren inklusive.',
      ['drift', 'monitoring', 'pipelines-orchestration', 'retraining'],
    ],
    ['Vous assurez la mise en production de modèles et le suivi de la dérive.', [DEPLOY, 'drift', 'monitoring']],
    ['Despliegue de modelos y reentrenamiento automático con Airflow.', [DEPLOY, 'retraining']],
    ['Je brengt modellen in productie en monitort datadrift.', [DEPLOY, 'drift', 'monitoring']],
    ['Monitorar modelos em produção e automatizar o retreinamento.', [DEPLOY, 'monitoring', 'retraining']],
    ['Messa in produzione di modelli e monitoraggio dei modelli.', [DEPLOY, 'monitoring']],
    ['機械学習モデルの本番導入とモデルの監視を担当します。', [DEPLOY, 'monitoring']],
    ['特徴量ストアの開発と再学習の自動化。', ['feature-store', 'retraining']],
  ])('%s', (sentence, topics) => {
    const found = strongSigns(sentence);
    expect(found.topics).toEqual(expect.arrayContaining(topics));
  });
});

describe('products', () => {
  it('finds the products where their field stands beside them', () => {
    expect(toolsIn('Experience with Ray (Anyscale) and Triton Inference Server.')).toEqual([
      'Ray',
      'Anyscale',
      'NVIDIA Triton Inference Server',
    ]);
    expect(toolsIn('Feature definitions live in Feast, with Redis as the online store.')).toEqual(['Feast', 'Redis']);
    expect(toolsIn('Write GPU kernels in Triton and CUDA.')).toEqual(['Triton', 'CUDA']);
    expect(toolsIn('Build RAG pipelines and evaluate faithfulness with Ragas.')).toEqual(['RAG', 'Ragas']);
    expect(toolsIn('MLflowとKubeflowを用いた実験管理')).toEqual(['MLflow', 'Kubeflow']);
  });
});

describe('negation', () => {
  it('reads a negation within five words', () => {
    expect(strongSigns('Not an MLOps role: we look for a researcher without production duties.').rules).toEqual([]);
    expect(strongSigns('You analyse data rather than deploy models.').rules).toEqual([]);
    expect(strongSigns('Kein Betrieb von ML-Modellen.').rules).toEqual([]);
  });

  it('does not take "not only" for one', () => {
    expect(strongSigns('You will not only deploy models but monitor them.').rules).toContain('duty.deploy-model');
    expect(strongSigns('Including but not limited to model deployment.').rules).toContain('duty.deploy-model');
  });
});
