/** One sentence for people out of whatever was thrown. */
export function sentenceOf(reason: unknown): string {
  const message = reason instanceof Error ? reason.message.trim() : '';
  return message || 'Dry Run did not answer. Nothing was changed.';
}

/** The same where nothing was being written: there is no text to be reassured about. */
export function sentenceOfReading(reason: unknown): string {
  return sentenceOf(reason).replace(' Your text is still here.', '');
}
