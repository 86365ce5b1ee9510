import type { Level, TopicId } from '@/core/content/schema.ts';
import { cuesOfText } from '@/core/grading/cues-of-text.ts';
import type { OwnCard } from './kinds.ts';

/** A question of one's own before it is kept: what a person typed, or a line of a file. */
export interface CardDraft {
  question: string;
  /** What a strong answer names, in the order in which it was written. */
  anchors: readonly string[];
  topic: TopicId | null;
  level: Level | null;
}

const MAX_QUESTION_CHARS = 1_000;
const MAX_ANCHOR_CHARS = 400;
const MAX_ANCHORS = 12;

/** Marks of direction, of no width and of a place to break: they let a text look like another. Joiners stay, scripts and emoji need them. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** One line, one space between words. Whole pairs only: what is stored must survive a file in UTF-8. */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** The draft with clean lines, empty and repeated anchors left out. */
export function cleanDraft<T extends Pick<CardDraft, 'question' | 'anchors'>>(draft: T): T & { anchors: string[] } {
  const anchors = new Set(draft.anchors.map((anchor) => cleanLine(anchor)).filter((anchor) => anchor !== ''));
  return { ...draft, question: cleanLine(draft.question), anchors: [...anchors] };
}

/** Why a clean draft becomes no card, in one sentence, or null. Every draft without a fault is a card that `ownCard` reads. */
export function draftFault({ question, anchors }: Pick<CardDraft, 'question' | 'anchors'>): string | null {
  if (!/\p{L}/u.test(question)) return 'There is no question here.';
  if (question.length > MAX_QUESTION_CHARS) return `The question is longer than ${MAX_QUESTION_CHARS} characters.`;
  if (anchors.length > MAX_ANCHORS) return `There are ${anchors.length} anchors; ${MAX_ANCHORS} are the most that one answer can name.`;
  if (anchors.some((anchor) => anchor.length > MAX_ANCHOR_CHARS)) return `An anchor is longer than ${MAX_ANCHOR_CHARS} characters.`;
  return null;
}

/** By this two questions are the same, whatever their case and spaces. */
export function questionKey(question: string): string {
  return cleanLine(question).normalize('NFKC').toLowerCase();
}

/** A new card; the grader's cues come from the words of each anchor. Anchors are named by their place, since nothing else tells them apart. */
export function cardOfDraft({ question, anchors, topic, level }: CardDraft, origin: OwnCard['origin']): OwnCard {
  return {
    question,
    anchors: anchors.map((text, at) => ({ id: `a${at + 1}`, text, cues: cuesOfText(text, question) })),
    topic,
    level,
    origin,
  };
}
