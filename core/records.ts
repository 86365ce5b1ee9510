import type { Level, PersonaId, TopicId } from '@/core/content/schema.ts';
import type { RoleLabel } from '@/core/detection/role.ts';

/** 1 missed it · 2 with effort · 3 fine · 4 at once: the grades of FSRS, named by what happened. */
export type Grade = 1 | 2 | 3 | 4;

/** What every immutable record carries. Records are never changed or removed; state is a fold over them, so that devices can merge by union. */
export interface Stamp {
  /** Made by the sender (UUID), so that a repeated message writes the same record again instead of a second one. */
  id: string;
  /** Epoch milliseconds, taken once by the background. */
  at: number;
  /** The installation that wrote the record. */
  device: string;
}

/** A posting that the person met; `id` is `JobPosting.identity`. The only record besides drafts that is overwritten: the newest reading wins. */
export interface PostingRecord {
  id: string;
  title: string;
  company: string | null;
  url: string | null;
  site: string | null;
  label: RoleLabel;
  topics: TopicId[];
  /** How much the posting stresses each of its topics, 0 to 1; absent on readings from before this was kept. */
  weights?: { topic: TopicId; weight: number; required: boolean }[] | undefined;
  /** Products that the posting names, as in the lexicon; absent like `weights`. */
  tools?: string[] | undefined;
  /** Questions that the posting made likely, best first, with the words that called them. */
  questions: { id: string; topic: TopicId; quote: string }[];
  firstSeen: number;
  lastSeen: number;
  /** When the visit before the newest one ended. Missing where there was one only, and in rows of before this field existed. */
  previousSeen?: number | undefined;
  /** Stands for the text (core/posting/fingerprint.ts), to know the same job under another identity. Missing in older rows. */
  fingerprint?: number[] | undefined;
}

/** One typed (or spoken) answer and what became of it. */
export interface AttemptRecord extends Stamp {
  questionId: string;
  topic: TopicId;
  postingId: string | null;
  answer: string;
  /** How many anchors the person thought to have named, before the reveal; null when not asked. */
  guess: number | null;
  found: string[];
  missed: string[];
  /** "I did say that": the anchor and the person's own words for it. */
  claimed: { anchorId: string; phrase: string }[];
  wrongClaims: string[];
  grade: Grade;
  source: 'sidebar' | 'popup' | 'placement';
  /** Practising ahead: recorded, but without effect on the schedule. */
  ahead: boolean;
}

/** One anchor, reviewed once. */
export interface ReviewRecord extends Stamp {
  attemptId: string;
  questionId: string;
  anchorId: string;
  rating: Grade;
}

/** One version of a note. `text: null` is the tombstone of a deletion. */
export interface NoteEditRecord extends Stamp {
  noteId: string;
  questionId: string | null;
  topic: TopicId | null;
  postingId: string | null;
  text: string | null;
  /** The edits that the writer had before the eyes; edits that nobody replaces are heads. */
  replaces: string[];
}

/** One version of something that the person added: see `core/entries/kinds.ts`. `value` is JSON, null the tombstone of a deletion. */
export interface EntryRecord extends Stamp {
  kind: string;
  subject: string;
  value: string | null;
  /** The versions that the writer had before the eyes; versions that nobody replaces are heads. */
  replaces: string[];
}

/** Withdraws an attempt with its reviews (`undo`, delete), or brings it back (`deleted: false`). The newest by (at, id) holds. */
export interface RetractionRecord extends Stamp {
  target: string;
  deleted: boolean;
}

/** A note as it stands: the fold of its edits. */
export interface Note {
  id: string;
  questionId: string | null;
  topic: TopicId | null;
  postingId: string | null;
  text: string;
  createdAt: number;
  updatedAt: number;
  /** Id of the edit shown; the next edit replaces it. */
  head: string;
  /** Other unreplaced versions (written elsewhere at the same time), kept for the person to choose. */
  others: { id: string; text: string; at: number }[];
}

/** When an anchor is to be asked again: the fold of its reviews (FSRS). Times are epoch milliseconds, stability is in days. */
export interface AnchorSchedule {
  key: string;
  questionId: string;
  anchorId: string;
  topic: TopicId;
  due: number;
  stability: number;
  difficulty: number;
  state: number;
  reps: number;
  lapses: number;
  learningSteps: number;
  scheduledDays: number;
  lastReview: number;
}

/** Text that was typed but not yet saved. */
export interface Draft {
  /** `answer:` or `note:` + question id + posting id. */
  key: string;
  text: string;
  at: number;
}

/** Choices of the person; defaults in `core/settings.ts`. */
export interface Settings {
  persona: PersonaId | null;
  /** False until the first-run page was answered. */
  welcomed: boolean;
  /** Place of the handle as a fraction of the window's height, 0 to 1. */
  handleAt: number;
  /** Site ids on which the handle stays away. */
  hiddenSites: string[];
  handleOff: boolean;
  /** Show the number of due anchors on the toolbar icon. */
  badge: boolean;
  /** Local hour (0-23) at which a new day of practice begins. */
  dayStartsAt: number;
  /** At most so many questions never practised before a day in the quiz. */
  newPerDay: number;
  /** At most so many anchors a day in the plan up to an interview, 3 to 200. */
  anchorsPerDay: number;
  preferredLevel: Level | null;
  /** Share of anchors that shall still be known when they are asked again, 0.7 to 0.97: higher asks more often. */
  requestRetention: number;
  /** Length of a round in seconds, 20 to 600; null without a timer. */
  roundSeconds: number | null;
  /** Two grades instead of four: missed it (1), had it (3). */
  twoGrades: boolean;
  /** Local hour (0-23) of the daily reminder; null without one. */
  reminderHour: number | null;
}
