import type { RestoreMode } from '@/core/exchange/plan-changes.ts';
import type { PostingRecord, Settings } from '@/core/records.ts';
import { Connection } from './connection.ts';
import type { IdbPlace } from './database.ts';
import { getDraft, lastTyped, saveDraft } from './drafts.ts';
import type { EntryKind } from '@/core/entries/kinds.ts';
import type { EntryDraft } from './entries.ts';
import { listEntries, saveEntries } from './entries.ts';
import { exportStore, takeSnapshot } from './export.ts';
import { importBackup, previewImport, undoImport } from './import.ts';
import type { KeyValue } from './key-value.ts';
import type { NotebookChange } from './notebook.ts';
import { changeNotebook, notebookMark, notebookPage } from './notebook.ts';
import type { NoteEditDraft } from './notes.ts';
import { deleteNote, listNotes, saveNote } from './notes.ts';
import type { PostingDraft } from './postings.ts';
import { bringBackPostings, forgetPostings, keepPosting, listPostings, postingBefore } from './postings.ts';
import { due, listAttempts, listCues, listMemory, preview, summary } from './practice.ts';
import { accept, restore } from './rescue.ts';
import type { AttemptDraft } from './reviews.ts';
import { recordAttempt, retractAttempt } from './reviews.ts';
import { refoldAll } from './schedules.ts';
import { VERSIONS } from './versions/all.ts';
import type { StoreVersion } from './versions/v1.ts';

export interface StoreOptions extends IdbPlace {
  keyValue: KeyValue;
  /** Epoch milliseconds. */
  now: () => number;
  randomId: () => string;
  /** The retention that dates are made for, 0.7 to 0.97. */
  retention: () => number;
  /** Told after every acknowledged write of notes or attempts; the caller waits for a pause and calls `snapshot()`. */
  onWrite?: () => void;
  /** Whether nothing was written yet since the browser started, or since a failure: the first write then begins a new log. */
  isLogOld?: boolean;
  /** Told when the browser failed in the middle of something: should this worker end before it writes again, the next one's log is old. */
  onFailure?: () => void;
  /** Told when a new log was begun. */
  onNewLog?: () => void;
  /** Steps of the schema; others than ours only in tests. */
  versions?: readonly StoreVersion[];
}

export type Store = ReturnType<typeof buildStore>;

/** One function a call, under the call's name in `messages/protocol.ts`; the background hands the checked arguments on. */
function buildStore(connection: Connection) {
  return {
    /** `dayStart`: the beginning of the present day, epoch milliseconds; without it only a pause parts two visits. */
    'posting.keep': ({ posting, dayStart = 0 }: { posting: PostingDraft; dayStart?: number }) =>
      connection.write((db, moment) => keepPosting(db, posting, moment.at, dayStart), false),
    'posting.before': (args: { posting: Pick<PostingRecord, 'id' | 'title' | 'company' | 'fingerprint'>; dayStart?: number }) =>
      connection.read((db, { device }) => postingBefore(db, args.posting, connection.moment(device).at, args.dayStart ?? 0)),
    'posting.forget': () => connection.write(forgetPostings, false),
    'posting.bring-back': ({ postings }: { postings: readonly PostingRecord[] }) =>
      connection.write((db) => bringBackPostings(db, postings), false),
    'posting.list': () => connection.read(listPostings),

    'review.record': ({ attempt }: { attempt: AttemptDraft }) => connection.write((db, moment) => recordAttempt(db, attempt, moment)),
    'review.retract': (args: { id: string; attemptId: string; deleted: boolean }) =>
      connection.write((db, moment) => retractAttempt(db, args, moment)),
    'review.preview': (args: { questionId: string; found: string[]; missed: string[] }) =>
      connection.read((db, { device }) => preview(db, args, connection.moment(device))),
    /** `dayEnd`: the end of the present day of practice, epoch milliseconds; without it only what is due this minute. */
    'review.due': ({ limit, dayEnd }: { limit: number; dayEnd?: number }) =>
      connection.read((db, { device }) => {
        const now = connection.moment(device).at;
        return due(db, limit, now, dayEnd ?? now);
      }),
    'memory.list': ({ questionIds }: { questionIds: readonly string[] | null }) => connection.read((db) => listMemory(db, questionIds)),
    'review.summary': () => connection.read(summary),
    'attempt.list': ({ questionId }: { questionId: string | null }) => connection.read((db) => listAttempts(db, questionId)),
    'cue.list': ({ questionId }: { questionId: string }) => connection.read((db) => listCues(db, questionId)),

    'note.save': (draft: NoteEditDraft) => connection.write((db, moment) => saveNote(db, draft, moment)),
    'note.delete': (args: { id: string; noteId: string; replaces: string[] }) =>
      connection.write((db, moment) => deleteNote(db, args, moment)),
    'note.list': ({ questionId }: { questionId: string | null }) => connection.read((db) => listNotes(db, questionId)),

    'notebook.page': (args: { of: 'notes' | 'attempts'; before: number | null; limit: number }) =>
      connection.read((db) => notebookPage(db, args)),
    'notebook.mark': () => connection.read(notebookMark),
    'notebook.change': (change: NotebookChange) => connection.write((db, moment) => changeNotebook(db, change, moment)),

    'entry.save': ({ entries }: { entries: readonly EntryDraft[] }) => connection.write((db, moment) => saveEntries(db, entries, moment)),
    'entry.list': <K extends EntryKind>({ kind, subject }: { kind: K; subject: string | null }) =>
      connection.read((db) => listEntries(db, kind, subject)),

    'draft.save': (args: { key: string; text: string }) => connection.write((db, moment) => saveDraft(db, args, moment.at), false),
    'draft.get': ({ key }: { key: string }) => connection.read((db) => getDraft(db, key)),

    'store.health': () => connection.health(),
    'store.restore': () => restore(connection),
    'store.accept': () => accept(connection),
    /** The settings live elsewhere; the background hands them in, so that they are part of the file. */
    'store.export': ({ settings }: { settings?: Settings } = {}) => exportStore(connection, settings),

    'store.import-preview': (args: { json: string; mode: RestoreMode }) => previewImport(connection, args),
    'store.import': (args: { id: string; json: string; mode: RestoreMode }) => importBackup(connection, args),
    'store.import-undo': (args: { id: string }) => undoImport(connection, args),

    /** When unsaved text was last typed; null when none waits. */
    lastTyped: () => connection.read(lastTyped),
    /** All dates made anew of the reviews: after the retention, or the rules of a version, have changed. */
    refold: () => connection.write((db, moment) => refoldAll(db, moment.retention), false),
    /** Writes a snapshot outside the database; null when there is nothing to write or the store is not in order. */
    snapshot: () => takeSnapshot(connection),
    close: () => connection.close(),
  };
}

/**
 * Opens the store. Always resolves: a database that the browser refuses or cannot open shows in `store.health` as `broken`, every other
 * call then rejects with one sentence, and the next call tries to open it again. Every writing call resolves after its commit.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const connection = new Connection({ ...options, versions: options.versions ?? VERSIONS });
  await connection.health();
  return buildStore(connection);
}
