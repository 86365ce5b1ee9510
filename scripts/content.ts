import { mkdirSync, writeFileSync } from 'node:fs';
import { projectRoot } from '@/build/vite-shared.ts';
import { bankPage } from '@/core/content/bank-page.ts';
import { checkContent } from '@/core/content/check-content.ts';
import { measureCoverage } from '@/core/content/coverage.ts';
import { coverageLines } from '@/core/content/coverage-table.ts';
import { baseName, showFault } from '@/core/content/fault.ts';
import { PLANNED_TOPICS } from '@/core/content/plan.ts';
import { sentenceLines, wholeAnswerLines } from '@/core/content/score-table.ts';
import { misjudged } from '@/core/content/sentences.ts';
import { misheard } from '@/core/content/whole-answers.ts';
import { readContent } from '@/scripts/read-content.ts';

const PAGE = '.dry-run/bank.html';

/**
 * `npm run content [-- TOPIC …]`: checks the authored content, prints what it covers, and writes the whole bank as a page to read.
 * With topics it checks them against the whole bank but tells only of them. Exit 1 when a fault was found.
 */
export async function main(args: string[]): Promise<number> {
  const unknown = args.filter((topic) => !PLANNED_TOPICS.some((planned) => planned === topic));
  if (unknown.length > 0) {
    console.error(`There is no topic ${unknown.join(', ')}. Topics: ${PLANNED_TOPICS.join(', ')}`);
    return 1;
  }
  const whole = args.length === 0;
  const files = readContent();
  const content = checkContent(files);
  const today = new Date().toISOString().slice(0, 10);
  const shown = (topic: string) => whole || args.includes(topic);

  const faults = content.faults.filter(({ file }) => shown(baseName(file)));
  const missing = args.filter((topic) => !files.questions.some(({ file }) => baseName(file) === topic));
  for (const fault of faults) console.log(showFault(fault));
  for (const topic of missing) console.log(`content/questions/${topic}.yaml:1: ${topic}: the file is missing`);
  if (faults.length + missing.length > 0) console.log('');

  const topics = content.topics.filter(({ topic }) => shown(topic));
  const shownCoverage = measureCoverage(topics, today);
  const lines = coverageLines({ ...shownCoverage, topics: shownCoverage.topics.filter(({ topic }) => shown(topic)) }, whole);
  console.log([...lines, '', ...sentenceLines(topics), '', ...wholeAnswerLines(topics), ''].join('\n'));
  const wrong = whole ? [] : topics.flatMap(({ sentences, wholeAnswers }) => [...misjudged(sentences), ...misheard(wholeAnswers)]);
  for (const { card, message } of wrong) console.log(`  ${card}: ${message}`);
  if (wrong.length > 0) console.log('');

  mkdirSync(`${projectRoot}/.dry-run`, { recursive: true });
  writeFileSync(`${projectRoot}/${PAGE}`, bankPage(content, measureCoverage(content.topics, today), today));
  console.log(`The whole bank to read: ${projectRoot}/${PAGE}`);
  const count = faults.length + missing.length;
  console.log(count === 0 ? `${whole ? 'The content' : args.join(', ')} is sound.` : `${count} ${count === 1 ? 'fault' : 'faults'}.`);
  return count === 0 ? 0 : 1;
}
