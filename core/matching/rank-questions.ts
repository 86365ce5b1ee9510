import type { IndexedQuestion, Level, QuestionIndex, TopicId } from '@/core/content/schema.ts';
import { quoteClause } from '@/core/detection/clause.ts';
import type { Lexicon } from '@/core/detection/lexicon.ts';
import type { Evidence } from '@/core/detection/role.ts';
import { readWords } from '@/core/detection/words.ts';
import type { JobPosting } from '@/core/posting/posting.ts';
import { comesLater } from '@/core/preparation/known-topics.ts';
import { findTerms } from './find-terms.ts';
import type { PostingMatch, RankedQuestion, ReaderContext } from './match.ts';
import { namedProducts } from './named-products.ts';
import { toolsForCard } from './tools-for-card.ts';

const LEVELS: readonly Level[] = ['screen', 'mid', 'senior'];

/** What each reason adds; the topic itself adds its weight (0 to 1). */
const GAIN = {
  also: 0.5,
  firstTerm: 0.35,
  furtherTerm: 0.15,
  terms: 0.65,
  central: 0.4,
  wish: 0.5,
  level: 0.2,
  weakSpot: 0.15,
  tool: 0.08,
  tools: 0.16,
  fresh: 0.1,
  /** Taken from a new question whose topic is known already. */
  known: 0.15,
  /** Asked in an interview for a like posting. */
  asked: 0.4,
  /** The question is about a product that the posting does not name: little remains of it elsewhere. */
  foreignProduct: 0.6,
};
/** Each card already chosen from a topic makes the next one of that topic worth this share. */
const SAME_TOPIC = 0.85;
/** Among the first `FIRST` questions are `TOPICS` topics, where the posting stresses so many: gives them this weight or more. */
const FIRST = 10;
const TOPICS = 4;
const STRESSED = 0.5;

interface Candidate {
  topic: TopicId;
  card: IndexedQuestion;
  score: number;
  because: Evidence;
}

/** The questions that the posting makes likely, best first. A card without any words of the posting behind it is not listed. */
export function rankQuestions(
  posting: JobPosting,
  match: PostingMatch,
  files: readonly QuestionIndex[],
  reader: ReaderContext,
  lexicon: Lexicon,
): RankedQuestion[] {
  const terms = findTerms(posting, files, lexicon);
  const byTopic = new Map<TopicId, Candidate[]>();
  for (const { topic, questions } of files) {
    const candidates = questions
      .map((card) => weighCard(topic, card, match, terms.get(card.id) ?? [], reader, namedProducts(card, lexicon)))
      .filter((candidate) => candidate !== null)
      .sort(better);
    if (candidates.length > 0) byTopic.set(topic, [...(byTopic.get(topic) ?? []), ...candidates].sort(better));
  }
  const stressed = new Set(match.topics.filter(({ weight }) => weight >= STRESSED).map(({ topic }) => topic));
  return mix([...byTopic.values()], stressed).map(({ topic, card, score, because }) => ({
    id: card.id,
    topic,
    level: card.level,
    score: Math.round(score * 1000) / 1000,
    because: quoteClause(because, posting.description),
    // The word belongs to the quotation beside it, though another line may ask for the topic more firmly.
    requirement: because.section === 'nice-to-have' ? 'nice to have' : 'required',
    tools: toolsForCard(card, match, lexicon),
  }));
}

const better = (a: Candidate, b: Candidate): number => b.score - a.score || (a.card.id < b.card.id ? -1 : 1);

