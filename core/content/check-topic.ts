import { checkAnswers } from './check-answers.ts';
import { checkCard } from './check-cards.ts';
import type { ContentSource, PlacedFault } from './fault.ts';
import { baseName, placeFaults, under } from './fault.ts';
import type { FoundCard } from './parse-content.ts';
import { parseCards, parseRecord } from './parse-content.ts';
import { PLAN } from './plan.ts';
import type { Question } from './schema.ts';
import { answerFile, wholeAnswerFile } from './schema.ts';
import type { JudgedSentence } from './sentences.ts';
import { FLOOR, judgeSentences, precisionOf, reachesFloor, recallOf, scoreSentences } from './sentences.ts';
import type { JudgedAnswer } from './whole-answers.ts';
import { checkWholeAnswers, judgeWholeAnswers } from './whole-answers.ts';

/** The files of one topic. */
export interface TopicSources {
  questions: ContentSource;
  answers: ContentSource | undefined;
  wholeAnswers: ContentSource | undefined;
}

/** One topic as far as it could be read. */
export interface TopicContent {
  topic: string;
  cards: Question[];
  sentences: JudgedSentence[];
  wholeAnswers: JudgedAnswer[];
}

export interface CheckedTopic {
  content: TopicContent;
  found: FoundCard[];
  /** Of faulty cards too. */
  ids: ReadonlySet<string>;
  faults: PlacedFault[];
}

function checkCards(source: ContentSource, found: readonly FoundCard[], knownTools: ReadonlySet<string>): PlacedFault[] {
  const code = Object.entries(PLAN).find(([topic]) => topic === baseName(source.file))?.[1].code;
  return found.flatMap(({ card, index }) => {
    const faults = checkCard(card, knownTools);
    if (code && !card.id.startsWith(`${code}-`)) faults.push({ card: card.id, path: ['id'], message: `ids of this topic begin with ${code}-` });
    return placeFaults(source, under(['questions', index], faults));
  });
}

function checkSentences(topic: string, cards: Question[], source: ContentSource, ids: ReadonlySet<string>) {
  const { value, faults } = parseRecord(answerFile, source);
  const present = cards.filter(({ id }) => value[id] !== undefined || !hasEntry(source, id));
  faults.push(...checkAnswers(topic, present, value, ids));
  const sentences = judgeSentences(cards, value);
  const score = scoreSentences(sentences);
  if (!reachesFloor(score)) {
    const message =
      `the grader reaches precision ${precisionOf(score).toFixed(3)} and recall ${recallOf(score).toFixed(3)} here, ` +
      `needs ${FLOOR.precision} and ${FLOOR.recall} (npm run eval -- answers ${topic})`;
    faults.push({ card: topic, path: [], message });
  }
  return { sentences, faults: placeFaults(source, faults) };
}

/** An entry that is there but has not the right shape was told already. */
const hasEntry = ({ value }: ContentSource, id: string) => typeof value === 'object' && value !== null && id in value;

/** Everything that can be checked within a topic. */
export function checkTopic({ questions, answers, wholeAnswers }: TopicSources, knownTools: ReadonlySet<string>): CheckedTopic {
  const topic = baseName(questions.file);
  const { value: found, faults: shape, ids } = parseCards(questions);
  const cards = found.map(({ card }) => card);
  const content: TopicContent = { topic, cards, sentences: [], wholeAnswers: [] };
  const faults = [...placeFaults(questions, shape), ...checkCards(questions, found, knownTools)];
  if (!answers) faults.push({ file: questions.file, line: 1, card: topic, message: `content/answers/${topic}.yaml is missing` });
  if (answers && answers.broken.length === 0) {
    const checked = checkSentences(topic, cards, answers, ids);
    content.sentences = checked.sentences;
    faults.push(...checked.faults);
  }
  if (wholeAnswers && wholeAnswers.broken.length === 0) {
    const parsed = parseRecord(wholeAnswerFile, wholeAnswers);
    content.wholeAnswers = judgeWholeAnswers(cards, parsed.value);
    faults.push(...placeFaults(wholeAnswers, [...parsed.faults, ...checkWholeAnswers(content.wholeAnswers, parsed.value, ids)]));
  }
  return { content, found, ids, faults };
}
