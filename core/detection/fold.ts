const ASCII = /^[\0-\x7f]*$/;
/** Up to here a letter's folding does not hang on its neighbours. */
const LATIN_END = 0x250;

/** Folded form of each Latin character, once asked for. */
const latin: string[] = [];

function foldAny(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200D]/gu, '')
    .toLowerCase();
}

/** NFKD without marks, lower case: "Überwachung" and "UEBERWACHUNG" stay different, "modèles" and "modeles" become equal. */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  let folded = '';
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code >= LATIN_END) return foldAny(word);
    folded += latin[code] ??= foldAny(word.charAt(at));
  }
  return folded;
}
