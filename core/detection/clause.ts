import type { Evidence } from './role.ts';

/** A quotation longer than this is a paragraph, not a reason. Characters. */
const MAX_QUOTE = 110;
/** A line that goes on in small letters was only wrapped. */
const LINE_END = /^\n(?!\s*\p{Ll})/u;
const SENTENCE_END = new Set('•;:!?()');
const CLAUSE_END = new Set('•;:!?(),–—');
/** How far a wrapped line may be indented. */
const LOOK_AHEAD = 12;

/** Whether a sentence, with `stops` a clause, ends with the character at `at`. */
function endsAt(text: string, at: number, stops: ReadonlySet<string>): boolean {
  const char = text.charAt(at);
  if (char === '.') return at + 1 >= text.length || /\s/.test(text.charAt(at + 1));
  return char === '\n' ? LINE_END.test(text.slice(at, at + LOOK_AHEAD)) : stops.has(char);
}

function edge(text: string, from: number, step: 1 | -1, stops: ReadonlySet<string>): number | null {
  let at = from;
  while (step > 0 ? at < text.length : at > 0) {
    if (endsAt(text, step > 0 ? at : at - 1, stops)) break;
    if (Math.abs(at - from) > MAX_QUOTE) return null;
    at += step;
  }
  return at;
}

function trimmed(text: string, start: number, end: number, inner: Evidence): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from < inner.start && /[\s\-*·,]/.test(text.charAt(from))) from += 1;
  while (to > inner.end && /[\s,]/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/**
 * The words of a piece of evidence with the clause around them, so that a person can read them alone: up to the ends of the sentence or
 * item, else up to its commas, else as they are. `text` is the text to which the range refers.
 */
export function quoteClause(evidence: Evidence, text: string): Evidence {
  const { start, end } = evidence;
  for (const stop of [SENTENCE_END, CLAUSE_END]) {
    const [left, right] = [edge(text, start, -1, stop), edge(text, end, 1, stop)];
    if (left === null || right === null) continue;
    const wide = trimmed(text, left, right, evidence);
    if (wide.end - wide.start <= MAX_QUOTE && wide.end - wide.start > 0)
      return { ...evidence, ...wide, quote: text.slice(wide.start, wide.end) };
  }
  return evidence;
}
