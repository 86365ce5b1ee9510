import type { LoadedQuestion } from '@/hooks/load-questions.ts';

/** A card for tests; its anchors hold words that stand nowhere else. */
export const card: LoadedQuestion = {
  id: 'TST-01',
  topic: 'testing',
  level: 'mid',
  title: 'A card for tests',
  question: 'How do you bring a new version to your users?',
  also: [],
  terms: [],
  anchors: [
    { id: 'canary', text: 'Quokka: a small share of the traffic first', cues: [['canary', 'small share']], followUp: 'Who sees it first?' },
    { id: 'watch', text: 'Wombat: the online metric is watched', cues: [['metric*', 'error rate']], followUp: 'Which number tells you?' },
    { id: 'back', text: 'Numbat: back by itself when it falls', cues: [['rollback', 'roll back']], followUp: 'And when it falls?' },
  ],
  wrongClaims: [
    {
      id: 'all',
      claim: 'Everybody gets it at once.',
      cues: [['everybody at once']],
      refutation: 'Then everybody meets the fault.',
      ask: 'Who would meet a fault?',
    },
  ],
  followUp: 'Which of these failed you last?',
  tools: [],
  weak: [],
  seed: [],
  sources: [{ title: 'A source', url: 'https://example.org/a', checked: '2026-11-01' }],
};
