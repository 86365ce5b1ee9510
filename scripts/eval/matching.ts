import type { QuestionFile } from '@/core/content/schema.ts';
import type { Lexicon } from '@/core/detection/lexicon.ts';
import type { PostingMatch, RankedQuestion, ToolMatch } from '@/core/matching/match.ts';
import { matchPosting } from '@/core/matching/match-posting.ts';
import { rankQuestions } from '@/core/matching/rank-questions.ts';
import type { Counts } from './counts.ts';
import { noCounts, rates, shareOf, tally } from './counts.ts';
import type { LabelledPosting, Row } from './postings.ts';

/** The labels know no topic of their own for incidents; they stand under monitoring. */
const plainTopic = (topic: string): string => (topic === 'incident-response' ? 'monitoring' : topic);
/** The labels name no languages and no version control. */
const UNLABELLED: ReadonlySet<string> = new Set(['Git', 'Python', 'Bash', 'C++', 'Scala', 'Go', 'Rust']);
/** Spellings of one product count as one: "Sagemaker" and "SageMaker" differ only in writing for the reader. */
const plainTool = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '');
const isLabelled = ({ name }: ToolMatch): boolean => !UNLABELLED.has(name);
const FIRST = 10;

type Rates = ReturnType<typeof rates>;

export interface MatchingEval {
  postings: number;
  /** Over all topics together, and each by itself. */
  topics: Rates & { each: Record<string, Rates & Counts> };
  tools: Rates & { extra: string[]; missed: string[] };
  questions: {
    /** Of the first ten questions, the share whose topic is labelled. */
    labelledTopic: number | null;
    /** Normalised discounted cumulative gain of the first ten; a question of a labelled topic gains 1 (Järvelin and Kekäläinen 2002). */
    ndcg10: number | null;
    /** Postings that stress four topics or more, and those of them with four among the first ten. */
    fourTopics: { of: number; shown: number };
    /** Questions whose quoted words are not the words at their place in the posting. */
    wrongSpans: number;
    /** Pairs among the first ten whose texts share more than half of their words. */
    nearDuplicates: number;
  };
  wrong: { id: string; title: string; topicsExtra: string[]; topicsMissed: string[]; toolsExtra: string[]; toolsMissed: string[] }[];
}

function ndcg(questions: readonly RankedQuestion[], row: Row): number {
  const gains = questions.slice(0, FIRST).map(({ topic }) => (row.topics.includes(plainTopic(topic)) ? 1 : 0));
  const discount = (at: number) => 1 / Math.log2(at + 2);
  const ideal = Array.from({ length: FIRST }, (_, at) => discount(at)).reduce((a, b) => a + b, 0);
  return gains.reduce((sum: number, gain, at) => sum + gain * discount(at), 0) / ideal;
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

function nearDuplicates(questions: readonly RankedQuestion[], texts: ReadonlyMap<string, Set<string>>): number {
  const first = questions.slice(0, FIRST).map(({ id }) => texts.get(id) ?? new Set<string>());
  let pairs = 0;
  first.forEach((one, at) => {
    for (const other of first.slice(at + 1)) {
      const both = [...one].filter((word) => other.has(word)).length;
      if (both / Math.max(1, one.size + other.size - both) > 0.5) pairs += 1;
    }
  });
  return pairs;
}

const difference = (from: Iterable<string>, without: ReadonlySet<string>): string[] =>
  [...from].filter((each) => !without.has(each)).sort();

interface Read {
  row: Row;
  match: PostingMatch;
  questions: RankedQuestion[];
  wrongSpans: number;
}

/** Topics, tools and questions of the postings that hold a duty for models, against their labels. */
export function evalMatching(labelled: readonly LabelledPosting[], lexicon: Lexicon, bank: readonly QuestionFile[]): MatchingEval {
  const texts = new Map(bank.flatMap(({ questions }) => questions.map(({ id, question }) => [id, wordsOf(question)] as const)));
  const reads = labelled
    .filter(({ row }) => row.label !== 'none')
    .map(({ row, posting }): Read => {
      const match = matchPosting(posting, lexicon);
      const questions = rankQuestions(posting, match, bank, { persona: null, weakTopics: [], practised: {} }, lexicon);
      const wrongSpans = questions.filter(({ because }) => posting.description.slice(because.start, because.end) !== because.quote).length;
      return { row, match, questions, wrongSpans };
    });
  const topics = noCounts();
  const each: Record<string, Counts> = {};
  const tools = noCounts();
  const wrong: MatchingEval['wrong'] = [];
  for (const { row, match } of reads) {
    const said = new Set(match.topics.map(({ topic }) => plainTopic(topic)));
    const stressed = new Set(row.topics);
    for (const topic of new Set([...said, ...stressed])) {
      tally((each[topic] ??= noCounts()), said.has(topic), stressed.has(topic));
      tally(topics, said.has(topic), stressed.has(topic));
    }
    const named = new Set(match.tools.filter(isLabelled).map(({ written }) => plainTool(written)));
    const listed = new Set(row.tools.map(plainTool));
    for (const tool of new Set([...named, ...listed])) tally(tools, named.has(tool), listed.has(tool));
    wrong.push({
      id: row.id,
      title: row.title,
      topicsExtra: difference(said, stressed),
      topicsMissed: difference(stressed, said),
      toolsExtra: difference(named, listed),
      toolsMissed: difference(listed, named),
    });
  }
  const first = reads.flatMap(({ row, questions }) => questions.slice(0, FIRST).map(({ topic }) => row.topics.includes(plainTopic(topic))));
  const mean = (values: number[]) => (values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length);
  const manyTopics = reads.filter(({ match }) => match.topics.length >= 4);
  return {
    postings: reads.length,
    topics: {
      ...rates(topics),
      each: Object.fromEntries(
        Object.entries(each)
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([topic, counts]) => [topic, { ...rates(counts), ...counts }]),
      ),
    },
    tools: {
      ...rates(tools),
      extra: wrong.flatMap(({ toolsExtra }) => toolsExtra),
      missed: wrong.flatMap(({ toolsMissed }) => toolsMissed),
    },
    questions: {
      labelledTopic: shareOf(first).share,
      ndcg10: mean(reads.map(({ row, questions }) => ndcg(questions, row))),
      fourTopics: {
        of: manyTopics.length,
        shown: manyTopics.filter(({ questions }) => new Set(questions.slice(0, FIRST).map(({ topic }) => topic)).size >= 4).length,
      },
      wrongSpans: reads.reduce((sum, read) => sum + read.wrongSpans, 0),
      nearDuplicates: reads.reduce((sum, { questions }) => sum + nearDuplicates(questions, texts), 0),
    },
    wrong: wrong.filter((one) => [one.topicsExtra, one.topicsMissed, one.toolsExtra, one.toolsMissed].some((list) => list.length > 0)),
  };
}
