import { t } from '@/language/t.ts';
/** The guess beside the result, in one calm sentence. */
export function guessPhrase(guess: number | null, named: number, total: number): string {
  if (guess === null) return t('practice.guess.none', named, { total });
  if (guess === named) return t('practice.guess.same', named, { guess, total });
  if (guess > named) return t('practice.guess.more', named, { guess, total });
  return t('practice.guess.fewer', named, { guess, total });
}
