import type { TopicId } from '@/core/content/schema.ts';
import type { Entry } from '@/core/entries/fold-entries.ts';
import type { EntryKind } from '@/core/entries/kinds.ts';
import type { Evidence, Role } from '@/core/detection/role.ts';
import type { ImportPreview } from '@/core/exchange/import-preview.ts';
import type { RestoreMode } from '@/core/exchange/plan-changes.ts';
import type { RestorePreview } from '@/core/exchange/plan-restore.ts';
import type { JobPosting, ReadPosting, ReadResult } from '@/core/posting/posting.ts';
import type { PostingBefore } from '@/core/posting/visits.ts';
import type {
  AnchorSchedule,
  AttemptRecord,
  Draft,
  EntryRecord,
  Grade,
  Note,
  NoteEditRecord,
  PostingRecord,
  Settings,
} from '@/core/records.ts';

/** Where a message comes from, as the background sees it; it decides what may be asked. */
export type SenderClass =
  /** The script in a job page: may report a posting and ask for a frame, never for notes. */
  | 'job-page'
  /** An extension page framed in a web page that has not shown a token: may only show one. */
  | 'unclaimed-frame'
  /** The extension page framed in a job page, after it claimed its token. */
  | 'sidebar'
  /** The extension's own pages: popup, review, options, welcome, native side panel. */
  | 'own-page';

/**
 * Scripts that come into a job page on demand: what can be seen of ours, what holds the sidebar and the handle's menu, the reader of structured
 * data, the reader of last resort. Each lays out what it has under the symbol of its name.
 */
export type PageScript = 'handle' | 'panel' | 'structured-data' | 'whole-page';

/** What the job page knows about itself, for the popup. */
export interface PageStatus {
  state: ReadResult['state'];
  role: Role | null;
  title: string | null;
  company: string | null;
  site: string | null;
  /** The site's selectors find nothing any more, so that the posting was read in the general way. */
  siteChanged: boolean;
  sidebarOpen: boolean;
  /** The handle is hidden by choice, on this site or everywhere. */
  hiddenByChoice: boolean;
}

/** The posting of a tab as the background keeps it. */
export interface SeenPosting {
  posting: JobPosting;
  role: Role;
}

/** An attempt as the person's page sends it; the background adds time and device. */
export type AttemptDraft = Omit<AttemptRecord, 'at' | 'device'>;

/** A version of an entry as the person's page sends it; the background adds time and device. */
export type EntryDraft = Omit<EntryRecord, 'at' | 'device'>;

/** A stretch of all notes or of all attempts. */
export interface NotebookPage {
  notes: Note[];
  attempts: AttemptRecord[];
  before: number | null;
}

/** Versions of notes (`text: null` deletes) and withdrawals of attempts (`deleted: false` brings back). */
export interface NotebookChange {
  edits: Omit<NoteEditRecord, 'at' | 'device'>[];
  retractions: { id: string; attemptId: string; deleted: boolean }[];
}

/** What is known about past practice, for ranking and for marking questions. */
export interface PracticeSummary {
  /** Question id → number of attempts. */
  practised: Record<string, number>;
  /** Question id → anchors missed in the newest attempt. */
  lastMissed: Record<string, string[]>;
}

/** One question of the quiz: only the anchors that are due. */
export interface DueItem {
  questionId: string;
  topic: TopicId;
  anchorIds: string[];
  /** The earliest due time, epoch milliseconds. */
  due: number;
}

/** The real next interval of each grade, in milliseconds from now, for the anchor of the question that comes back first. */
export type GradePreview = Record<Grade, number>;

/** State of the store; everything but `ok` has one sentence for the person and one way out. */
export interface StoreHealth {
  state: 'ok' | 'newer' | 'shrunk' | 'broken';
  /** One sentence for people; empty when ok. */
  message: string;
  counts: { notes: number; attempts: number };
  /** The newest snapshot outside the database, if any. */
  snapshot: { at: number; notes: number; attempts: number } | null;
}

/** A file for the person: complete, readable, and verified by reading it back before it is handed over. */
export interface ExportFile {
  name: string;
  json: string;
  notes: number;
  attempts: number;
}

