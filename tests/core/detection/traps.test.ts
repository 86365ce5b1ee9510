import { describe, expect, it } from 'vitest';
import { detectRole } from '@/core/detection/detect-role.ts';
import { splitRoles } from '@/core/detection/split-roles.ts';
import { matchPosting } from '@/core/matching/match-posting.ts';
import { fullLexicon, pageLexicon, posting, strongSigns, toolsIn } from './load-lexicon.ts';

interface Trap {
  /** Sentences that must meet no strong rule. */
  not: readonly string[];
  /** The same words in their field, which must meet one. */
  but?: readonly string[];
}

/** All in our own words. */
const TRAPS: Record<string, Trap> = {
  'company boilerplate': {
    not: [
      'We are an AI-powered company that makes parcels arrive sooner.',
      'We use machine learning to help shoppers find shoes that fit.',
      'Our AI-driven assistant has delighted farmers since 2017.',
    ],
    but: ['You build the ML platform on which our teams train.'],
  },
  'mission of the product': {
    not: ['Our customers deploy thousands of models with our product; you will sell it.', 'Customers deploy models with a click.'],
    but: ['You deploy models for our customers.'],
  },
  'ml as a measure, a size, a mark-up language': {
    not: [
      'Administer 5 mL of the solution and record the response.',
      'Deploy a dose of 50 ml/h and monitor the patient.',
      'Jackets in size ML, diagrams in UML, exports in XML and HTML.',
    ],
    but: ['Deploy ML models for dosage.'],
  },
  model: {
    not: [
      'Maintain the financial model and run our operating model in production plants.',
      'Be a role model for younger colleagues and support our fashion models.',
      'Maintain BIM models and 3D models and release them to site.',
      'Ship the new car model and launch a business model for it.',
    ],
    but: ['Maintain ML models in production.', 'Ship language models.'],
  },
  'serving, server': {
    not: [
      'Serving lunch to up to 120 guests in a fast-paced environment.',
      'Serving our customers is what we live for; you run the bar and its servers.',
    ],
    but: ['Serving models to a thousand callers a second.', 'Tune the inference server.'],
  },
  pipeline: {
    not: [
      'Build a robust sales pipeline and feast on our famous Friday lunches.',
      'Own the hiring pipeline, the drug pipeline and the gas pipeline of the group.',
    ],
    but: ['Own the training pipeline of the group.'],
  },
  deployment: {
    not: [
      'Deployment to client sites abroad; military deployment is possible.',
      'Field deployment and hardware deployment of tills in forty shops.',
    ],
    but: ['Deployment of models in forty shops.'],
  },
  drift: {
    not: ['Clear snow drift from the yard and report salary drift to the works council.', 'Guard against mission drift.'],
    but: ['Guard against data drift.'],
  },
  'feature store, features': {
    not: ['Own product features and publish them in the app store.', 'Ship features every week.'],
    but: ['Own the feature store.'],
  },
  canary: {
    not: ['Our office overlooks Canary Wharf; the next retreat is on the Canary Islands.'],
    but: ['Canary releases of new models.'],
  },
  shadow: {
    not: ['Job shadowing in week one: you shadow senior colleagues.'],
    but: ['A shadow deployment before each switch.'],
  },
  registry: {
    not: ['Look after the domain registry, the gift registry and the Windows registry.', 'Push images to the container registry.'],
    but: ['Look after the model registry.'],
  },
  inference: {
    not: ['Strong background in statistical inference and causal inference.', 'Draw inferences from interviews.'],
    but: ['Low-latency inference on GPUs.'],
  },
  training: {
    not: [
      'Training will be provided; you deliver safety training and run training courses.',
      'Manage the training budget and the customer training of the region.',
    ],
    but: ['Distributed training on forty nodes.'],
  },
  production: {
    not: ['Film production, theatre production and running a production line.', 'Keep the production environment tidy.'],
    but: ['Keep models in production healthy.'],
  },
  monitoring: {
    not: ['Patient monitoring at night and environmental monitoring along the river.'],
    but: ['Model monitoring at night.'],
  },
  experiment: {
    not: ['Plan experiments at the lab bench and keep the journal.'],
    but: ['Introduce experiment tracking.'],
  },
  reproducible: {
    not: ['Deliver reproducible prints in brilliant colour.', 'Reproducible synthesis of polymers.'],
    but: ['Reproducible training runs.'],
  },
  AIOps: {
    not: ['Use an AIOps suite to reduce alert noise in the data centre.'],
    but: ['Practise MLOps for the whole group.'],
  },
  'other Ops words': {
    not: ['RevOps, PeopleOps, FinOps, DataOps and SecOps experience is welcome.'],
    but: ['LLMOps experience comes first.'],
  },
  'AI trainer, annotator': { not: ['As an AI trainer you rate answers and annotate pictures.'] },
  'model risk, model validation': {
    not: ['Review pricing models and valuation models for the risk committee of the bank.', 'Report model risk to the regulator.'],
    but: ['Deploy ML models that price risk and monitor them.'],
  },
  agent: {
    not: ['Insurance agents, estate agents and call-centre agents report to you.'],
    but: ['Evaluate LLM agents and watch what they cost: agent observability.'],
  },
  'vector, embedding': { not: ['Vector control against mosquitoes; firmware for embedded systems.'] },
  transformer: { not: ['Test and maintain power transformers in substations.'] },
  token: {
    not: ['Issue access tokens and design a crypto token.'],
    but: ['Bring down token cost.'],
  },
  prompt: {
    not: ['A prompt response to tenants and prompt payment of invoices.'],
    but: ['Put every prompt version under evaluation.'],
  },
  guardrails: { not: ['Install guardrails along the motorway.'] },
  'cluster, node, Kubernetes': {
    not: ['Administer Kubernetes clusters, nodes and Docker images for web shops.'],
    but: ['Administer GPU clusters.'],
  },
  'keyword stuffing': { not: ['MLflow, KServe, BentoML, Seldon, TorchServe, Tecton, Feast, Evidently, ZenML, Flyte, Metaflow, DVC'] },
  'agency posting': { not: [] },
  'nice to have': { not: [] },
  'other postings on the page': { not: [] },
  'compounds of money and law': {
    not: [
      'Support AML investigations, KYC checks and ISO 42001 audits, model risk reviews included.',
      'RAG status reporting to the programme board.',
    ],
  },
  languages: {
    not: [
      'Flexibles Arbeitszeitmodell, Homeoffice-Modell und ein Geschäftsmodell mit Zukunft.',
      'Betrieb des Bonusmodells und 30 Tage Urlaub.',
      'Un modèle économique solide et un modèle de données propre.',
      'Modelo de negocio sostenible, modelo híbrido e modelo de trabalho flexível.',
      'Een eigen verdienmodel; un modello organizzativo moderno.',
      'ビジネスモデルの改善を担当します。',
    ],
    but: ['Betrieb der ML-Modelle.', 'Déploiement du modèle.', 'モデルの監視を担当します。'],
  },
};

