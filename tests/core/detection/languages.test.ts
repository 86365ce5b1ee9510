import { describe, expect, it } from 'vitest';
import { detectRole } from '@/core/detection/detect-role.ts';
import { mayConcernModels } from '@/core/detection/may-concern-models.ts';
import { findSignals } from '@/core/detection/find-signals.ts';
import { matchPosting } from '@/core/matching/match-posting.ts';
import { postingFromText } from '@/core/posting/posting-from-text.ts';
import de from './languages/de.yaml';
import es from './languages/es.yaml';
import fr from './languages/fr.yaml';
import italian from './languages/it.yaml';
import nl from './languages/nl.yaml';
import pt from './languages/pt.yaml';
import { fullLexicon, pageLexicon, posting, strongSigns } from './load-lexicon.ts';

interface Sample {
  title: string;
  label: 'core' | 'adjacent' | 'none';
  topics?: string[];
  text: string;
}

/** `duties`: "sentence | rules"; `traps`: sentences in which no strong sign of the role may be found. */
interface Language {
  postings: Sample[];
  duties: string[];
  traps: string[];
}

const LANGUAGES = { de, fr, es, nl, pt, it: italian } as Record<string, Language>;
const LEAST_F1 = 0.75;

const read = ({ title, text }: Sample) => postingFromText({ title, company: null, text });

describe.each(Object.entries(LANGUAGES))('postings in %s', (_language, { postings, duties, traps }) => {
  it.each(postings.map((sample) => [sample.label, sample.title, sample] as const))('%s: %s', (label, title, sample) => {
    expect(detectRole(read(sample), pageLexicon).label).toBe(label);
    if (label !== 'none') expect(mayConcernModels(title, sample.text)).toBe(true);
  });

  it('finds the topics that they stress', () => {
    const counts = { right: 0, extra: 0, missed: 0 };
    for (const sample of postings.filter(({ label }) => label !== 'none')) {
      const found = matchPosting(read(sample), fullLexicon).topics.map(({ topic }): string => topic);
      const wanted = sample.topics ?? [];
      counts.right += wanted.filter((topic) => found.includes(topic)).length;
      counts.missed += wanted.filter((topic) => !found.includes(topic)).length;
      counts.extra += found.filter((topic) => !wanted.includes(topic)).length;
    }
    const f1 = (2 * counts.right) / (2 * counts.right + counts.missed + counts.extra);
    expect(f1).toBeGreaterThanOrEqual(LEAST_F1);
  });

  it.each(duties.map((line) => line.split(' | ') as [string, string]))('%s → %s', (sentence, rules) => {
    const found = findSignals(posting('', sentence), pageLexicon).signals.filter(({ trust }) => trust > 0.5);
    expect(found.map(({ rule }) => rule.id)).toEqual(expect.arrayContaining(rules.split(', ').map((id) => `duty.${id}`)));
  });

  it.each(traps)('is no duty: %s', (sentence) => {
    expect(strongSigns(sentence).rules).toEqual([]);
  });
});