/** Every call from a page to the background. Messages are JSON: times are epoch milliseconds, there is no undefined. */
export interface BackgroundCalls {
  /**
   * job-page: this tab shows a posting that may have to do with machine learning; answers with its role. Core and adjacent ones are kept
   * for the tab, others only when the person opened the sidebar by hand.
   */
  'posting.seen': (args: { posting: ReadPosting; byHand: boolean }) => Role;
  /** job-page: the tab shows another page now; forget the old posting before anything else is shown. */
  'posting.gone': (args: Record<string, never>) => null;
  /** job-page: a one-time token for a frame in this tab. */
  'frame.open': (args: Record<string, never>) => { token: string };
  /** job-page: the page does not let the frame in; show the sidebar in a tab of its own. */
  'frame.tab': (args: Record<string, never>) => null;
  /** job-page: load a script that this page needs, and not every page, into its isolated world. */
  'script.load': (args: { script: PageScript }) => null;
  /** job-page: what the handle needs to know. In a frame it is off where the page around it is ours, too: that page draws it. */
  'handle.get': (args: Record<string, never>) => Pick<Settings, 'handleAt' | 'hiddenSites' | 'handleOff'>;
  /** job-page: the handle was moved or sent away. */
  'handle.set': (args: { handleAt?: number; hideSite?: string; off?: boolean }) => null;

  /** own-page: which frame of the tab speaks of its posting; 0 is the page itself. */
  'page.frame': (args: { tabId: number }) => { frameId: number };
  /** A frame shows its token; from then on its messages count as the sidebar's. False: not our frame, show nothing. */
  'frame.claim': (args: { token: string }) => { ok: boolean };
  /** sidebar: ask the job page to close the sidebar or to read the page again. */
  'frame.ask': (args: { what: 'close' | 'read-again' }) => null;
  /** sidebar: the posting of its own tab; own-page: of the tab named. Null while there is none. */
  'posting.current': (args: { tabId: number | null }) => SeenPosting | null;
  /**
   * sidebar, own-page: light up these words of the posting in the page; with `flash` also bring them into view. The posting is named by
   * `identity`: words of one that the tab no longer shows are not found.
   */
  'mark.show': (args: { tabId: number | null; identity: string; flash: boolean } & Omit<Evidence, 'rule'>) => { found: boolean };
  /** sidebar, own-page: nothing is lit up any more. */
  'mark.clear': (args: { tabId: number | null }) => null;
  /** Keeps the posting with the questions it made likely. Called when the sidebar shows it. */
  'posting.keep': (args: { posting: Omit<PostingRecord, 'firstSeen' | 'lastSeen' | 'previousSeen'> }) => null;
  /** sidebar, own-page: whether the posting of the tab was met before this visit. Null while there is none, and where it is new. */
  'posting.before': (args: { tabId: number | null }) => PostingBefore | null;
  /** Kept postings, newest first. */
  /**
   * Forgets what postings asked for: those on which nothing of the person's hangs are deleted, of the others only title and place stay.
   */
  'posting.forget': (args: Record<string, never>) => null;
  /** Undoes it. */
  'posting.bring-back': (args: { postings: PostingRecord[] }) => null;
  'posting.list': (args: Record<string, never>) => PostingRecord[];

  /** Stores answer, one review an anchor and the next dates in one transaction; answers after its commit. Repeating it changes nothing. */
  'review.record': (args: { attempt: AttemptDraft }) => { attempt: AttemptRecord; next: AnchorSchedule[] };
  /** Withdraws an attempt with its reviews, or brings it back; schedules are folded anew. */
  'review.retract': (args: { id: string; attemptId: string; deleted: boolean }) => null;
  /** Real next intervals for the grade buttons. `missed` anchors come back as missed whatever the grade. */
  'review.preview': (args: { questionId: string; found: string[]; missed: string[] }) => GradePreview;
  /** Questions with due anchors, most overdue first, and the number of due anchors in all. */
  'review.due': (args: { limit: number }) => { items: DueItem[]; dueAnchors: number };
  /** What is remembered of the anchors of these questions, or of all with null, for readiness and forecast. */
  'memory.list': (args: { questionIds: string[] | null }) => AnchorSchedule[];
  'review.summary': (args: Record<string, never>) => PracticeSummary;
  /** Attempts that are not withdrawn, newest first. */
  'attempt.list': (args: { questionId: string | null }) => AttemptRecord[];
  /** The person's own phrases: question id → anchor id → phrases. */
  'cue.list': (args: { questionId: string }) => Record<string, string[]>;

