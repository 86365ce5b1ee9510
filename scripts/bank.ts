import type { QuestionFile } from '@/core/content/schema.ts';
import { questionFile } from '@/core/content/schema.ts';
import type { Site } from '@/core/content/site-schema.ts';
import duties from '@/content/lexicon/duties.yaml';
import mlTools from '@/content/lexicon/ml-tools.yaml';
import model from '@/content/lexicon/role-model.yaml';
import titles from '@/content/lexicon/titles.yaml';
import tools from '@/content/lexicon/tools.yaml';
import topics from '@/content/lexicon/topics.yaml';
import traps from '@/content/lexicon/traps.yaml';
import weights from '@/content/lexicon/weights.yaml';
import capabilities from '@/content/lexicon/capabilities.yaml';
import { compileLexicon } from '@/core/detection/compile-lexicon.ts';
import type { Lexicon, LexiconData, MatchingData } from '@/core/detection/lexicon.ts';

const questionFiles = import.meta.glob<QuestionFile>('/content/questions/*.yaml', { eager: true, import: 'default' });
const siteFiles = import.meta.glob<Site>('/content/sites/*.yaml', { eager: true, import: 'default' });

/** Every file of the bank. Throws the schema's error when one is not sound. */
export function readBank(): QuestionFile[] {
  return Object.values(questionFiles).map((file) => questionFile.parse(file));
}

/** All site adapters. */
export const sites: readonly Site[] = Object.values(siteFiles);

/** The whole lexicon, ready for use. */
export function readLexicon(): Lexicon {
  return compileLexicon({ titles, duties, traps, weights, model, mlTools } as LexiconData, { topics, tools, capabilities } as MatchingData);
}
