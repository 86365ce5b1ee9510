import type { TopicId } from '@/core/content/schema.ts';
import type { AnchorSchedule, AttemptRecord, Note, PostingRecord } from '@/core/records.ts';
import type { DueItem, StoreHealth } from '@/messages/protocol.ts';
import { ask } from './ask.ts';
import type { LoadedQuestion } from './load-questions.ts';
import { loadIndex, loadQuestions } from './load-questions.ts';
import { loadOwnCards } from './own-cards.ts';

/** Everything the review page shows. */
export interface Notebook {
  /** Newest first, like the attempts; a note that was changed on this page keeps its place (`places`: where, by the note's id). */
  notes: Note[];
  places: ReadonlyMap<string, number>;
  attempts: AttemptRecord[];
  postings: PostingRecord[];
  questions: LoadedQuestion[];
  due: DueItem[];
  /** All anchors that were ever reviewed. */
  schedules: AnchorSchedule[];
  /** Ids of the bank's cards, by topic. */
  bank: { topic: TopicId; ids: string[] }[];
  health: StoreHealth;
  /** When it was read, epoch milliseconds, and the hour at which a day of practice begins. */
  readAt: number;
  dayStartsAt: number;
  /** True once all notes and attempts are there; before, the newest are. */
  whole: boolean;
}

const ALL_DUE = 1000;
/** The first page fills a screen; the others are as large as one message can be without a pause that is felt. */
const FIRST_PAGE = 100;
const NEXT_PAGE = 10_000;

const EMPTY = {
  notes: [],
  places: new Map<string, number>(),
  attempts: [],
  postings: [],
  questions: [],
  due: [],
  schedules: [],
  bank: [],
  dayStartsAt: 0,
  whole: true,
};

/** The part of the notebook that every review changes. */
export async function readMemory(): Promise<Pick<Notebook, 'due' | 'schedules'>> {
  const [due, schedules] = await Promise.all([ask('review.due', { limit: ALL_DUE }), ask('memory.list', { questionIds: null })]);
  return { due: due.items, schedules };
}

/** Reads the notebook and gives it as it grows, the newest page first; rejects with one sentence. What was given is never changed. */
export async function* readNotebook(now: () => number): AsyncGenerator<Notebook> {
  // The store says first whether it can be believed; a list from a broken one must not look like an empty notebook.
  const health = await ask('store.health', {});
  if (health.state !== 'ok' && health.state !== 'shrunk') {
    yield { ...EMPTY, health, readAt: now() };
    return;
  }
  const page = (of: 'notes' | 'attempts', before: number | null, limit: number) => ask('notebook.page', { of, before, limit });
  const [notes, attempts, postings, memory, settings, own, index] = await Promise.all([
    page('notes', null, FIRST_PAGE),
    page('attempts', null, FIRST_PAGE),
    ask('posting.list', {}),
    readMemory(),
    ask('settings.get', {}),
    loadOwnCards(),
    loadIndex(),
  ]);
  const bank = index.map(({ topic, questions }) => ({ topic, ids: questions.map(({ id }) => id) }));
  const topics = new Set<TopicId>();
  const cardsOf = async (rows: readonly { topic: TopicId | null }[]): Promise<LoadedQuestion[]> => {
    for (const { topic } of rows) if (topic) topics.add(topic);
    return [...(await loadQuestions([...topics])), ...own];
  };
  const next = { notes: notes.before, attempts: attempts.before };
  let book: Notebook = {
    ...memory,
    notes: notes.notes,
    places: EMPTY.places,
    attempts: attempts.attempts,
    postings,
    bank,
    questions: await cardsOf([...notes.notes, ...attempts.attempts]),
    health,
    readAt: now(),
    dayStartsAt: settings.dayStartsAt,
    whole: next.notes === null && next.attempts === null,
  };
  yield book;
  while (!book.whole) {
    // The table whose pages have come less far goes on, so that both reach back to the same day.
    const of = (next.notes ?? -Infinity) >= (next.attempts ?? -Infinity) ? 'notes' : 'attempts';
    // eslint-disable-next-line no-await-in-loop -- each page says where the next one begins
    const more = await page(of, next[of], NEXT_PAGE);
    next[of] = more.before;
    book = {
      ...book,
      notes: more.notes.length > 0 ? [...book.notes, ...more.notes] : book.notes,
      attempts: more.attempts.length > 0 ? [...book.attempts, ...more.attempts] : book.attempts,
      // eslint-disable-next-line no-await-in-loop -- loaded once a topic
      questions: await cardsOf([...more.notes, ...more.attempts]),
      whole: next.notes === null && next.attempts === null,
    };
    yield book;
  }
}
