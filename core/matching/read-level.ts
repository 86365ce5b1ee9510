import type { Level } from '@/core/content/schema.ts';
import type { Word } from '@/core/detection/words.ts';
import { readWords } from '@/core/detection/words.ts';
import type { JobPosting } from '@/core/posting/posting.ts';

const TITLE_LEVELS: readonly (readonly [Level, RegExp])[] = [
  [
    'screen',
    /^(intern|internship|werkstudent.*|praktik.*|stagiaire|stage|alternan.*|becari.*|estágio|estagio|trainee|junior|jr|graduate|entry|associate)$/,
  ],
  [
    'senior',
    /^(senior|sr|staff|principal|lead|architect|head|director|manager|leiter.*|teamlead|responsable|jefe|confirme|distinguished|expert|iii|iv|シニア|リード)$/,
  ],
  ['mid', /^(ii|mid)$/],
];
/** Folded, as words are. */
const YEARS = new Set('year years yrs jahr jahre annee annees ans ano anos jaar anni 年以上 年'.split(' '));

/** The level that the title names, else the one that the years of experience stand for (0-2, 3-5, 6 and more), else null. */
export function readLevel(posting: JobPosting, words: readonly Word[]): Level | null {
  const title = readWords(posting.title).map(({ norm }) => norm);
  for (const [level, rule] of TITLE_LEVELS) if (title.some((word) => rule.test(word))) return level;
  let most = -1;
  for (const [index, word] of words.entries()) {
    if (!YEARS.has(word.norm)) continue;
    // "3-5 years": the lower bound stands first.
    const near = [words[index - 2], words[index - 1]].filter((other) => other?.sentence === word.sentence);
    const years = near.map((other) => Number(other?.norm)).find((value) => value >= 0 && value <= 15);
    if (years !== undefined && years > most) most = years;
  }
  if (most < 0) return null;
  return most >= 6 ? 'senior' : most >= 3 ? 'mid' : 'screen';
}
