import type { Level } from '@/core/content/schema.ts';
import type { Words } from '@/core/detection/words.ts';
import { foldedWords, normOf } from '@/core/detection/words.ts';
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

/** By unit of ASCII: 1 where one of `YEARS` begins so, written small or large. */
const BEGINS = new Uint8Array(128);
for (const word of YEARS)
  for (const first of [word.charAt(0), word.charAt(0).toUpperCase()]) if (first < '\x80') BEGINS[first.charCodeAt(0)] = 1;

/** False for nearly every word, without folding it; what begins beyond ASCII is folded to be sure. */
function mayBeYears({ text, starts }: Words, index: number): boolean {
  const unit = text.charCodeAt(starts[index] ?? 0);
  return unit >= BEGINS.length || BEGINS[unit] === 1;
}

/** The level that the title names, else the one that the years of experience stand for (0-2, 3-5, 6 and more), else null. */
export function readLevel(posting: JobPosting, words: Words): Level | null {
  const title = foldedWords(posting.title);
  for (const [level, rule] of TITLE_LEVELS) if (title.some((word) => rule.test(word))) return level;
  let most = -1;
  for (let index = 0; index < words.length; index += 1) {
    if (!mayBeYears(words, index) || !YEARS.has(normOf(words, index))) continue;
    // "3-5 years": the lower bound stands first.
    const near = [index - 2, index - 1].filter((other) => words.sentences[other] === words.sentences[index]);
    const years = near.map((other) => Number(normOf(words, other))).find((value) => value >= 0 && value <= 15);
    if (years !== undefined && years > most) most = years;
  }
  if (most < 0) return null;
  return most >= 6 ? 'senior' : most >= 3 ? 'mid' : 'screen';
}
