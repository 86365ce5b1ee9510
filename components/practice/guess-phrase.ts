/** The guess beside the result, in one calm sentence. */
export function guessPhrase(guess: number | null, named: number, total: number): string {
  const result = `${named} of ${total} points ${named === 1 ? 'was' : 'were'} found`;
  if (guess === null) return `${result} in your words.`;
  if (guess === named) return `You expected ${guess}, and ${result}: you know what you said.`;
  if (guess > named) return `You expected ${guess}; ${result}. The gap is what to study.`;
  return `You expected ${guess}; ${result}. You said more than you thought.`;
}
