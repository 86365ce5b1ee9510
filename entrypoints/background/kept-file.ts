/** The file that was chosen last, as far as it has come. In memory only: it is the person's, and a background that ends asks for it again. */
let kept: { file: string; parts: Map<number, string> } | null = null;

/** Keeps one part; the first of another file takes the place of the one before. */
export function keepPart({ file, at, text }: { file: string; at: number; text: string }): null {
  if (kept?.file !== file) kept = { file, parts: new Map() };
  kept.parts.set(at, text);
  return null;
}

/** The whole text, or null when a part of it is not here. */
export function keptFile({ file, parts }: { file: string; parts: number }): string | null {
  if (kept?.file !== file || kept.parts.size !== parts) return null;
  return Array.from({ length: parts }, (_, at) => kept?.parts.get(at) ?? '').join('');
}
