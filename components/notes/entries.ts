import type { Question, TopicId } from '@/core/content/schema.ts';
import type { SearchEntry } from '@/core/notes/search-notes.ts';
import type { AttemptRecord, Note, PostingRecord } from '@/core/records.ts';

interface EntryBase {
  id: string;
  at: number;
  topic: TopicId | null;
  questionId: string | null;
  /** Null where the bank no longer holds it, or where none belongs to the entry. */
  question: Question | null;
  postingId: string | null;
  posting: PostingRecord | null;
}

/** A line of the review page. */
export type Entry = (EntryBase & { kind: 'note'; note: Note }) | (EntryBase & { kind: 'attempt'; attempt: AttemptRecord });

export interface EntrySources {
  notes: readonly Note[];
  attempts: readonly AttemptRecord[];
  postings: readonly PostingRecord[];
  questions: readonly Question[];
}

/** Notes and attempts in one list, newest first. */
export function buildEntries({ notes, attempts, postings, questions }: EntrySources): Entry[] {
  const questionById = new Map(questions.map((question) => [question.id, question]));
  const postingById = new Map(postings.map((posting) => [posting.id, posting]));
  const around = ({ questionId, postingId, topic }: { questionId: string | null; postingId: string | null; topic: TopicId | null }) => ({
    topic,
    questionId,
    question: questionById.get(questionId ?? '') ?? null,
    postingId,
    posting: postingById.get(postingId ?? '') ?? null,
  });
  const entries: Entry[] = [
    ...notes.map((note) => ({ kind: 'note' as const, id: `note:${note.id}`, at: note.updatedAt, note, ...around(note) })),
    ...attempts.map((attempt) => ({ kind: 'attempt' as const, id: `attempt:${attempt.id}`, at: attempt.at, attempt, ...around(attempt) })),
  ];
  return entries.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

export function toSearch({ id, question, posting, ...entry }: Entry): SearchEntry {
  return {
    id,
    text: entry.kind === 'note' ? [entry.note.text, ...entry.note.others.map(({ text }) => text)].join('\n') : entry.attempt.answer,
    question: question ? `${question.title}\n${question.question}` : '',
    posting: posting ? [posting.title, posting.company].filter(Boolean).join('\n') : '',
  };
}

export interface Filter {
  kind: 'all' | Entry['kind'];
  /** A topic, or '' for all. */
  topic: TopicId | '';
  posting: string;
}

export function filterEntries(entries: readonly Entry[], filter: Filter, hits: ReadonlySet<string> | null): Entry[] {
  return entries.filter(
    (entry) =>
      (filter.kind === 'all' || entry.kind === filter.kind) &&
      (!filter.topic || entry.topic === filter.topic) &&
      (!filter.posting || entry.postingId === filter.posting) &&
      (!hits || hits.has(entry.id)),
  );
}

/** How many entries each value has, most first. */
export function countBy<T extends string>(entries: readonly Entry[], valueOf: (entry: Entry) => T | null): { value: T; count: number }[] {
  const counts = new Map<T, number>();
  for (const entry of entries) {
    const value = valueOf(entry);
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

/** Runs of one local day each; the order stays. */
export function groupByDay(entries: readonly Entry[]): { day: string; at: number; entries: Entry[] }[] {
  const groups: { day: string; at: number; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = new Date(entry.at).toDateString();
    const last = groups.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else groups.push({ day, at: entry.at, entries: [entry] });
  }
  return groups;
}
