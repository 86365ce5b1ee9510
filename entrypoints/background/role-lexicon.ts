import duties from '@/content/lexicon/duties.yaml';
import mlTools from '@/content/lexicon/ml-tools.yaml';
import model from '@/content/lexicon/role-model.yaml';
import titles from '@/content/lexicon/titles.yaml';
import traps from '@/content/lexicon/traps.yaml';
import weights from '@/content/lexicon/weights.yaml';
import { compileLexicon } from '@/core/detection/compile-lexicon.ts';
import type { Lexicon, LexiconData } from '@/core/detection/lexicon.ts';

let compiled: Lexicon | null = null;

/** What detection needs of the lexicon, made ready at the first posting of the worker's life (10 to 25 ms). */
export function roleLexicon(): Lexicon {
  compiled ??= compileLexicon({ titles, duties, traps, weights, model, mlTools } as LexiconData);
  return compiled;
}
