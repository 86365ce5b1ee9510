import { describe, expect, it } from 'vitest';
import { readTitle } from '@/core/detection/read-title.ts';
import { pageLexicon } from './load-lexicon.ts';

/** Titles by language and by what they say of the role; one title per item, separated by semicolons. */
const TITLES = {
  en: {
    core: 'MLOps engineer; ML Ops engineer; machine learning operations engineer; MLOps specialist; MLOps lead; MLOps architect; head of MLOps; MLOps consultant; MLOps platform engineer; MLOps SRE; MLOps developer; DevOps engineer, machine learning; ML DevOps engineer; machine learning platform engineer; ML platform engineer; AI platform engineer; ML infrastructure engineer; machine learning infrastructure engineer; AI infrastructure engineer; ML systems engineer; machine learning systems engineer; model deployment engineer; model serving engineer; ML production engineer; production machine learning engineer; machine learning reliability engineer; ML SRE; ML site reliability engineer; LLMOps engineer; LLM Ops engineer; LLM infrastructure engineer; GenAI platform engineer; GenAIOps engineer; AgentOps engineer; ML inference engineer; inference platform engineer; AI inference engineer; ML training infrastructure engineer; feature platform engineer; feature store engineer; ModelOps engineer; software engineer, ML platform; software engineer, ML infrastructure; staff engineer, AI infrastructure; engineering manager, ML platform',
    adjacent:
      'product manager, ML platform; machine learning engineer; ML engineer; MLE; AI engineer; applied AI engineer; AI/ML engineer; applied scientist; data engineer; senior data engineer, ML; data platform engineer; analytics engineer; DevOps engineer; platform engineer; site reliability engineer; SRE; cloud engineer; cloud architect; Kubernetes engineer; backend engineer (AI, ML); software engineer (AI, ML); GPU cluster engineer; HPC engineer; AI solutions architect; ML solutions engineer; forward-deployed engineer; data scientist; full-stack data scientist; decision scientist; computer vision engineer; NLP engineer; deep learning engineer; GenAI engineer; LLM engineer; prompt engineer; AI agent engineer; AI security engineer; AI governance engineer; data architect; DataOps engineer; AIOps engineer; ML research scientist',
    negative:
      'data entry; data annotator; AI trainer; data labeller; content moderator; quantitative researcher; financial modeller; model validation analyst; fashion model; BIM modeller; 3D modeller; data modeller; sales engineer; customer success; recruiter; technical writer; marketing operations; revenue operations; RevOps; SalesOps; PeopleOps; FinOps analyst; IT operations; NOC technician; network operations; clinical operations; field operations; AIOps for IT monitoring; machine operator; machinist; maintenance mechanic; machine vision technician; gas pipeline engineer; pipeline technician; deployment specialist (IT hardware, military); release manager (film, music); bartender, server',
  },
  de: {
    core: 'MLOps-Ingenieur; MLOps-Engineer; MLOps-Entwickler; ML-Plattform-Engineer; KI-Plattform-Ingenieur; Machine-Learning-Plattform; Plattformentwickler KI; DevOps-Engineer KI',
    adjacent:
      'Machine-Learning-Ingenieur; ML-Ingenieur; KI-Ingenieur; KI-Entwickler; Softwareentwickler KI; Dateningenieur; Datenwissenschaftler; Cloud-Architekt; Plattformingenieur; Systemadministrator Kubernetes',
    negative: 'Maschinenbediener; Maschinenbauingenieur; Anlagenführer',
  },
  fr: {
    core: 'ingénieur MLOps; ingénieure MLOps; architecte MLOps; ingénieur plateforme ML; ingénieur plateforme IA; ingénieur infrastructure ML; responsable MLOps',
    adjacent:
      'ingénieur machine learning; ingénieur apprentissage automatique; ingénieur IA; ingénieur intelligence artificielle; ingénieur DevOps; ingénieur de données; data scientist; scientifique des données; architecte cloud',
    negative: 'conducteur de machine; mannequin; modéliste; opérateur de production',
  },
  es: {
    core: 'ingeniero MLOps; ingeniera MLOps; ingeniero/a de MLOps; especialista en MLOps; arquitecto MLOps; ingeniero de plataforma de ML; ingeniero de infraestructura de ML',
    adjacent:
      'ingeniero de machine learning; ingeniero de aprendizaje automático; ingeniero de IA; ingeniero de datos; científico de datos; ingeniero DevOps; ingeniero de plataforma',
    negative: 'operador de máquina; modelo de moda; operario de producción',
  },
  nl: {
    core: 'MLOps-engineer; ML-platformengineer; AI-platformengineer; MLOps-specialist',
    adjacent: 'machine-learning-engineer; AI-engineer; data-engineer; datawetenschapper; DevOps-engineer; platformengineer; cloudarchitect',
    negative: 'machineoperator; productiemedewerker',
  },
  pt: {
    core: 'engenheiro de MLOps; engenheira de MLOps; engenheiro MLOps; pessoa engenheira de MLOps; especialista em MLOps; engenheiro de plataforma de ML',
    adjacent:
      'engenheiro de machine learning; engenheiro de aprendizado de máquina; aprendizagem automática; engenheiro de IA; engenheiro de dados; cientista de dados; engenheiro DevOps',
    negative: 'operador de máquinas; modelo de moda',
  },
  it: {
    core: 'ingegnere MLOps; MLOps engineer; specialista MLOps; ingegnere piattaforma ML',
    adjacent:
      'machine learning engineer; ingegnere machine learning; ingegnere IA; data engineer; data scientist; ingegnere DevOps; ingegnere cloud',
    negative: 'operatore macchina; modella, modello (moda); operaio di produzione',
  },
  ja: {
    core: 'MLOpsエンジニア; 機械学習基盤エンジニア; 機械学習プラットフォームエンジニア; AI基盤エンジニア; ML基盤; LLMOpsエンジニア',
    adjacent:
      '機械学習エンジニア; MLエンジニア; AIエンジニア; データエンジニア; データサイエンティスト; SRE; クラウドエンジニア; インフラエンジニア',
    negative: '機械オペレーター; ファッションモデル; 営業',
  },
} as const;

