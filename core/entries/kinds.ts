import { z } from 'zod';
import { level, topicId } from '@/core/content/schema.ts';

// What a person adds to the bank and to the postings. An entry's value is kept as JSON text, so that a version that does not know a kind or
// a field of it still carries it along unchanged; only here is it read.

const text = z.string().max(20_000);
const id = z.string().min(1).max(400);

/**
 * A question of one's own, asked and graded like the bank's. `cues`: groups of alternatives, as in content/questions, but made from the anchor's
 * words: three of six of them are twenty groups at most (core/grading/cues-of-text.ts).
 */
export const ownCard = z.object({
  question: z.string().min(1).max(2_000),
  anchors: z
    .array(z.object({ id, text: z.string().min(1).max(2_000), cues: z.array(z.array(z.string().min(1).max(60)).max(24)).max(20) }))
    .max(12),
  topic: topicId.nullable(),
  level: level.nullable(),
  /** Where it came from: typed in, a file, or remembered after an interview. */
  origin: z.enum(['typed', 'import', 'debrief']),
});
export type OwnCard = z.infer<typeof ownCard>;

/** "Where I did this · number · what broke", for one anchor of one question. */
export const story = z.object({ where: text, number: text, broke: text });
export type Story = z.infer<typeof story>;

/** The day of an interview for a posting, as the person's calendar names it. */
export const interview = z.object({ date: z.iso.date() });
export type Interview = z.infer<typeof interview>;

/** What was asked in an interview for a posting. */
export const debrief = z.object({ date: z.iso.date(), asked: z.array(id).max(500), added: z.array(id).max(100), remark: text });

/** Words by which a person finds notes and attempts again; the subject is the note or the attempt. */
export const tags = z.object({ tags: z.array(z.string().min(1).max(60)).max(50) });
export type Tags = z.infer<typeof tags>;

/** Whether a topic was ticked as known at the beginning. */
export const known = z.object({ knows: z.boolean() });
export type Known = z.infer<typeof known>;

/** One question of the placement. A question that was left with "I don't know" has no attempt, and all of its anchors are missing. */
export const placementStep = z.object({
  questionId: id,
  /** The topic that it stands for. */
  topic: topicId,
  found: z.array(id).max(20),
  missing: z.array(id).max(20),
  attemptId: id.nullable(),
});
export type PlacementStep = z.infer<typeof placementStep>;

/** The ten questions that say what is known already, as far as they were answered; the next one follows from seed and steps. */
export const placement = z.object({ seed: z.int().min(0).max(0xffffffff), steps: z.array(placementStep).max(10) });
export type Placement = z.infer<typeof placement>;

/**
 * Each kind with its subject: card → its own id · story → "question/anchor" · interview and debrief → posting · tags → note or attempt · known → topic ·
 * placement → `PLACEMENT_SUBJECT` of `core/preparation/placement.ts`.
 */
export const ENTRY_KINDS = { card: ownCard, story, interview, debrief, tags, known, placement } as const;
export type EntryKind = keyof typeof ENTRY_KINDS;
export type EntryValue<K extends EntryKind> = z.infer<(typeof ENTRY_KINDS)[K]>;

/** Subject of a story. */
export const storySubject = (questionId: string, anchorId: string): string => `${questionId}/${anchorId}`;