function weighCard(
  topic: TopicId,
  card: IndexedQuestion,
  match: PostingMatch,
  terms: readonly Evidence[],
  reader: ReaderContext,
  products: readonly string[],
): Candidate | null {
  const own = match.topics.find((matched) => matched.topic === topic);
  const neighbours = match.topics.filter((matched) => card.also.includes(matched.topic));
  const evidence = [...terms, ...(own?.evidence ?? [])];
  let because = terms[0] ?? closest(card, evidence, 0);
  if (!because) {
    // A neighbouring topic calls a card only with words that the card itself uses.
    because = closest(
      card,
      neighbours.flatMap((matched) => matched.evidence),
      1,
    );
    if (!because) return null;
    evidence.push(because);
  }
  let score = Math.max(own?.weight ?? 0, ...neighbours.map(({ weight }) => weight * GAIN.also));
  const called = terms.length === 0 ? 0 : Math.min(GAIN.terms, GAIN.firstTerm + (terms.length - 1) * GAIN.furtherTerm);
  score += own ? called : called / 2;
  const required = evidence.some(({ section }) => section !== 'nice-to-have');
  score += (own?.weight ?? 0) * centrality(card) * GAIN.central;
  if (!required) score *= GAIN.wish;
  if (match.level) score += GAIN.level * (1 - Math.abs(LEVELS.indexOf(match.level) - LEVELS.indexOf(card.level)));
  const later = comesLater(topic, card.level, reader.known ?? []);
  if (!later && reader.persona && card.weak.includes(reader.persona)) score += GAIN.weakSpot;
  if (reader.weakTopics.includes(topic) && !reader.known?.includes(topic)) score += GAIN.weakSpot;
  const common = card.tools.filter((name) => match.tools.some((tool) => tool.name === name)).length;
  score += Math.min(GAIN.tools, common * GAIN.tool);
  if (products.length > 0 && !products.some((name) => match.tools.some((tool) => tool.name === name))) score *= GAIN.foreignProduct;
  score += GAIN.asked * (reader.asked?.[card.id] ?? 0);
  const practised = reader.practised[card.id] ?? 0;
  score += practised === 0 ? (later ? -GAIN.known : GAIN.fresh) : -Math.min(GAIN.fresh, practised * 0.02);
  return { topic, card, score: Math.max(0, score), because };
}

/** From 1 for a topic's first card down to 0: a topic begins with what every interview asks and ends with the special case. */
function centrality(card: IndexedQuestion): number {
  return Math.max(0, 1 - (Number(card.id.slice(-2)) - 1) / 12);
}

const wordsOf = (text: string): string[] => readWords(text).map(({ norm }) => norm);

/** The words of each card, read once. */
const ownWords = new WeakMap<IndexedQuestion, ReadonlySet<string>>();

function wordsOfCard(card: IndexedQuestion): ReadonlySet<string> {
  const known = ownWords.get(card);
  if (known) return known;
  const words = new Set([card.title, card.question, ...card.terms].flatMap(wordsOf));
  ownWords.set(card, words);
  return words;
}

/** The longer words of each piece of evidence; many cards ask for the same. */
const evidenceWords = new WeakMap<Evidence, ReadonlySet<string>>();

function wordsOfEvidence(evidence: Evidence): ReadonlySet<string> {
  const known = evidenceWords.get(evidence);
  if (known) return known;
  const words = new Set(wordsOf(evidence.quote).filter((word) => word.length > 3));
  evidenceWords.set(evidence, words);
  return words;
}

/** Of the words that stand for a topic those that speak most of the card itself (at least `least` words); the strongest among equals. */
function closest(card: IndexedQuestion, evidence: readonly Evidence[], least: number): Evidence | undefined {
  const own = wordsOfCard(card);
  let best: Evidence | undefined;
  let most = -1;
  for (const item of evidence) {
    let shared = 0;
    for (const word of wordsOfEvidence(item)) if (own.has(word)) shared += 1;
    if (shared < least) continue;
    const points = shared - (item.section === 'nice-to-have' ? 0.5 : 0);
    if (points > most) [best, most] = [item, points];
  }
  return best;
}

/**
 * Takes the best head again and again, each topic's worth falling as it is chosen. The last places of the first ten go to stressed topics
 * without a question yet, where there would else be too few topics.
 */
function mix(lists: readonly (readonly Candidate[])[], stressed: ReadonlySet<TopicId>): Candidate[] {
  const taken = lists.map(() => 0);
  const mixed: Candidate[] = [];
  const total = lists.reduce((sum, list) => sum + list.length, 0);
  while (mixed.length < total) {
    const waiting = lists.filter(([head], list) => head && taken[list] === 0 && stressed.has(head.topic));
    const missing = Math.min(TOPICS - taken.filter((count) => count > 0).length, waiting.length);
    const reserved = mixed.length < FIRST && missing > 0 && FIRST - mixed.length <= missing;
    let best: { list: number; candidate: Candidate } | null = null;
    for (const [list, candidates] of lists.entries()) {
      const head = candidates[taken[list] ?? 0];
      if (!head || (reserved && !waiting.includes(candidates))) continue;
      const candidate = { ...head, score: head.score * SAME_TOPIC ** (taken[list] ?? 0) };
      if (!best || better(candidate, best.candidate) < 0) best = { list, candidate };
    }
    if (!best) break;
    mixed.push(best.candidate);
    taken[best.list] = (taken[best.list] ?? 0) + 1;
  }
  return mixed;
}
