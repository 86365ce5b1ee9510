import type { Note } from '@/core/records.ts';
import { beginning } from './beginning.ts';
import type { Notebook, NotebookQuestion } from './notebook.ts';
import { inOrder } from './notebook.ts';

const TITLE_CHARS = 120;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '[': '&#91;',
  '\n': '<br>',
  '\t': ' ',
};

/**
 * Text as HTML in one line without tabs or quotes, so that no field needs quoting. The bracket goes too: Anki acts on `[sound:` and `[latex]`
 * wherever it finds them.
 */
function html(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[&<>"[\n\t]/g, (char) => ENTITIES[char] ?? '')
    .replace(/[\p{Cc}\u2028\u2029]/gu, '');
}

function notesBlock(notes: readonly Note[]): string {
  return notes.length > 0 ? `<hr>${notes.map(({ text }) => html(text)).join('<br><br>')}` : '';
}

/** Anki's tags are words between spaces; `::` nests them. */
function tags(topic: string | null, level: string | null): string {
  const safe = (word: string) => word.replace(/[^\p{L}\p{N}_-]+/gu, '-');
  return ['dry-run', ...(topic ? [`topic::${safe(topic)}`] : []), ...(level ? [`level::${safe(level)}`] : [])].join(' ');
}

/** The column of ids lets a second import update cards instead of doubling them. */
function row(kind: string, id: string, front: string, back: string, tagged: string): string {
  return [`dry-run-${kind}-${html(id)}`, front, back, tagged].join('\t');
}

function questionRow(card: NotebookQuestion, notes: readonly Note[]): string {
  const anchors = card.anchors.map(({ text }) => `<li>${html(text)}</li>`).join('');
  const back = `${anchors ? `<ul>${anchors}</ul>` : ''}${notesBlock(notes)}`;
  return row('question', card.id, html(card.question), back, tags(card.topic, card.level));
}

/**
 * A text file for Anki's import: one card a question, its anchors and the person's notes on the back, and one a note that belongs to no
 * question. Tab-separated, with the headers that preset deck, note type and columns (Anki 2.1.54 and later). Byte-deterministic.
 */
export function toAnki(unordered: Notebook): string {
  const book = inOrder(unordered);
  const notesOf = Map.groupBy(book.notes, ({ questionId }) => questionId);
  const known = new Set(book.questions.map(({ id }) => id));
  const postings = new Map(book.postings.map((posting) => [posting.id, posting]));
  const loose = book.notes.filter(({ questionId }) => questionId === null || !known.has(questionId));
  const titleOf = (note: Note): string => {
    const posting = note.postingId === null ? undefined : postings.get(note.postingId);
    return html(posting ? `${posting.title}: ${beginning(note.text, TITLE_CHARS)}` : beginning(note.text, TITLE_CHARS));
  };
  const lines = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    '#deck:Dry Run',
    '#columns:Id\tFront\tBack\tTags',
    '#guid column:1',
    '#tags column:4',
    ...book.questions.map((card) => questionRow(card, notesOf.get(card.id) ?? [])),
    ...loose.map((note) => row('note', note.id, titleOf(note), html(note.text), tags(note.topic, null))),
  ];
  return `${lines.join('\n')}\n`;
}
