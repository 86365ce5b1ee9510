/** The first line of a text that says anything, in at most `limit` UTF-16 units with "…" where it was cut; never half a character pair. */
export function beginning(text: string, limit: number): string {
  const line = (text.split('\n').find((one) => one.trim() !== '') ?? '').trim();
  if (line.length <= limit) return line;
  return `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
