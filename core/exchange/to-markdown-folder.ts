import { strToU8, zipSync } from 'fflate';
import { GRADE_NAMES } from '@/core/grade-names.ts';
import type { AttemptRecord, Note, PostingRecord } from '@/core/records.ts';
import { beginning } from './beginning.ts';
import { foreignMarkdown, ownMarkdown, yamlValue } from './markdown-text.ts';
import type { Notebook, NotebookQuestion } from './notebook.ts';
import { inOrder, momentName } from './notebook.ts';
import { safeFileName } from './safe-file-name.ts';

/** The first day that a zip file can name; the real one would make two exports of one notebook differ. */
const ZIP_DAY = [1980, 0, 1] as const;
const TITLE_CHARS = 60;

type Matter = Record<string, string | number | null | readonly string[]>;

function page(matter: Matter, ...parts: string[]): string {
  const lines = Object.entries(matter).map(([key, value]) => `${key}: ${yamlValue(value)}`);
  return `${[
    '---',
    ...lines,
    '---',
    '',
    ...parts
      .filter((part) => part !== '')
      .join('\n\n')
      .split('\n'),
  ].join('\n')}\n`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function notesPart(notes: readonly Note[]): string {
  const texts = notes.map((note) => `### ${momentName(note.updatedAt)}\n\n${ownMarkdown(note.text)}`);
  return texts.length > 0 ? ['## Notes', ...texts].join('\n\n') : '';
}

function answersPart(card: NotebookQuestion | undefined, attempts: readonly AttemptRecord[]): string {
  const texts = new Map(card?.anchors.map(({ id, text }) => [id, text]));
  const named = (ids: readonly string[]) => ids.map((id) => foreignMarkdown(texts.get(id) ?? id)).join('; ') || 'none';
  const entries = attempts.map((attempt) =>
    [
      `### ${momentName(attempt.at)}: ${GRADE_NAMES[attempt.grade]}`,
      ownMarkdown(attempt.answer),
      list([`named: ${named([...attempt.found, ...attempt.claimed.map(({ anchorId }) => anchorId)])}`, `missed: ${named(attempt.missed)}`]),
    ].join('\n\n'),
  );
  return entries.length > 0 ? ['## Answers', ...entries].join('\n\n') : '';
}

function questionPage(id: string, card: NotebookQuestion | undefined, notes: readonly Note[], attempts: readonly AttemptRecord[]): string {
  const topic = card?.topic ?? notes[0]?.topic ?? attempts[0]?.topic ?? null;
  return page(
    { id, topic, level: card?.level ?? null, answers: attempts.length },
    `# ${foreignMarkdown(card?.title ?? id)}`,
    card ? foreignMarkdown(card.question) : '',
    card && card.anchors.length > 0 ? `## A strong answer names\n\n${list(card.anchors.map(({ text }) => foreignMarkdown(text)))}` : '',
    notesPart(notes),
    answersPart(card, attempts),
  );
}

function postingPage(posting: PostingRecord, notes: readonly Note[]): string {
  const { id, company, url, site, topics, firstSeen, lastSeen } = posting;
  const questions = posting.questions.map(({ id, quote }) => `${foreignMarkdown(id)}: “${foreignMarkdown(quote)}”`);
  return page(
    { id, company, url, site, topics, first_seen: momentName(firstSeen), last_seen: momentName(lastSeen) },
    `# ${foreignMarkdown(posting.title)}`,
    questions.length > 0 ? `## Likely questions\n\n${list(questions)}` : '',
    notesPart(notes),
  );
}

/** The files by their path: one a question that was practised or noted, one a posting, one a note that belongs to neither. */
export function markdownFiles(unordered: Notebook): Map<string, string> {
  const book = inOrder(unordered);
  const cards = new Map(book.questions.map((card) => [card.id, card]));
  const postingIds = new Set(book.postings.map(({ id }) => id));
  const notesOf = Map.groupBy(book.notes, ({ questionId }) => questionId);
  const attemptsOf = Map.groupBy(book.attempts, ({ questionId }) => questionId);
  const looseOf = Map.groupBy(notesOf.get(null) ?? [], ({ postingId }) => postingId);
  const practised = [...attemptsOf.keys(), ...notesOf.keys()].filter((id) => id !== null);
  const files = new Map<string, string>();
  const folder = (name: string) => {
    const taken = new Set<string>();
    return (title: string, text: string) => files.set(`${name}/${safeFileName(title, taken)}.md`, text);
  };
  const addQuestion = folder('questions');
  for (const id of [...new Set(practised)].sort()) {
    const card = cards.get(id);
    addQuestion(card ? `${id} ${card.title}` : id, questionPage(id, card, notesOf.get(id) ?? [], attemptsOf.get(id) ?? []));
  }
  const addPosting = folder('postings');
  for (const posting of book.postings) {
    addPosting(
      posting.company ? `${posting.title} - ${posting.company}` : posting.title,
      postingPage(posting, looseOf.get(posting.id) ?? []),
    );
  }
  const addNote = folder('notes');
  for (const note of notesOf.get(null) ?? []) {
    if (note.postingId !== null && postingIds.has(note.postingId)) continue;
    addNote(beginning(note.text, TITLE_CHARS), page({ id: note.id, topic: note.topic }, notesPart([note])));
  }
  return files;
}

/** The folder as a zip file. The same notebook gives the same bytes. */
export function toMarkdownFolder(book: Notebook): Uint8Array {
  const mtime = new Date(...ZIP_DAY);
  const files = [...markdownFiles(book)].map(([path, text]) => [`dry-run/${path}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime, level: 6 });
}