const pairs = (side: keyof Trap) =>
  Object.entries(TRAPS).flatMap(([trap, entry]) => (entry[side] ?? []).map((text) => [trap, text] as const));

describe('traps: words that mean something else', () => {
  it('are all there', () => {
    expect(Object.keys(TRAPS)).toHaveLength(35);
  });

  it.each(pairs('not'))('%s: %s', (_trap, sentence) => {
    expect(strongSigns(sentence).rules).toEqual([]);
  });

  it.each(pairs('but'))('%s, in its field: %s', (_trap, sentence) => {
    expect(strongSigns(sentence).rules).not.toEqual([]);
  });

  it('boilerplate makes no role, however often it is said', () => {
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

  it('AIOps, annotation and bank validation are other jobs', () => {
    for (const [title, duties] of [
      ['AIOps Engineer', 'Use an AIOps suite to correlate events, reduce alert noise and restart services of the bank.'],
      ['AI Trainer', 'Rate answers of a language model, write prompts and annotate pictures for language models.'],
      ['Model Validation Analyst', 'Validate pricing models, monitor models of the trading desk and document model risk.'],
    ] as const)
      expect(detectRole(posting(title, duties), pageLexicon).label, title).toBe('none');
  });

  it('places no topic by insurance agents, mosquitoes, motorways and power stations', () => {
    const { topics } = matchPosting(
      posting(
        'Engineer',
        ['agent', 'vector, embedding', 'transformer', 'token', 'prompt'].flatMap((trap) => TRAPS[trap]?.not ?? []).join('\n'),
      ),
      fullLexicon,
    );
    expect(topics.map(({ topic }) => topic)).not.toContain('llmops');
  });

  it('needs a duty: a list of forty products is no role, and no topic outweighs a duty by its products', () => {
    const list = TRAPS['keyword stuffing']?.not[0] ?? '';
    expect(toolsIn(list).length).toBeGreaterThan(9);
    expect(detectRole(posting('Consultant', [['requirements', list]]), pageLexicon).label).toBe('none');
    expect(detectRole(posting('MLOps Consultant', [['tools', list]]), pageLexicon).label).toBe('none');
  });

  it('gives a wish to the topics and not to the role', () => {
    const wish = posting(
      'Backend Engineer',
      'Write services in Java.\nNice to have: familiarity with MLOps (MLflow), deploying models, model monitoring.',
    );
    expect(detectRole(wish, pageLexicon).label).toBe('none');
    expect(matchPosting(wish, fullLexicon).topics.map(({ topic }) => topic)).toContain('deployment-rollout');
  });

  it('finds no product in ordinary words', () => {
    expect(toolsIn('Ray will be your manager and Triton our boat.')).toEqual([]);
    expect(toolsIn('We aim high, spark joy, feast on Fridays, and are determined to replicate what works at the helm.')).toEqual([]);
    expect(toolsIn('RAG status reporting to the programme board.')).toEqual([]);
    expect(toolsIn('Good airflow in the paint shop; flask and beaker; a modal dialog; puppet theatre.')).toEqual([]);
    expect(toolsIn('A bento box and a banana for lunch; the adapters of the transformers are made in delta connection.')).toEqual([]);
    expect(toolsIn('A determined AI engineer who works on large-scale AI and on our core ML products.')).toEqual([]);
    expect(toolsIn('Our roots reach down to bedrock; Neptune, Phoenix and Dynamo are meeting rooms.')).toEqual([]);
  });

  describe('several jobs on one page', () => {
    const DUTY = {
      operations:
        'Build and operate our ML platform. Deploy models to production and monitor models for data drift.\nRetrain models and own the model registry of the house.',
      half: 'Answer questions of the shops, write reports, and once a year deploy models with the engineers of the second floor.\nMaintain the dashboards of finance.',
      web: 'Write the shop in Java and its pages in TypeScript, review the work of two colleagues and keep the tests green.\nTalk to the people who use it.',
    };
    const page = (...jobs: (readonly [string, keyof typeof DUTY])[]) => jobs.map(([title, duty]) => `${title}\n${DUTY[duty]}`).join('\n\n');

    it('are read one by one, so that three halves make no whole', () => {
      const jobs = page(['Data Analyst (m/f/d)', 'half'], ['Reporting Analyst (m/f/d)', 'half'], ['Business Consultant', 'half']);
      expect(detectRole(posting('Three openings in Leeds', jobs), pageLexicon).label).toBe('none');
    });

    it('count by the one that the title names, else by the strongest', () => {
      const jobs = page(['Java Developer', 'web'], ['MLOps Engineer (m/w/d)', 'operations'], ['Data Analyst', 'half']);
      expect(detectRole(posting('Openings', jobs), pageLexicon).label).toBe('core');
      expect(detectRole(posting('MLOps Engineer', jobs), pageLexicon).label).toBe('core');
      expect(detectRole(posting('Java Developer, Leeds', jobs), pageLexicon).label).toBe('none');
    });

    it('are quoted where they stand', () => {
      const source = posting('Openings', page(['Java Developer', 'web'], ['MLOps Engineer (m/w/d)', 'operations']));
      const { reasons } = detectRole(source, pageLexicon);
      expect(reasons.length).toBeGreaterThan(2);
      for (const { quote, start, end } of reasons) expect(source.description.slice(start, end)).toBe(quote);
    });

    it('is one job where only the title is repeated, or where titles are a line of a list', () => {
      const duties = posting('MLOps Engineer', DUTY.operations);
      const again = posting('MLOps Engineer', `Senior MLOps Engineer\n${DUTY.operations}\nMLOps Engineer\n${DUTY.operations}`);
      const list = posting('MLOps Engineer', `${DUTY.operations}\nYou report to the\nEngineering Manager\nand work with a\nData Analyst`);
      for (const one of [duties, again, list]) expect(detectRole(one, pageLexicon).label).toBe('core');
      expect(splitRoles(again)).toEqual([]);
      expect(splitRoles(list)).toEqual([]);
    });
  });

  it('never reads what stands outside the posting: the reader of pages leaves other postings out', () => {
    // Proven with real pages in tests/core/posting/read-posting.test.ts; here only that a bare list of titles is no duty.
    const list = 'Similar jobs\nMLOps Engineer\nML Platform Engineer\nMachine Learning Engineer';
    expect(detectRole(posting('Gardener', [['other', list]]), pageLexicon).label).toBe('none');
  });
});
