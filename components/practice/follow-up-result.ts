/** What comparing the answer to the follow-up said. */
export function followUpResult(named: readonly string[], before: readonly string[], target: string | null): string {
  const added = named.filter((id) => !before.includes(id)).length;
  if (target !== null && named.includes(target)) return added > 1 ? `That names it, and ${added - 1} more.` : 'That names it: counted.';
  if (added > 0) return `${added} more counted.`;
  return target === null ? 'Kept with your answer.' : 'Not found in these words.';
}
