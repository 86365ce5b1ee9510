import type { Question, TopicId } from '@/core/content/schema.ts';
import type { EntryFacts } from '@/core/notes/filter-entries.ts';
import { questionStates } from '@/core/notes/question-states.ts';
import type { SearchEntry } from '@/core/notes/search-notes.ts';
import type { AttemptRecord, Note, PostingRecord } from '@/core/records.ts';

interface EntryBase extends EntryFacts {
  id: string;
  /** Id of the note or attempt: what tags hang on. */
  subject: string;
  /** Another text whenever any word of it that can be searched for changed. */
  version: string;
  questionId: string | null;
  /** Null where the bank no longer holds it, or where none belongs to the entry. */
  question: Question | null;
  posting: PostingRecord | null;
}

/** A line of the review page. */
export type Entry = EntryBase & ({ kind: 'note'; note: Note } | { kind: 'attempt'; attempt: AttemptRecord });

export interface EntrySources {
  /** Newest first, like the attempts. */
  notes: readonly Note[];
  /** Where a note stands that was changed since, by its id. */
  places: ReadonlyMap<string, number>;
  attempts: readonly AttemptRecord[];
  postings: readonly PostingRecord[];
  questions: readonly Question[];
  due: readonly { questionId: string }[];
  /** Tags of notes and attempts by their ids. */
  tags: ReadonlyMap<string, readonly string[]>;
}

const NO_TAGS: readonly string[] = [];

/** Two lists that are newest first as one. */
function merge(a: Entry[], b: Entry[]): Entry[] {
  const all: Entry[] = [];
  let one = 0;
  let other = 0;
  while (one < a.length || other < b.length) {
    const first = a[one];
    const second = b[other];
    if (first && (!second || first.at > second.at || (first.at === second.at && first.id > second.id))) {
      all.push(first);
      one += 1;
    } else if (second) {
      all.push(second);
      other += 1;
    }
  }
  return all;
}

/** Notes and attempts in one list, newest first. */
export function buildEntries({ notes, places, attempts, postings, questions, due, tags }: EntrySources): Entry[] {
  const questionById = new Map(questions.map((question) => [question.id, question]));
  const postingById = new Map(postings.map((posting) => [posting.id, posting]));
  const states = questionStates(attempts, due);
  const around = (
    { id, questionId, postingId, topic }: { id: string; questionId: string | null; postingId: string | null; topic: TopicId | null },
    head: string,
  ) => {
    const question = questionById.get(questionId ?? '') ?? null;
    const posting = postingById.get(postingId ?? '') ?? null;
    const own = tags.get(id) ?? NO_TAGS;
    return {
      subject: id,
      version: `${head}${question ? '+q' : ''}${posting ? '+p' : ''} ${own.join()}`,
      topic,
      questionId,
      question,
      level: question?.level ?? null,
      state: questionId === null ? null : (states.get(questionId) ?? ('never' as const)),
      postingId,
      posting,
      company: posting?.company ?? null,
      tags: own,
    };
  };
  return merge(
    notes.map((note): Entry => ({
      kind: 'note',
      id: `note:${note.id}`,
      at: places.get(note.id) ?? note.updatedAt,
      note,
      ...around(note, [note.head, ...note.others.map(({ id }) => id)].join()),
    })),
    attempts.map((attempt): Entry => ({ kind: 'attempt', id: `attempt:${attempt.id}`, at: attempt.at, attempt, ...around(attempt, '') })),
  );
}

export function toSearch({ question, posting, tags, ...entry }: Entry): Omit<SearchEntry, 'id'> {
  return {
    text: entry.kind === 'note' ? [entry.note.text, ...entry.note.others.map(({ text }) => text)].join('\n') : entry.attempt.answer,
    question: question ? `${question.title}\n${question.question}` : '',
    posting: [posting?.title, posting?.company, ...tags].filter(Boolean).join('\n'),
  };
}

/** True where an entry is the first of its local day in the list. */
export function beginsDay(entries: readonly Entry[], index: number): boolean {
  const before = entries[index - 1];
  const entry = entries[index];
  return !!entry && (!before || new Date(before.at).toDateString() !== new Date(entry.at).toDateString());
}