const rows = Object.entries(TITLES).flatMap(([language, kinds]) =>
  Object.entries(kinds).flatMap(([kind, list]) => list.split('; ').map((title) => [language, kind, title] as const)),
);

describe('titles', () => {
  it.each(rows)('%s, %s: %s', (_language, kind, title) => {
    const read = readTitle(title, pageLexicon);
    // A team's name is a core word that needs more duties; "GPU cluster engineer" may be either.
    const accepted = { core: ['core', 'team'], adjacent: ['adjacent', 'team'], negative: ['negative'] }[kind];
    expect(accepted).toContain(read.kind);
    if (kind === 'adjacent' && !/GPU/.test(title)) expect(read.kind).toBe('adjacent');
    expect(title.slice(read.start, read.end)).not.toBe('');
  });

  it.each([
    'MLOps-Ingenieur:in (m/w/d), Berlin',
    'Senior MLOps Engineer II (all genders) - Remote',
    'Ingénieur(e) MLOps H/F',
    'ML Ops Engineer [Req-4711]',
    'ML-Ops Lead',
  ])('reads through marks and places: %s', (title) => {
    expect(readTitle(title, pageLexicon).kind).toBe('core');
  });

  it('lets a longer phrase speak for a negative word inside it', () => {
    expect(readTitle('Server', pageLexicon).kind).toBe('negative');
    expect(readTitle('Software Engineer, Inference Server', pageLexicon).kind).toBe('core');
  });

  it('takes a level for a level and not for another job', () => {
    for (const title of ['Werkstudent MLOps', 'Praktikant MLOps', 'Stagiaire MLOps', 'Intern, MLOps'])
      expect(readTitle(title, pageLexicon).kind).toBe('core');
  });

  it('knows no title where there is none', () => {
    expect(readTitle('', pageLexicon)).toEqual({ kind: null, start: 0, end: 0 });
    expect(readTitle('Gardener', pageLexicon).kind).toBe(null);
  });
});
