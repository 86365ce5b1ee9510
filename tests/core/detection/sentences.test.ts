import { describe, expect, it } from 'vitest';
import { pageLexicon, posting, strongSigns, toolsIn } from './load-lexicon.ts';
import { detectRole } from '@/core/detection/detect-role.ts';

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

/** All in our own words; the second column names the trap. */
const TRAPS: readonly (readonly [string, string])[] = [
  ['boilerplate', 'We are an AI-powered company that makes parcels arrive sooner.'],
  ['boilerplate', 'We use machine learning to help shoppers find shoes that fit.'],
  ['mission of the product', 'Our customers deploy thousands of models with our product; you will sell it.'],
  ['millilitre', 'Administer 5 mL of the solution and record the response.'],
  ['markup languages and sizes', 'Jackets in size ML, diagrams in UML, exports in XML and HTML.'],
  ['model: business and finance', 'Maintain the financial model and run our operating model in production plants.'],
  ['model: people', 'Be a role model for younger colleagues and support our fashion models.'],
  ['model: building', 'Maintain BIM models and 3D models and release them to site.'],
  ['serving', 'Serving lunch to up to 120 guests in a fast-paced environment.'],
  ['serving customers', 'Serving our customers is what we live for; you run the bar and its servers.'],
  ['pipeline: sales', 'Build a robust sales pipeline and feast on our famous Friday lunches.'],
  ['pipeline: hiring, drugs, oil', 'Own the hiring pipeline, the drug pipeline and the gas pipeline of the group.'],
  ['deployment: people', 'Deployment to client sites abroad; military deployment is possible.'],
  ['drift: snow, pay', 'Clear snow drift from the yard and report salary drift to the works council.'],
  ['features', 'Own product features and publish them in the app store.'],
  ['canary', 'Our office overlooks Canary Wharf; the next retreat is on the Canary Islands.'],
  ['shadow', 'Job shadowing in week one: you shadow senior colleagues.'],
  ['registry', 'Look after the domain registry, the gift registry and the Windows registry.'],
  ['inference: statistics', 'Strong background in statistical inference and causal inference.'],
  ['training: staff', 'Training will be provided; you deliver safety training and run training courses.'],
  ['production: film, factory', 'Film production, theatre production and running a production line.'],
  ['monitoring: patients', 'Patient monitoring at night and environmental monitoring along the river.'],
  ['experiment: bench', 'Plan experiments at the lab bench and keep the journal.'],
  ['reproducible: printing', 'Deliver reproducible prints in brilliant colour.'],
  ['AIOps', 'Use an AIOps suite to reduce alert noise in the data centre.'],
  ['other Ops words', 'RevOps, PeopleOps, FinOps and SecOps experience is welcome.'],
  ['AI trainer', 'As an AI trainer you rate answers and annotate pictures.'],
  ['model risk', 'Review pricing models and valuation models for the risk committee of the bank.'],
  ['agent', 'Insurance agents, estate agents and call-centre agents report to you.'],
  ['vector, embedded', 'Vector control against mosquitoes; firmware for embedded systems.'],
  ['transformer', 'Test and maintain power transformers in substations.'],
  ['token', 'Issue access tokens and design a crypto token.'],
  ['prompt', 'A prompt response to tenants and prompt payment of invoices.'],
  ['guardrails', 'Install guardrails along the motorway.'],
  ['cluster, node, Kubernetes', 'Administer Kubernetes clusters, nodes and Docker images for web shops.'],
  ['salary and ISO', 'Support AML investigations, KYC checks and ISO 42001 audits, model risk reviews included.'],
  ['RAG status', 'RAG status reporting to the programme board.'],
  ['language: German', 'Flexibles Arbeitszeitmodell, Homeoffice-Modell und ein Geschäftsmodell mit Zukunft.'],
  ['language: French', 'Un modèle économique solide et un modèle de données propre.'],
  ['language: Spanish, Portuguese', 'Modelo de negocio sostenible, modelo híbrido e modelo de trabalho flexível.'],
  ['language: Dutch, Italian', 'Een eigen verdienmodel; un modello organizzativo moderno.'],
  ['language: Japanese', 'ビジネスモデルの改善を担当します。'],
];

describe('traps: words that mean something else', () => {
  it.each(TRAPS)('%s: %s', (_trap, sentence) => {
    expect(strongSigns(sentence).rules).toEqual([]);
  });

  it('finds no product in ordinary words', () => {
    expect(toolsIn('Ray will be your manager and Triton our boat.')).toEqual([]);
    expect(toolsIn('We aim high, spark joy, feast on Fridays, and are determined to replicate what works at the helm.')).toEqual([]);
    expect(toolsIn('RAG status reporting to the programme board.')).toEqual([]);
    expect(toolsIn('Good airflow in the paint shop; flask and beaker; a modal dialog; puppet theatre.')).not.toContain('Puppet');
  });

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

describe('negation, wishes and places', () => {
  it('reads a negation within five words', () => {
    expect(strongSigns('Not an MLOps role: we look for a researcher without production duties.').rules).toEqual([]);
    expect(strongSigns('You analyse data rather than deploy models.').rules).toEqual([]);
    expect(strongSigns('Kein Betrieb von ML-Modellen.').rules).toEqual([]);
  });

  it('does not take "not only" for one', () => {
    expect(strongSigns('You will not only deploy models but monitor them.').rules).toContain('duty.deploy-model');
    expect(strongSigns('Including but not limited to model deployment.').rules).toContain('duty.deploy-model');
  });

  it('gives a wish to the topics and not to the role', () => {
    const wish = detectRole(
      posting(
        'Backend Engineer',
        'Write services in Java.\nNice to have: familiarity with MLOps (MLflow), deploying models, model monitoring.',
      ),
      pageLexicon,
    );
    expect(wish.label).toBe('none');
  });

  it('counts nothing of legal text and hardly anything of the firm', () => {
    const text = 'We deploy models, monitor models for drift and retrain them. Our ML platform serves models.';
    for (const kind of ['company', 'legal', 'benefits'] as const) {
      const role = detectRole(
        posting('Office Manager', [
          [kind, text],
          ['duties', 'Order paper and book rooms for everybody on three floors.'],
        ]),
        pageLexicon,
      );
      expect(role.label, kind).toBe('none');
    }
  });

  it('needs a duty: a list of forty products is no role', () => {
    const list =
      'MLflow, Kubeflow, KServe, BentoML, Seldon, TorchServe, vLLM, Tecton, Feast, Evidently, Arize, Weights & Biases, ZenML, Flyte, Metaflow, DVC';
    expect(detectRole(posting('Consultant', [['requirements', list]]), pageLexicon).label).toBe('none');
  });
});
