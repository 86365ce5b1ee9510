import { z } from 'zod';
import { level, personaId, topicId } from '@/core/content/schema.ts';
import type { EntryKind } from '@/core/entries/kinds.ts';
import { ENTRY_KINDS } from '@/core/entries/kinds.ts';
import { MAX_IMPORT_CHARS } from '@/core/exchange/import-preview.ts';
import type { BackgroundCalls, CallName } from './protocol.ts';

// What a message may hold. These schemas stand beside the server only: the job page never carries them.

const id = z.string().min(1).max(400);
const shortText = z.string().max(2_000);
/** One megabyte of text and more is kept exactly; past this a message is no note. */
const longText = z.string().max(4_000_000);
const address = z.string().max(4_000).nullable();
const nothing = z.strictObject({});
const grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const ids = z.array(id).max(200);

const roleLabel = z.enum(['core', 'adjacent', 'none']);
const posting = z.strictObject({
  title: shortText,
  company: shortText.nullable(),
  location: shortText.nullable(),
  description: z.string().max(250_000),
  language: z.string().max(40).nullable(),
  url: address,
  site: z.string().max(60).nullable(),
  identity: z.string().min(1).max(4_000),
});
const postingId = z.string().min(1).max(4_000);

const time = z.number().min(0).max(8.64e15);
const keptPosting = z.strictObject({
  id: postingId,
  title: shortText,
  company: shortText.nullable(),
  url: address,
  site: z.string().max(60).nullable(),
  label: roleLabel,
  topics: z.array(topicId).max(40),
  weights: z
    .array(z.strictObject({ topic: topicId, weight: z.number().min(0).max(1), required: z.boolean() }))
    .max(40)
    .optional(),
  tools: z.array(z.string().max(100)).max(200).optional(),
  questions: z.array(z.strictObject({ id, topic: topicId, quote: shortText })).max(300),
  fingerprint: z.array(z.int().min(0).max(0xffffffff)).length(32).optional(),
});

const entryKind = z.enum(Object.keys(ENTRY_KINDS) as [EntryKind, ...EntryKind[]]);

const attempt = z.strictObject({
  id,
  questionId: id,
  topic: topicId,
  postingId: postingId.nullable(),
  answer: longText,
  guess: z.int().min(0).max(20).nullable(),
  found: ids,
  missed: ids,
  claimed: z.array(z.strictObject({ anchorId: id, phrase: shortText })).max(50),
  wrongClaims: ids,
  grade,
  source: z.enum(['sidebar', 'popup', 'placement']),
  ahead: z.boolean(),
});

/** In one message, which Chromium limits to 64 MB with every character of up to two bytes. */
const backupText = z.string().max(MAX_IMPORT_CHARS);
const restoreMode = z.enum(['merge', 'replace']);

const noteEdit = z.strictObject({
  id,
  noteId: id,
  questionId: id.nullable(),
  topic: topicId.nullable(),
  postingId: postingId.nullable(),
  replaces: ids,
});

const settingsChange = z.strictObject({
  persona: personaId.nullable().optional(),
  welcomed: z.boolean().optional(),
  handleAt: z.number().min(0).max(1).optional(),
  hiddenSites: z.array(z.string().max(60)).max(200).optional(),
  handleOff: z.boolean().optional(),
  badge: z.boolean().optional(),
  dayStartsAt: z.int().min(0).max(23).optional(),
  newPerDay: z.int().min(0).max(200).optional(),
  anchorsPerDay: z.int().min(3).max(200).optional(),
  preferredLevel: level.nullable().optional(),
  requestRetention: z.number().min(0.7).max(0.97).optional(),
  roundSeconds: z.int().min(20).max(600).nullable().optional(),
  twoGrades: z.boolean().optional(),
  reminderHour: z.int().min(0).max(23).nullable().optional(),
});

