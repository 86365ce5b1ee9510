import type { TopicContent } from './check-topic.ts';
import type { Score } from './sentences.ts';
import { addScores, precisionOf, reachesFloor, recallOf, scoreSentences } from './sentences.ts';
import { textTable } from './text-table.ts';
import type { AnswerKind, JudgedAnswer } from './whole-answers.ts';
import { passes, scoreWholeAnswers } from './whole-answers.ts';

const ratios = (score: Score) => [precisionOf(score).toFixed(3), recallOf(score).toFixed(3)];

function sentenceRow(name: string, score: Score): string[] {
  const covering = score.truePositive + score.falseNegative;
  const nearMisses = score.falsePositive + score.trueNegative;
  const wrong = score.falsePositive + score.falseNegative;
  return [name, String(covering), String(nearMisses), String(wrong), ...ratios(score), reachesFloor(score) ? 'yes' : 'NO'];
}

/** Precision and recall over the sentences of each topic, and over all. */
export function sentenceLines(topics: readonly TopicContent[]): string[] {
  const scores = topics.map(({ topic, sentences }) => ({ topic, score: scoreSentences(sentences) }));
  const rows = scores.map(({ topic, score }) => sentenceRow(topic, score));
  const foot = sentenceRow('all', addScores(scores.map(({ score }) => score)));
  return textTable(['sentences', 'covering', 'near-miss', 'misjudged', 'precision', 'recall', 'floor'], [...rows, foot]);
}

function answerRow(name: string, judged: readonly JudgedAnswer[]): string[] {
  const rate = (kind: AnswerKind) => {
    const own = judged.filter((each) => each.kind === kind);
    return `${own.filter(passes).length} of ${own.length}`;
  };
  return [name, String(judged.length), rate('strong'), rate('bluffing'), ...ratios(scoreWholeAnswers(judged))];
}

/** Over the whole answers of each topic that has some: how many pass, and what was found against what was said. */
export function wholeAnswerLines(topics: readonly TopicContent[]): string[] {
  const some = topics.filter(({ wholeAnswers }) => wholeAnswers.length > 0);
  if (some.length === 0) return ['There are no whole answers.'];
  const rows = some.map(({ topic, wholeAnswers }) => answerRow(topic, wholeAnswers));
  const foot = answerRow(
    'all',
    some.flatMap(({ wholeAnswers }) => wholeAnswers),
  );
  return textTable(['whole answers', 'answers', 'strong pass', 'bluffs seen through', 'precision', 'recall'], [...rows, foot]);
}
