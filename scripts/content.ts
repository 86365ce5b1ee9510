import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ContentFault } from '@/core/content/check-content.ts';
import { checkAnswers, checkCues, checkSharedRuns, scoreSentences } from '@/core/content/check-content.ts';
import type { Question } from '@/core/content/schema.ts';
import { answerFile, questionFile } from '@/core/content/schema.ts';
import { projectRoot } from '@/build/vite-shared.ts';

/** Sentences an anchor needs on either side. */
const SENTENCES = 2;
const FLOOR = { precision: 0.95, recall: 0.85 };

/**
 * `npm run content [-- TOPIC …]`: checks questions and answer sentences and prints, per topic, precision and recall of the grader.
 * Exit 1 when a fault was found.
 */
export async function main(args: string[]): Promise<number> {
  const folder = `${projectRoot}/content/questions`;
  const topics = readdirSync(folder)
    .map((file) => file.replace(/\.yaml$/, ''))
    .filter((topic) => args.length === 0 || args.includes(topic));
  const all: Question[] = [];
  let faults = 0;
  const report = (file: string, found: ContentFault[]) => {
    faults += found.length;
    for (const fault of found) console.log(`${file}: ${fault.card}: ${fault.message}`);
  };
  for (const topic of topics) {
    const file = `content/questions/${topic}.yaml`;
    const parsed = questionFile.safeParse(parse(readFileSync(`${projectRoot}/${file}`, 'utf8')));
    if (!parsed.success) {
      report(file, [{ card: topic, message: z.prettifyError(parsed.error) }]);
      continue;
    }
    const { questions } = parsed.data;
    all.push(...questions);
    report(file, questions.flatMap(checkCues));
    const answersFile = `content/answers/${topic}.yaml`;
    if (!existsSync(`${projectRoot}/${answersFile}`)) {
      report(answersFile, [{ card: topic, message: 'the file is missing' }]);
      continue;
    }
    const answers = answerFile.safeParse(parse(readFileSync(`${projectRoot}/${answersFile}`, 'utf8')));
    if (!answers.success) {
      report(answersFile, [{ card: topic, message: z.prettifyError(answers.error) }]);
      continue;
    }
    report(answersFile, checkAnswers(questions, answers.data, SENTENCES));
    const { score, misses } = scoreSentences(questions, answers.data);
    const precision = score.truePositive / Math.max(1, score.truePositive + score.falsePositive);
    const recall = score.truePositive / Math.max(1, score.truePositive + score.falseNegative);
    for (const miss of misses) console.log(`  ${miss.card}: ${miss.message}`);
    console.log(`${topic}: ${questions.length} questions, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    if (precision < FLOOR.precision || recall < FLOOR.recall) faults += 1;
  }
  report('content/questions', checkSharedRuns(all));
  console.log(faults === 0 ? 'content is sound' : `${faults} faults`);
  return faults === 0 ? 0 : 1;
}
