import { MAX_QUOTE } from '@/core/notes/quotation.ts';

/** A note on the posting itself while it is written. */
export interface QuickText {
  quote: string | null;
  /** More was selected than a quotation holds. */
  cut: boolean;
  text: string;
}

/** As the draft keeps it; an empty draft is no note. */
export function writeQuickText(quick: QuickText): string {
  return JSON.stringify(quick);
}

/** Null for a draft that holds none. What is damaged counts as what the person typed: no word goes. */
export function readQuickText(draft: string): QuickText | null {
  if (draft === '') return null;
  try {
    const value: unknown = JSON.parse(draft);
    if (typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string') {
      const quote = 'quote' in value && typeof value.quote === 'string' ? value.quote.slice(0, MAX_QUOTE) : null;
      return { quote, cut: 'cut' in value && value.cut === true, text: value.text };
    }
  } catch {
    // Below.
  }
  return { quote: null, cut: false, text: draft };
}
