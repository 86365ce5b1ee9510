import type { TopicId } from '@/core/content/schema.ts';
import type { PostingRecord } from '@/core/records.ts';

export interface TopicDemand {
  topic: TopicId;
  /** Postings that stress it, and in how many of them as a must. */
  postings: number;
  required: number;
  /** Expected share, 0 to 1, of its likeliest questions' anchors that would be named today. */
  recalled: number;
  /** The three of its questions that the postings made likely most often. */
  questions: string[];
}

export interface ToolDemand {
  tool: string;
  postings: number;
}

export interface Market {
  postings: number;
  /** Most demanded first. */
  topics: TopicDemand[];
  tools: ToolDemand[];
  /** At most three topics: those of which the postings ask most that cannot yet be answered. */
  next: TopicDemand[];
}

const QUESTIONS_A_TOPIC = 3;
const NEXT = 3;
/** A topic of which this share comes back is no longer what to learn next. */
const ANSWERED = 0.9;

function tally<T>(counts: Map<T, number>, key: T): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const mostFirst = <T extends string>(counts: ReadonlyMap<T, number>): [T, number][] =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

/**
 * What the postings that a person opened ask for, against what the person can answer. `recallOf` gives the expected share, 0 to 1, of a
 * question's anchors that would be named today. Postings without a duty for models say nothing and are left out.
 */
export function readMarket(postings: readonly PostingRecord[], recallOf: (questionId: string) => number): Market {
  const counted = postings.filter(({ label }) => label !== 'none');
  const demand = new Map<TopicId, number>();
  const must = new Map<TopicId, number>();
  const tools = new Map<string, number>();
  const asked = new Map<TopicId, Map<string, number>>();
  for (const posting of counted) {
    for (const topic of new Set(posting.topics)) tally(demand, topic);
    for (const { topic } of (posting.weights ?? []).filter(({ required }) => required)) tally(must, topic);
    for (const tool of new Set(posting.tools)) tally(tools, tool);
    for (const { id, topic } of posting.questions) {
      const counts = asked.get(topic) ?? new Map<string, number>();
      tally(counts, id);
      asked.set(topic, counts);
    }
  }
  const topics = mostFirst(demand).map(([topic, count]): TopicDemand => {
    const questions = mostFirst(asked.get(topic) ?? new Map<string, number>())
      .slice(0, QUESTIONS_A_TOPIC)
      .map(([id]) => id);
    const recalled = questions.reduce((sum, id) => sum + recallOf(id), 0) / Math.max(1, questions.length);
    return { topic, postings: count, required: must.get(topic) ?? 0, recalled, questions };
  });
  const open = (row: TopicDemand): number => row.postings * (1 - row.recalled);
  return {
    postings: counted.length,
    topics,
    tools: mostFirst(tools).map(([tool, count]) => ({ tool, postings: count })),
    next: topics
      .filter(({ questions, recalled }) => questions.length > 0 && recalled < ANSWERED)
      .toSorted((a, b) => open(b) - open(a) || b.postings - a.postings)
      .slice(0, NEXT),
  };
}
