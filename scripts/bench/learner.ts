import { textTable } from '@/core/content/text-table.ts';
import { compareSchedules } from '@/core/schedule/compare-schedules.ts';
import type { Course } from '@/core/schedule/simulate-learner.ts';

const LEARNERS = 200;
const FEWER = 60;

/** Five questions of five anchors: what the quiz brings new in one day. Known: recalled with a chance of 0.9 three weeks later. */
const COURSE: Omit<Course, 'policy' | 'learner'> = {
  seed: 1,
  questions: 5,
  anchorsPerQuestion: 5,
  newPerDay: 5,
  passesPerDay: 3,
  retention: 0.9,
  knownDays: 21,
  knownShare: 1,
  mostDays: 730,
};

const VARIANTS: [string, Partial<typeof COURSE>][] = [
  ['another seed', { seed: 2 }],
  ['a third seed', { seed: 3 }],
  ['one sitting a day', { passesPerDay: 1 }],
  ['known after 7 days', { knownDays: 7 }],
  ['known after 60 days', { knownDays: 60 }],
  ['nine of ten anchors known', { knownShare: 0.9 }],
  ['retention 0.8', { retention: 0.8 }],
  ['retention 0.95', { retention: 0.95 }],
  ['one question', { questions: 1 }],
  ['ten questions', { questions: 10 }],
  ['three anchors a question', { anchorsPerQuestion: 3 }],
];

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Exposures until a simulated learner knows all anchors: a date an anchor against a date a question. */
export function main(args: string[]): number {
  const { perAnchor, perQuestion, gradings, saved, interval } = compareSchedules(COURSE, LEARNERS);
  if (args.includes('--json')) {
    console.log(JSON.stringify({ perAnchor, perQuestion, saved, interval, gradings, learners: LEARNERS }));
    return 0;
  }
  const rows = [perAnchor, ...gradings].map((cost) => [
    cost.policy === 'anchor'
      ? 'a date an anchor'
      : `a date a question, graded ${cost.policy}${cost.policy === perQuestion.policy ? ' *' : ''}`,
    ...[cost.median, cost.p90, cost.medianPrompts, cost.medianDays].map(String),
    percent(cost.reached),
  ]);
  console.log(
    [
      `${LEARNERS} learners, ${COURSE.questions} questions of ${COURSE.anchorsPerQuestion} anchors, until every anchor is known (stability ${COURSE.knownDays} days)`,
      'An exposure is one anchor asked once; a prompt is one question put once.',
      '',
      ...textTable(['schedule', 'exposures', '90 %', 'prompts', 'days', 'got there'], rows),
      '',
      `* compared: the grading that costs least of those by which nearly all get there. Saved: ${percent(saved)} of exposures (95 %: ${percent(interval[0])} to ${percent(interval[1])}).`,
      '',
      `With other assumptions (${FEWER} learners each)`,
    ].join('\n'),
  );
  const others = VARIANTS.map(([name, change]) => {
    const other = compareSchedules({ ...COURSE, ...change }, FEWER);
    return [
      name,
      `${other.perAnchor.median}`,
      `${other.perQuestion.median} (${other.perQuestion.policy})`,
      percent(other.saved),
      `${percent(other.interval[0])} to ${percent(other.interval[1])}`,
      `${other.perAnchor.medianPrompts} / ${other.perQuestion.medianPrompts}`,
      `${other.perAnchor.medianDays} / ${other.perQuestion.medianDays}`,
      `${percent(other.perAnchor.reached)} / ${percent(other.perQuestion.reached)}`,
    ];
  });
  console.log(textTable(['assumption', 'per anchor', 'per question', 'saved', '95 %', 'prompts', 'days', 'got there'], others).join('\n'));
  return 0;
}
