import capabilities from '@/content/lexicon/capabilities.yaml';
import duties from '@/content/lexicon/duties.yaml';
import mlTools from '@/content/lexicon/ml-tools.yaml';
import model from '@/content/lexicon/role-model.yaml';
import titles from '@/content/lexicon/titles.yaml';
import tools from '@/content/lexicon/tools.yaml';
import topics from '@/content/lexicon/topics.yaml';
import traps from '@/content/lexicon/traps.yaml';
import weights from '@/content/lexicon/weights.yaml';
import { compileLexicon } from '@/core/detection/compile-lexicon.ts';
import { findSignals } from '@/core/detection/find-signals.ts';
import { findTools } from '@/core/detection/find-tools.ts';
import type { LexiconData, MatchingData } from '@/core/detection/lexicon.ts';
import { topicsOf } from '@/core/matching/topic-codes.ts';
import type { JobPosting, SectionKind } from '@/core/posting/posting.ts';

export const lexiconData = { titles, duties, traps, weights, model, mlTools } as LexiconData;
export const matchingData = { topics, tools, capabilities } as MatchingData;
/** As in a job page, and as in the sidebar. */
export const pageLexicon = compileLexicon(lexiconData);
export const fullLexicon = compileLexicon(lexiconData, matchingData);

/** A posting of one section, or of several: "duties: …" per entry. */
export function posting(title: string, parts: string | readonly (readonly [SectionKind, string])[]): JobPosting {
  const list = typeof parts === 'string' ? ([['duties', parts]] as const) : parts;
  let description = '';
  const sections: JobPosting['sections'] = [];
  for (const [kind, text] of list) {
    const start = description.length;
    description += `${text}\n\n`;
    sections.push({ kind, heading: null, start, end: description.length });
  }
  return { title, company: null, location: null, description, sections, language: null, url: null, site: null, identity: title };
}

/** Ids of the rules with weight for the role that a sentence among the duties meets, and their topics. */
export function strongSigns(sentence: string, kind: SectionKind = 'duties'): { rules: string[]; topics: string[] } {
  const signals = findSignals(posting('', [[kind, sentence]]), pageLexicon).signals.filter(
    ({ rule, trust }) => rule.role >= 2 && trust > 0.5,
  );
  return {
    rules: [...new Set(signals.map(({ rule }) => rule.id))].sort(),
    topics: [...new Set(signals.flatMap(({ rule }) => topicsOf(rule.topics)))].sort(),
  };
}

export function toolsIn(sentence: string): string[] {
  const found = findSignals(posting('', sentence), fullLexicon);
  return [...new Set(findTools(sentence, found, fullLexicon).map(({ tool }) => tool.name))];
}
