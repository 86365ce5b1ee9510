import { INVISIBLE } from './plain-text.ts';

/** What belongs to a word; all else only separates. `C++`, `C#` and `40%` are words. */
const IN_WORD = /[\p{L}\p{N}\p{M}+#%]/u;
const UNSEEN = new RegExp(INVISIBLE.source, 'u');

/** Per character of ASCII what it becomes; most of a page is ASCII, and a pattern a character costs ten times as much. */
const ASCII = Array.from({ length: 128 }, (_, code) => foldOne(String.fromCharCode(code)));

function foldOne(char: string): string {
  if (IN_WORD.test(char)) {
    const lower = char.toLowerCase();
    // Lengths must not change, so that places in the folded text can be counted.
    return lower.length === char.length ? lower : char;
  }
  // A tab or a line break is white space here, though it is no text.
  return UNSEEN.test(char) && !/\s/u.test(char) ? '' : ' ';
}

/**
 * The words of a text in lower case with one space between them: what stays equal however a text is laid out. `after` is what stands
 * before it ("" counts as a space). With `visit` every character that is written is told with its range in `text`; a `false` from it stops.
 */
export function foldWords(text: string, after: string, visit?: (start: number, end: number) => boolean): string {
  let out = '';
  let last = after === '' ? ' ' : after.slice(-1);
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const char = code < 128 ? text.charAt(at) : String.fromCodePoint(text.codePointAt(at) ?? code);
    const folded = ASCII[code] ?? foldOne(char);
    const end = at + char.length;
    if (folded !== '' && !(folded === ' ' && last === ' ')) {
      out += folded;
      last = folded;
      // One call a unit of the folded text.
      for (let unit = 0; unit < folded.length; unit += 1) if (visit?.(at, end) === false) return out;
    }
    at = end;
  }
  return out;
}
