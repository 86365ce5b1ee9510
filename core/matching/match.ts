import type { Level, PersonaId, TopicId } from '@/core/content/schema.ts';
import type { Evidence } from '@/core/detection/role.ts';

/** What a posting stresses. `weight` is from 0 to 1 within the posting. */
export interface TopicMatch {
  topic: TopicId;
  weight: number;
  /** Strongest first, at most five. */
  evidence: Evidence[];
}

/** A product named in the posting; `name` as in the lexicon, `written` as in the posting. */
export interface ToolMatch {
  name: string;
  written: string;
  topics: TopicId[];
  /** What the product is for: "model-registry", "orchestrator"; the key by which a card's example is replaced. */
  capabilities: string[];
  start: number;
  end: number;
}

export interface PostingMatch {
  topics: TopicMatch[];
  tools: ToolMatch[];
  /** The seniority that title and years ask for, or null. */
  level: Level | null;
}

/** A question that the posting makes likely. */
export interface RankedQuestion {
  id: string;
  topic: TopicId;
  level: Level;
  score: number;
  /** The words of the posting that called it. */
  because: Evidence;
  requirement: 'required' | 'nice to have';
  /** The posting's own tools for what the card is about, else the card's examples. */
  tools: { name: string; fromPosting: boolean }[];
}

/** What the reader brings to the ranking. */
export interface ReaderContext {
  persona: PersonaId | null;
  weakTopics: readonly TopicId[];
  /** Topics known already (`core/preparation/known-topics.ts`): their new questions come later, and they are not weak. */
  known?: readonly TopicId[] | undefined;
  /** Question ids with how often they were practised, so that what is new comes first among equals. */
  practised: Readonly<Record<string, number>>;
  /** Questions that were asked in interviews for like postings, with how alike they are (0 to 1). */
  asked?: Readonly<Record<string, number>> | undefined;
}
