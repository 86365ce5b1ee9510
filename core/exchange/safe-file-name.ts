/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const MAX_CHARS = 80;

/**
 * A text as a file name (without ending) that Windows, macOS and Linux all take: no path, no control, format or reserved characters, no dot or blank at
 * either end, no device name, at most 80 UTF-16 units. "untitled" where nothing is left. Within `taken`, names differ in more than case; the
 * name is added to it.
 */
export function safeFileName(text: string, taken: Set<string>): string {
  const clean = text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*#^[\]\p{C}\p{Z}]+/gu, ' ')
    .slice(0, MAX_CHARS)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[\s.]+|(?<![\s.])[\s.]+$/g, '');
  const base = clean === '' ? 'untitled' : RESERVED.test(clean) ? `_${clean}` : clean;
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base} ${number}`;
  taken.add(name.toLowerCase());
  return name;
}
