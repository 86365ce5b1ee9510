import { checkContent } from '@/core/content/check-content.ts';
import { sentenceLines, wholeAnswerLines } from '@/core/content/score-table.ts';
import { FLOOR, misjudged, reachesFloor, scoreSentences } from '@/core/content/sentences.ts';
import { misheard } from '@/core/content/whole-answers.ts';
import { readContent } from '@/scripts/read-content.ts';

/** Precision and recall of the grader on the authored answers. Faulty cards and files are passed over: `npm run content` tells of them. */
export async function main(args: string[]): Promise<number> {
  const { topics: all } = checkContent(readContent());
  const topics = args.length === 0 ? all : all.filter(({ topic }) => args.includes(topic));
  const unknown = args.filter((topic) => !topics.some((each) => each.topic === topic));
  if (unknown.length > 0) {
    console.error(`There is no topic ${unknown.join(', ')}. Topics: ${all.map(({ topic }) => topic).join(', ')}`);
    return 1;
  }
  const wrong = topics.flatMap(({ sentences, wholeAnswers }) => [...misjudged(sentences), ...misheard(wholeAnswers)]);
  for (const { card, message } of wrong) console.log(`${card}: ${message}`);
  console.log(['', ...sentenceLines(topics), '', ...wholeAnswerLines(topics), ''].join('\n'));
  const low = topics.filter(({ sentences }) => !reachesFloor(scoreSentences(sentences))).map(({ topic }) => topic);
  const floor = `precision ${FLOOR.precision} and recall ${FLOOR.recall}`;
  console.log(low.length === 0 ? `Every topic reaches ${floor}.` : `Below ${floor}: ${low.join(', ')}`);
  return low.length === 0 ? 0 : 1;
}