  /** Writes a version of a note; `id` is the edit's, `noteId` the note's. Answers after the commit with the note as it stands. */
  'note.save': (args: {
    id: string;
    noteId: string;
    questionId: string | null;
    topic: TopicId | null;
    postingId: string | null;
    text: string;
    replaces: string[];
  }) => Note;
  /** Writes the tombstone; undo is `note.save` that replaces it. */
  'note.delete': (args: { id: string; noteId: string; replaces: string[] }) => null;
  'note.list': (args: { questionId: string | null }) => Note[];
  /** The newest `limit` notes or attempts before a moment (null: from the newest on), newest first; `before` begins the next page, null at the end. */
  'notebook.page': (args: { of: 'notes' | 'attempts'; before: number | null; limit: number }) => NotebookPage;
  /** Another text after every write of notes, attempts, withdrawals and entries. */
  'notebook.mark': (args: Record<string, never>) => string;
  /** Many deletions, or their undoing, as one act in one transaction; answers after the commit with the notes as they stand. */
  'notebook.change': (args: NotebookChange) => Note[];
  /** Writes versions of own cards, stories, interviews and the like, in one transaction; answers after the commit. `value` is JSON, null deletes. */
  'entry.save': (args: { entries: EntryDraft[] }) => null;
  /** Entries of one kind as they stand, newest first; of one subject, or all with null. Their values are read by the kind's schema. */
  'entry.list': (args: { kind: EntryKind; subject: string | null }) => Entry[];
  'draft.save': (args: { key: string; text: string }) => null;
  'draft.get': (args: { key: string }) => Draft | null;

  'settings.get': (args: Record<string, never>) => Settings;
  'settings.set': (args: { change: Partial<Settings> }) => Settings;

  'store.health': (args: Record<string, never>) => StoreHealth;
  /** Brings the newest snapshot back into the database (union; nothing that is there is lost). */
  'store.restore': (args: Record<string, never>) => StoreHealth;
  /** The person accepts the store as it is: the witness is written anew. */
  'store.accept': (args: Record<string, never>) => StoreHealth;
  'store.export': (args: Record<string, never>) => ExportFile;
  /** What the backup in this text would do, or why it cannot be read. Changes nothing. */
  'store.import-preview': (args: { json: string; mode: RestoreMode }) => ImportPreview;
  /** Snapshot first, then all or nothing in one transaction; answers after its commit with what was done. Repeating it changes nothing. */
  'store.import': (args: { id: string; json: string; mode: RestoreMode }) => RestorePreview;
  /** Takes the last import back, if `id` is its; what was written since stays. */
  'store.import-undo': (args: { id: string }) => null;
}

/** Every call to the script in a job page. */
export interface JobPageCalls {
  'page.status': (args: Record<string, never>) => PageStatus;
  /** Open the sidebar (shortcut, popup); on a posting without MLOps signals too. */
  'page.open': (args: Record<string, never>) => { opened: boolean };
  /** The frame has claimed its token: it is alive and ours. */
  'page.frame-ready': (args: Record<string, never>) => null;
  'page.close': (args: Record<string, never>) => null;
  'page.read-again': (args: Record<string, never>) => null;
  /** To the page itself: a frame in it shows this posting, or none any more. Not taken where the page has a posting of its own. */
  'page.framed': (args: { seen: { posting: ReadPosting; role: Role } | null }) => { taken: boolean };
}

/** What the background tells all open extension pages. */
export interface PageEvents {
  /** The posting of this tab was read, changed or went away: ask again. */
  'event.posting': (args: { tabId: number }) => null;
}

export type CallName = keyof BackgroundCalls;
export type CallArgs<N extends CallName> = Parameters<BackgroundCalls[N]>[0];
export type CallResult<N extends CallName> = ReturnType<BackgroundCalls[N]>;
