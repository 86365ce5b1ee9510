import { PART_CHARS } from '@/core/exchange/import-preview.ts';
import { t } from '@/language/t.ts';
import { ask } from './ask.ts';
import { cutText } from './cut-text.ts';

/** A background that is ended again and again while a file is sent to it is not worth a fourth try. */
const TRIES = 3;

/** A file of the person's on its way to the background. */
export interface OutgoingFile {
  file: string;
  parts: readonly string[];
}

export function outgoing(text: string): OutgoingFile {
  return { file: crypto.randomUUID(), parts: cutText(text, PART_CHARS) };
}

/**
 * Asks something about the file. Where the background does not hold it, because it is new or because the background was ended meanwhile, it is
 * sent and asked again. Throws what `ask` throws, and the signal's reason once it is aborted.
 */
export async function askAbout<T>(
  { file, parts }: OutgoingFile,
  signal: AbortSignal,
  question: (named: { file: string; parts: number }) => Promise<T | null>,
): Promise<T> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const answer = await question({ file, parts: parts.length });
    if (answer !== null) return answer;
    for (const [at, text] of parts.entries()) {
      signal.throwIfAborted();
      await ask('store.import-part', { file, at, text });
    }
  }
  throw new Error(t('common.silent'));
}
