import { z } from 'zod';
import type { TopicId } from '@/core/content/schema.ts';
import { LEVELS, PERSONA_IDS } from '@/core/content/schema.ts';
import type {
  AttemptRecord,
  EntryRecord,
  NoteEditRecord,
  PostingRecord,
  RetractionRecord,
  ReviewRecord,
  Settings,
} from '@/core/records.ts';

/** Version of the file format. A file with a higher one is refused; one with a lower one must stay readable for ever. */
export const BACKUP_SCHEMA = 2;

/** Any of the settings: a file from before a setting existed does not name it. */
export type BackupSettings = { [K in keyof Settings]?: Settings[K] | undefined };

/** Everything that a person made, as plain data: the content of an export, of a snapshot and of a sync file. */
export interface Backup {
  format: 'dry-run';
  schema: typeof BACKUP_SCHEMA;
  /** Epoch milliseconds. */
  exportedAt: number;
  /** The installation that wrote the file. */
  device: string;
  postings: PostingRecord[];
  attempts: AttemptRecord[];
  reviews: ReviewRecord[];
  noteEdits: NoteEditRecord[];
  retractions: RetractionRecord[];
  /** Since format 2. */
  entries: EntryRecord[];
  settings?: BackupSettings | undefined;
  /** Rows that this version does not fully understand (fields of a newer version, damage), each as its JSON, so that no export loses them. */
  kept?: string[] | undefined;
}

const id = z.string().min(1).max(1000);
/** The range of dates that JavaScript can name. */
const time = z.int().min(0).max(8.64e15);
const grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
/** Not the list of topics: a note must stay readable after its topic was renamed or taken out of the content. */
const topic = z.custom<TopicId>((value) => typeof value === 'string' && value.length > 0 && value.length <= 100, 'not a topic');
const stamp = { id, at: time, device: id };

/** The fields of each table; `z.strictObject` and `z.object` are built from the same lines. */
export const rowShapes = {
  postings: {
    id,
    title: z.string(),
    company: z.string().nullable(),
    url: z.string().nullable(),
    site: z.string().nullable(),
    label: z.enum(['core', 'adjacent', 'none']),
    topics: z.array(topic),
    weights: z.array(z.strictObject({ topic, weight: z.number(), required: z.boolean() })).optional(),
    tools: z.array(z.string()).optional(),
    questions: z.array(z.strictObject({ id, topic, quote: z.string() })),
    firstSeen: time,
    lastSeen: time,
    previousSeen: time.optional(),
    fingerprint: z.array(z.number()).optional(),
  },
  attempts: {
    ...stamp,
    questionId: id,
    topic,
    postingId: id.nullable(),
    answer: z.string(),
    guess: z.number().nullable(),
    found: z.array(id),
    missed: z.array(id),
    claimed: z.array(z.strictObject({ anchorId: id, phrase: z.string() })),
    wrongClaims: z.array(id),
    grade,
    source: z.enum(['sidebar', 'popup', 'placement']),
    ahead: z.boolean(),
  },
  reviews: { ...stamp, attemptId: id, questionId: id, anchorId: id, rating: grade },
  noteEdits: {
    ...stamp,
    noteId: id,
    questionId: id.nullable(),
    topic: topic.nullable(),
    postingId: id.nullable(),
    text: z.string().nullable(),
    replaces: z.array(id),
  },
  retractions: { ...stamp, target: id, deleted: z.boolean() },
  entries: { ...stamp, kind: id, subject: id, value: z.string().nullable(), replaces: z.array(id) },
};

const settings = z
  .strictObject({
    persona: z.enum(PERSONA_IDS).nullable(),
    welcomed: z.boolean(),
    handleAt: z.number(),
    hiddenSites: z.array(z.string()),
    handleOff: z.boolean(),
    badge: z.boolean(),
    dayStartsAt: z.number(),
    newPerDay: z.number(),
    anchorsPerDay: z.number(),
    preferredLevel: z.enum(LEVELS).nullable(),
    requestRetention: z.number(),
    roundSeconds: z.number().nullable(),
    twoGrades: z.boolean(),
    reminderHour: z.number().nullable(),
  })
  .partial();

/**
 * The file around its tables, whose rows are checked one by one by `rowShapes`. Strict throughout: an unknown key, `__proto__` among them, is
 * refused and named.
 */
export const backupHead = z.strictObject({
  format: z.literal('dry-run'),
  // Format 1 knew no entries; all else is the same.
  schema: z.union([z.literal(1), z.literal(BACKUP_SCHEMA)]),
  exportedAt: time,
  device: id,
  /** Of the rest of the file, see `hashBackup`; files without one can be read too. */
  hash: z.string().max(64).optional(),
  postings: z.array(z.unknown()),
  attempts: z.array(z.unknown()),
  reviews: z.array(z.unknown()),
  noteEdits: z.array(z.unknown()),
  retractions: z.array(z.unknown()),
  /** Since format 2. */
  entries: z.array(z.unknown()).optional(),
  settings: settings.optional(),
  kept: z.array(z.string()).optional(),
});
