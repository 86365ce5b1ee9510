const ASCII = /^[\0-\x7f]*$/;
/** Only this letter is made small by its neighbours: "ς" ends a word. */
const SIGMA = 'Σ';

/** Folded form of each UTF-16 unit, once asked for; null where it hangs on other units. */
const known: (string | null | undefined)[] = [];

const bare = (text: string): string => text.normalize('NFKD').replace(/[\p{M}\u00AD\u200B-\u200D]/gu, '');

function foldUnit(unit: number): string | null {
  const plain = bare(String.fromCharCode(unit));
  const half = unit >= 0xd800 && unit <= 0xdfff;
  return half || plain.includes(SIGMA) ? null : plain.toLowerCase();
}

/** NFKD without marks, lower case: "Überwachung" and "UEBERWACHUNG" stay different, "modèles" and "modeles" become equal. */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  let folded = '';
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    const letter = known[unit] === undefined ? (known[unit] = foldUnit(unit)) : known[unit];
    if (letter === null) return bare(word).toLowerCase();
    folded += letter;
  }
  return folded;
}
