import { GRADE_NAMES } from '@/core/grade-names.ts';
import type { Notebook } from './notebook.ts';
import { inOrder, momentName } from './notebook.ts';

/**
 * Beginnings that a spreadsheet may take for a formula, after any blanks and invisible characters: = + - @ in ASCII, small, full-width and
 * mathematical form (OWASP, "CSV injection"). A leading tab, carriage return or line feed counts too.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@＝＋－＠﹢﹣﹦﹫−])/u;

/** A text that no spreadsheet calculates: an apostrophe goes before a formula's first character. Numbers are never touched. */
export function formulaSafe(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

type Cell = string | number | null;

/** RFC 4180: every text in quotes, quotes doubled. Prefixing comes first, or the quotes would hide the beginning. */
function field(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : `"${formulaSafe(cell).replaceAll('"', '""')}"`;
}

const COLUMNS = [
  'kind',
  'time (UTC)',
  'topic',
  'question id',
  'question',
  'posting',
  'company',
  'text',
  'grade',
  'grade in words',
  'named',
  'missed',
];

/** One row a note or answer, oldest first within each kind. UTF-8 with a byte order mark, which Excel needs, and CRLF. Byte-deterministic. */
export function toCsv(unordered: Notebook): string {
  const book = inOrder(unordered);
  const questions = new Map(book.questions.map((question) => [question.id, question]));
  const postings = new Map(book.postings.map((posting) => [posting.id, posting]));
  const about = (of: { questionId: string | null; postingId: string | null; topic: string | null }): Cell[] => {
    const posting = of.postingId === null ? undefined : postings.get(of.postingId);
    const question = of.questionId === null ? undefined : questions.get(of.questionId);
    return [of.topic, of.questionId, question?.question ?? null, posting?.title ?? null, posting?.company ?? null];
  };
  const anchors = (questionId: string, ids: readonly string[]): string => {
    const texts = new Map(questions.get(questionId)?.anchors.map(({ id, text }) => [id, text]));
    return ids.map((id) => texts.get(id) ?? id).join('; ');
  };
  const rows: Cell[][] = [
    COLUMNS,
    ...book.notes.map((note): Cell[] => ['note', momentName(note.updatedAt), ...about(note), note.text, null, null, null, null]),
    ...book.attempts.map((attempt): Cell[] => [
      'answer',
      momentName(attempt.at),
      ...about(attempt),
      attempt.answer,
      attempt.grade,
      GRADE_NAMES[attempt.grade],
      anchors(attempt.questionId, [...attempt.found, ...attempt.claimed.map(({ anchorId }) => anchorId)]),
      anchors(attempt.questionId, attempt.missed),
    ]),
  ];
  return `\uFEFF${rows.map((row) => `${row.map((cell) => field(cell)).join(',')}\r\n`).join('')}`;
}
