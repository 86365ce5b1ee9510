import type { Persona } from '@/core/content/schema.ts';
import type { Entry } from '@/core/entries/fold-entries.ts';
import type { AttemptRecord, PostingRecord } from '@/core/records.ts';
import type { DueItem, PracticeSummary } from '@/messages/protocol.ts';
import type { Placed } from './load-known.ts';
import type { LoadedQuestion } from './load-questions.ts';
import type { OnlyAnchors } from './only-anchors.ts';

/** Why a card is asked, in the order in which the plan prefers them. */
export type Why = 'missed' | 'due' | 'new' | 'ahead' | 'planned';

/** A card before its question is loaded. */
export interface Pick {
  questionId: string;
  /** Null: all anchors of the question. */
  anchorIds: string[] | null;
  postingId: string | null;
  why: Why;
}

/** A card of the quiz. `question` holds only the anchors that are asked. */
export interface QuizCard {
  question: LoadedQuestion;
  /** Number of anchors of the whole question. */
  of: number;
  postingId: string | null;
  why: Why;
}

/** More cards than anybody answers in a minute. */
export const MOST_CARDS = 20;
/** So many due cards stand before each new one: the old comes first, and the new is still met. */
const DUE_BEFORE_NEW = 2;

export function pickDue(items: readonly DueItem[], summary: PracticeSummary): Pick[] {
  return items.map(({ questionId, anchorIds }) => {
    const missed = summary.lastMissed[questionId] ?? [];
    const why = anchorIds.every((id) => missed.includes(id)) ? 'missed' : 'due';
    return { questionId, anchorIds, postingId: null, why };
  });
}

/** How many questions never practised before the quiz may still bring in the day of practice that began at `dayStart`. */
export function newLeft(attempts: readonly AttemptRecord[], newPerDay: number, dayStart: number): number {
  const first = new Map<string, AttemptRecord>();
  for (const attempt of attempts) if (attempt.at < (first.get(attempt.questionId)?.at ?? Infinity)) first.set(attempt.questionId, attempt);
  const today = [...first.values()].filter(({ at, source, ahead }) => at >= dayStart && source === 'popup' && !ahead).length;
  return Math.max(0, newPerDay - today);
}

const UNPLACED: Placed = { later: new Set(), first: [] };

/** New questions as far as the day allows, those of known topics last, then practised ones, which are asked ahead of time and leave the schedule alone. */
function pickFresh(candidates: Omit<Pick, 'why'>[], summary: PracticeSummary, left: number, { later }: Placed): Pick[] {
  const known = (pick: Omit<Pick, 'why'>) => (summary.practised[pick.questionId] ?? 0) > 0;
  const fresh = candidates
    .filter((pick) => !known(pick))
    .toSorted((a, b) => Number(later.has(a.questionId)) - Number(later.has(b.questionId)))
    .slice(0, left);
  const ahead = candidates.filter(known);
  return [...fresh.map((pick) => ({ ...pick, why: 'new' as const })), ...ahead.map((pick) => ({ ...pick, why: 'ahead' as const }))];
}

export function pickFromPosting(posting: PostingRecord, summary: PracticeSummary, left: number, placed = UNPLACED): Pick[] {
  const candidates = posting.questions.map(({ id }) => ({ questionId: id, anchorIds: null, postingId: posting.id }));
  return pickFresh(candidates, summary, left, placed);
}

/** What the placement found to begin with, then the first questions of a background; of all backgrounds in turn while none was chosen. */
export function pickFirst(backgrounds: readonly Persona[], summary: PracticeSummary, left: number, placed = UNPLACED): Pick[] {
  const rows = Math.max(0, ...backgrounds.map(({ startWith }) => startWith.length));
  const inTurn = Array.from({ length: rows }, (_, row) => backgrounds.flatMap(({ startWith }) => startWith[row] ?? []));
  const ids = new Set([...placed.first, ...inTurn.flat()]);
  const candidates = [...ids].map((questionId) => ({ questionId, anchorIds: null, postingId: null }));
  return pickFresh(candidates, summary, left, placed);
}

/** The person's own cards that were never practised, those of the posting's topics first; as many as the day allows. */
export function pickOwn(cards: readonly Entry<'card'>[], posting: PostingRecord | null, summary: PracticeSummary, left: number): Pick[] {
  const stressed = (topic: string | null) => Number(posting !== null && posting.topics.some((one) => one === topic));
  const candidates = cards
    .filter(({ value }) => value.anchors.length > 0)
    // Of equal ones the oldest first: a list is met in the order in which it was brought in.
    .toSorted((a, b) => stressed(b.value.topic) - stressed(a.value.topic) || a.createdAt - b.createdAt || (a.subject < b.subject ? -1 : 1))
    .map(({ subject }) => ({ questionId: subject, anchorIds: null, postingId: null }));
  return pickFresh(candidates, summary, left, UNPLACED).filter(({ why }) => why === 'new');
}

/** One of each in turn, as many as the day allows. */
export function takeTurns(first: readonly Pick[], second: readonly Pick[], left: number): Pick[] {
  const rows = Math.max(first.length, second.length);
  return Array.from({ length: rows }, (_, row) => [first[row], second[row]].filter((pick) => pick !== undefined))
    .flat()
    .slice(0, left);
}

/** What a plan up to an interview wants asked, whatever its dates. */
export function pickOnly(only: OnlyAnchors): Pick[] {
  return [...only].map(([questionId, anchorIds]) => ({
    questionId,
    anchorIds: anchorIds.length > 0 ? [...anchorIds] : null,
    postingId: null,
    why: 'planned',
  }));
}

/** Due cards first, with a new one after every two of them; what is left of the new ones comes last. A question appears once. */
export function mixNew(due: readonly Pick[], fresh: readonly Pick[]): Pick[] {
  const dueIds = new Set(due.map(({ questionId }) => questionId));
  const left = fresh.filter(({ questionId }) => !dueIds.has(questionId));
  const mixed: Pick[] = [];
  for (const [index, pick] of due.entries()) {
    mixed.push(pick);
    if (index % DUE_BEFORE_NEW === DUE_BEFORE_NEW - 1) mixed.push(...left.splice(0, 1));
  }
  return [...mixed, ...left];
}

/**
 * Cards for whoever wants more than is due, all ahead of time: the last posting's questions and what was practised before, those with the
 * most missed anchors first.
 */
export function pickAhead(posting: PostingRecord | null, summary: PracticeSummary): Pick[] {
  const ofPosting = (posting?.questions ?? []).map(({ id }) => id);
  const missed = (id: string) => summary.lastMissed[id]?.length ?? 0;
  const ids = [...new Set([...ofPosting, ...Object.keys(summary.practised)])].sort((a, b) => missed(b) - missed(a));
  return ids.map((questionId) => ({
    questionId,
    anchorIds: null,
    postingId: posting && ofPosting.includes(questionId) ? posting.id : null,
    why: 'ahead',
  }));
}

/** Loads the questions of the picks; a question that left the bank is passed over. */
export async function loadCards(picks: readonly Pick[], load: (id: string) => Promise<LoadedQuestion | null>): Promise<QuizCard[]> {
  const cards = await Promise.all(
    picks.slice(0, MOST_CARDS).map(async ({ questionId, anchorIds, postingId, why }) => {
      const question = await load(questionId);
      if (!question) return null;
      const anchors = question.anchors.filter(({ id }) => !anchorIds || anchorIds.includes(id));
      return anchors.length > 0 ? { question: { ...question, anchors }, of: question.anchors.length, postingId, why } : null;
    }),
  );
  return cards.filter((card) => card !== null);
}
