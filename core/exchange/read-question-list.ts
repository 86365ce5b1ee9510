import type { QuestionList } from './question-list.ts';
import { MAX_LIST_CHARS } from './question-list.ts';
import { readCsvQuestions } from './read-csv-questions.ts';
import { readMarkdownQuestions } from './read-markdown-questions.ts';

/** Room for 5,000 questions with anchors. Markdown of this size that is written to hurt takes two to three seconds, ordinary one half of that. */
export const MAX_MARKDOWN_CHARS = 500_000;

const HEADER = /^sep=|\b(?:question|front)\b.*[,;\t|]|[,;\t|].*\b(?:question|front)\b|\t/i;
/** Longer first lines are no row of column names. */
const MAX_HEADER_CHARS = 1_000;

export type ReadList = ({ ok: true } & QuestionList) | { ok: false; message: string };

/** Tables by their name; else by their first line, which has more than one cell of a table and no sign of Markdown. */
function isTable(name: string, text: string): boolean {
  if (/\.(?:csv|tsv|tab)$/i.test(name)) return true;
  if (/\.(?:md|markdown|mdown)$/i.test(name)) return false;
  const line = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').slice(0, MAX_HEADER_CHARS).trim();
  return !/^(?:#|[-*+]\s|\d+[.)]\s)/.test(line) && HEADER.test(line);
}

/**
 * Reads a list of the person's own questions, a table (CSV, TSV) or an outline (Markdown), as drafts of cards and the lines that become none.
 * Refused as a whole: empty, too large, a web page, nothing found. `name` is the file's name. Never throws.
 */
export function readQuestionList(text: string, name: string): ReadList {
  const body = text.replace(/^\uFEFF/, '');
  if (body.trim() === '') return { ok: false, message: 'This file is empty.' };
  if (body.length > MAX_LIST_CHARS)
    return {
      ok: false,
      message: `This file is too large for a list of questions (the limit is ${MAX_LIST_CHARS / 1e6} million characters).`,
    };
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(body)) return { ok: false, message: 'This is a web page, not a list of questions.' };
  if (/^\s*[{[]\s*"/.test(body)) return { ok: false, message: 'This is a JSON file, not a list of questions.' };
  const table = isTable(name, body);
  if (!table && body.length > MAX_MARKDOWN_CHARS)
    return {
      ok: false,
      message: `This file is too large for a list in Markdown (the limit is ${MAX_MARKDOWN_CHARS / 1e3} thousand characters).`,
    };
  try {
    const list = table ? readCsvQuestions(body) : readMarkdownQuestions(body);
    if (list.drafts.length + list.refusedCount === 0) return { ok: false, message: 'No question was found in this file.' };
    return { ok: true, ...list };
  } catch {
    return { ok: false, message: 'This file could not be read as a list of questions.' };
  }
}
