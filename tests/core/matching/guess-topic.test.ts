import { describe, expect, it } from 'vitest';
import { guessTopic } from '@/core/matching/guess-topic.ts';
import { fullLexicon } from '@/tests/core/detection/load-lexicon.ts';

describe('the topic of a question that names none', () => {
  it.each([
    ['What is a feature store?', 'feature-store'],
    ['How would you roll back a model?', 'deployment-rollout'],
    ['Explain canary vs shadow deployment', 'deployment-rollout'],
    ['How do you version datasets?', 'reproducibility-versioning'],
    ['When do you retrain a model?', 'retraining'],
    ['How do you serve a model at low latency?', 'serving'],
    ['How do you set up CI/CD for models?', 'ci-cd'],
    ['How do you detect data drift without labels?', 'drift'],
    ['Tell me about a conflict with a colleague.', null],
    ['', null],
  ])('%s: %s', (question, topic) => {
    expect(guessTopic(question, [], fullLexicon)).toBe(topic);
  });

  it('comes from the anchors where the question is silent', () => {
    const question = 'What would you do first?';
    expect(guessTopic(question, [], fullLexicon)).toBeNull();
    expect(guessTopic(question, ['Retrain the model on fresh data', 'Automate retraining'], fullLexicon)).toBe('retraining');
  });
});
