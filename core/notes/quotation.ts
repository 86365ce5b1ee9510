/** In UTF-16 units: about a page. A quotation is a place in the posting, not a copy of it. */
export const MAX_QUOTE = 2_000;

export interface Quotation {
  /** The selected words with their line breaks; null where none were selected. */
  quote: string | null;
  /** The selection was longer than `MAX_QUOTE` and ends early. */
  cut: boolean;
}

/**
 * Selected text as a note keeps it: blanks within a line are one, empty lines between paragraphs are one, both ends are bare. A selection
 * that is too long ends at the last blank that fits. Pure, linear in what fits.
 */
export function quotationOf(selected: string): Quotation {
  // Blanks go, so a little more than fits may still fit afterwards; a selection of the whole page must not be walked through.
  const read = selected.slice(0, 4 * MAX_QUOTE);
  const lines = read.split(/\r\n?|[\n\u2028\u2029]/).map((line) => line.split(/\s+/u).filter(Boolean).join(' '));
  const paragraphs = lines.filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== ''));
  const whole = paragraphs.join('\n').trim().toWellFormed();
  if (whole === '') return { quote: null, cut: false };
  if (whole.length <= MAX_QUOTE) return { quote: whole, cut: read.length < selected.length };
  const start = whole.slice(0, MAX_QUOTE);
  const blank = Math.max(start.lastIndexOf(' '), start.lastIndexOf('\n'));
  // One word without end is cut within, never between the halves of a character.
  const fitting = blank > 0 ? start.slice(0, blank) : start.replace(/[\uD800-\uDBFF]$/, '');
  return { quote: fitting.trimEnd(), cut: true };
}
