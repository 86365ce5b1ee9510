const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/** The text in parts of at most `size` UTF-16 units, at least one; none ends within a character, since a message would not keep half of one. */
export function cutText(text: string, size: number): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = Math.min(text.length, from + size);
    const end = to < text.length && isHigh(text.charCodeAt(to - 1)) ? to - 1 : to;
    parts.push(text.slice(from, end));
    from = end;
  }
  return parts.length > 0 ? parts : [''];
}
