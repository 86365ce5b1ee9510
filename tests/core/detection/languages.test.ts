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

interface Counts {
  right: number;
  extra: number;
  missed: number;
}

const LANGUAGES = { de, fr, es, nl, pt, it: italian } as Record<string, Language>;
const LEAST_TOPICS_F1 = 0.75;

const read = ({ title, text }: Sample) => postingFromText({ title, company: null, text });

const precision = ({ right, extra }: Counts): number => right / (right + extra);
const recall = ({ right, missed }: Counts): number => right / (right + missed);

/** How often one side of a decision was found, and the postings where it was judged otherwise. */
function decide(isIt: (label: Sample['label']) => boolean): Counts & { wrong: string[] } {
  const counts = { right: 0, extra: 0, missed: 0, wrong: [] as string[] };
  for (const sample of Object.values(LANGUAGES).flatMap(({ postings }) => postings)) {
    const wanted = isIt(sample.label);
    const said = isIt(detectRole(read(sample), pageLexicon).label);
    if (wanted && said) counts.right += 1;
    else if (said) counts.extra += 1;
    else if (wanted) counts.missed += 1;
    if (wanted !== said) counts.wrong.push(sample.title);
  }
  return counts;
}

describe('postings in six languages', () => {
  it('finds those with a duty for models', () => {
    const counts = decide((label) => label !== 'none');
    expect(precision(counts), counts.wrong.join(', ')).toBeGreaterThanOrEqual(0.93);
    // Three of the thirty hold one such duty and no more, which says too little in English too.
    expect(recall(counts), counts.wrong.join(', ')).toBeGreaterThanOrEqual(0.9);
  });

  it('finds the core ones', () => {
    const counts = decide((label) => label === 'core');
    expect(precision(counts), counts.wrong.join(', ')).toBeGreaterThanOrEqual(0.9);
    expect(recall(counts), counts.wrong.join(', ')).toBeGreaterThanOrEqual(0.9);
  });
});

describe.each(Object.entries(LANGUAGES))('postings in %s', (_language, { postings, duties, traps }) => {
  it('wake the detector', () => {
    const asleep = postings.filter(({ label, title, text }) => label !== 'none' && !mayConcernModels(title, text));
    expect(asleep).toEqual([]);
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
    expect((2 * counts.right) / (2 * counts.right + counts.missed + counts.extra)).toBeGreaterThanOrEqual(LEAST_TOPICS_F1);
  });

  it.each(duties.map((line) => line.split(' | ') as [string, string]))('%s → %s', (sentence, rules) => {
    const found = findSignals(posting('', sentence), pageLexicon).signals.filter(({ trust }) => trust > 0.5);
    expect(found.map(({ rule }) => rule.id)).toEqual(expect.arrayContaining(rules.split(', ').map((id) => `duty.${id}`)));
  });

  it.each(traps)('is no duty: %s', (sentence) => {
    expect(strongSigns(sentence).rules).toEqual([]);
  });
});
