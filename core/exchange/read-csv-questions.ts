import { parse } from 'csv-parse/browser/esm/sync';
import type { QuestionList } from './question-list.ts';
import { ListBuilder } from './question-list.ts';
import { levelOfName, plainName, topicOfName } from './topic-of-name.ts';

type Column = 'question' | 'anchors' | 'topic' | 'level';

/** Names that columns have in the exports of other programs, without blanks, digits and signs. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  question: ['question', 'questions', 'q', 'prompt', 'front', 'term', 'title'],
  anchors: ['anchors', 'anchor', 'keypoint', 'keypoints', 'point', 'points', 'answer', 'answers', 'back', 'definition', 'stronganswer'],
  topic: ['topic', 'topics', 'category', 'subject', 'tag', 'tags', 'area', 'deck'],
  level: ['level', 'difficulty', 'seniority'],
};
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Excel writes the separator of its country into a first line of its own. */
const SEPARATOR_LINE = /^sep=(.)\n/i;

/** The delimiter that stands most often in the first line, outside of quotes. */
function delimiterOf(text: string): string {
  const line = (/^[^\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => line.split(delimiter).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

function columnOf(name: string): Column | null {
  const plain = plainName(name).replace(/(?<!\d)\d+$/, '');
  return (Object.keys(NAMES) as Column[]).find((column) => NAMES[column].includes(plain)) ?? null;
}

/** Anchors in one cell: a line each, or else between semicolons or bars; list signs before them go. */
function splitAnchors(cell: string): string[] {
  const lines = cell.split('\n');
  const parts = lines.some((line, index) => index > 0 && line.trim() !== '') ? lines : cell.split(/[;|•]/);
  return parts.map((part) => part.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '')).filter((part) => part.trim() !== '');
}

interface CsvRecord {
  record: string[];
  /** The line on which the record ends, from 1. */
  info: { lines: number };
  /** The record as written, with the empty lines before it. */
  raw: string;
}

/** The line on which a record begins. */
function startLine(endLine: number, raw: string): number {
  return endLine - (raw.replace(/^\n+|(?<!\n)\n+$/g, '').match(/\n/g)?.length ?? 0);
}

const NEVER_CLOSED = 'A quotation mark is opened here and never closed; this row and all after it are left out.';

function readRecords(text: string, builder: ListBuilder): CsvRecord[] {
  const separator = SEPARATOR_LINE.exec(text);
  return parse(text, {
    delimiter: separator?.[1] ?? delimiterOf(text),
    from_line: separator ? 2 : 1,
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    record_delimiter: '\n',
    on_skip: (error, raw = ''): undefined => {
      const end: unknown = error && 'lines' in error ? error.lines : 1;
      const reason = error?.code === 'CSV_QUOTE_NOT_CLOSED' ? NEVER_CLOSED : 'This row could not be read.';
      builder.refuse(startLine(typeof end === 'number' ? end : 1, raw), raw, reason);
    },
  }) as unknown as CsvRecord[];
}

/**
 * Reads a table of questions. The first row names the columns (question, anchors, topic, level, in many words and any order; several columns
 * of anchors are joined); without such a row the columns are taken in that order. Separators , ; tab and | are told by the first line.
 * A topic or level that is none of ours becomes null. Never throws.
 */
export function readCsvQuestions(text: string): QuestionList {
  const builder = new ListBuilder();
  const records = readRecords(text.replace(/\r\n?/g, '\n'), builder);
  const first = records[0]?.record.map(columnOf) ?? [];
  const named = first.includes('question');
  const columns: readonly (Column | null)[] = named ? first : ['question', 'anchors', 'topic', 'level'];
  for (const { record, info, raw } of named ? records.slice(1) : records) {
    if (record.every((cell) => cell.trim() === '')) continue;
    const cells = (column: Column) => record.filter((_, index) => columns[index] === column);
    builder.add({
      question: cells('question').find((cell) => cell.trim() !== '') ?? '',
      anchors: cells('anchors').flatMap(splitAnchors),
      topic:
        cells('topic')
          .map(topicOfName)
          .find((topic) => topic !== null) ?? null,
      level:
        cells('level')
          .map(levelOfName)
          .find((level) => level !== null) ?? null,
      line: startLine(info.lines, raw),
    });
  }
  return builder.list();
}
