import { t } from '@/language/t.ts';
import { SilentError } from './ask.ts';

/** One sentence for people out of whatever was thrown. */
export function sentenceOf(reason: unknown): string {
  const message = reason instanceof Error ? reason.message.trim() : '';
  return message || t('common.silent');
}

/** The same where nothing was being written: there is no text to be reassured about. */
export function sentenceOfReading(reason: unknown): string {
  return reason instanceof SilentError ? t('common.silentReading') : sentenceOf(reason);
}
