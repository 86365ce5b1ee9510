/** What a character is to the words of a text. Japanese is written without spaces, so there each run of one script counts as a word. */
export const OTHER = 1;
export const LETTER = 2;
const HAN = 3;
const KATAKANA = 4;
const HIRAGANA = 5;

const RULES: readonly (readonly [number, RegExp])[] = [
  [HAN, /[\p{Script=Han}々]/u],
  [KATAKANA, /[ァ-ヿｦ-ﾟ]/u],
  [HIRAGANA, /[ぁ-ゟ]/u],
  // Soft hyphens and joiners stand within words.
  [LETTER, /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D]/u],
];

function judge(code: number): number {
  const char = String.fromCodePoint(code);
  return RULES.find(([, rule]) => rule.test(char))?.[0] ?? OTHER;
}

/** Kinds of UTF-16 units; 0 where not asked yet, and always for halves of pairs. */
export const kindOfUnit: Uint8Array = new Uint8Array(0x10000);

/** The kind of the character at `at`, which is below `text.length`; equal numbers are of one kind. A lone half of a pair is OTHER. */
export function charKind(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kindOfUnit[unit];
  if (known) return known;
  const kind = judge(text.codePointAt(at) ?? unit);
  if (unit < 0xd800 || unit > 0xdfff) kindOfUnit[unit] = kind;
  return kind;
}