/** One schema a call; a message that does not fit is refused before anything is done. */
export const CALL_SCHEMAS: { [N in CallName]: z.ZodType<Parameters<BackgroundCalls[N]>[0]> } = {
  'posting.seen': z.strictObject({ posting, byHand: z.boolean() }),
  'posting.gone': nothing,
  'frame.open': nothing,
  'frame.tab': nothing,
  'script.load': z.strictObject({ script: z.enum(['handle', 'panel', 'structured-data', 'whole-page']) }),
  'handle.get': nothing,
  'handle.set': z.strictObject({
    handleAt: z.number().min(0).max(1).optional(),
    hideSite: z.string().max(60).optional(),
    off: z.boolean().optional(),
  }) as z.ZodType<Parameters<BackgroundCalls['handle.set']>[0]>,
  'page.frame': z.strictObject({ tabId: z.int() }),
  'frame.claim': z.strictObject({ token: id }),
  'frame.ask': z.strictObject({ what: z.enum(['close', 'read-again']) }),
  'posting.current': z.strictObject({ tabId: z.int().nullable() }),
  'mark.show': z.strictObject({
    tabId: z.int().nullable(),
    identity: postingId,
    quote: shortText.min(1),
    start: z.int().min(0).max(250_000),
    end: z.int().min(0).max(250_000),
    section: z.enum(['requirements', 'duties', 'nice-to-have', 'tools', 'company', 'benefits', 'legal', 'other', 'title']),
    flash: z.boolean(),
  }),
  'mark.clear': z.strictObject({ tabId: z.int().nullable() }),
  'posting.keep': z.strictObject({ posting: keptPosting }),
  'posting.forget': nothing,
  'posting.bring-back': z.strictObject({
    postings: z.array(keptPosting.extend({ firstSeen: time, lastSeen: time, previousSeen: time.optional() })).max(20_000),
  }),
  'posting.before': z.strictObject({ tabId: z.int().nullable() }),
  'posting.list': nothing,
  'review.record': z.strictObject({ attempt }),
  'review.retract': z.strictObject({ id, attemptId: id, deleted: z.boolean() }),
  'review.preview': z.strictObject({ questionId: id, found: ids, missed: ids }),
  'review.due': z.strictObject({ limit: z.int().min(1).max(1_000) }),
  'memory.list': z.strictObject({ questionIds: z.array(id).max(2_000).nullable() }),
  'review.summary': nothing,
  'attempt.list': z.strictObject({ questionId: id.nullable() }),
  'cue.list': z.strictObject({ questionId: id }),
  'note.save': noteEdit.extend({ text: longText }),
  'note.delete': z.strictObject({ id, noteId: id, replaces: ids }),
  'note.list': z.strictObject({ questionId: id.nullable() }),
  'notebook.page': z.strictObject({ of: z.enum(['notes', 'attempts']), before: time.nullable(), limit: z.int().min(1).max(20_000) }),
  'notebook.mark': nothing,
  'notebook.change': z.strictObject({
    edits: z.array(noteEdit.extend({ text: longText.nullable() })).max(5_000),
    retractions: z.array(z.strictObject({ id, attemptId: id, deleted: z.boolean() })).max(5_000),
  }),
  'entry.save': z.strictObject({
    entries: z
      .array(z.strictObject({ id, kind: entryKind, subject: postingId, value: longText.nullable(), replaces: ids }))
      .min(1)
      .max(5_000),
  }),
  'entry.list': z.strictObject({ kind: entryKind, subject: postingId.nullable() }),
  'draft.save': z.strictObject({ key: z.string().min(1).max(8_000), text: longText }),
  'draft.get': z.strictObject({ key: z.string().min(1).max(8_000) }),
  'settings.get': nothing,
  'settings.set': z.strictObject({ change: settingsChange }) as z.ZodType<Parameters<BackgroundCalls['settings.set']>[0]>,
  'store.health': nothing,
  'store.restore': nothing,
  'store.accept': nothing,
  'store.export': nothing,
  'store.import-preview': z.strictObject({ json: backupText, mode: restoreMode }),
  'store.import': z.strictObject({ id, json: backupText, mode: restoreMode }),
  'store.import-undo': z.strictObject({ id }),
};
