import { detectRole } from '@/core/detection/detect-role.ts';
import { findSignals } from '@/core/detection/find-signals.ts';
import { findTools } from '@/core/detection/find-tools.ts';
import { readWords } from '@/core/detection/words.ts';
import { matchPosting } from '@/core/matching/match-posting.ts';
import { rankQuestions } from '@/core/matching/rank-questions.ts';
import { postingFromText } from '@/core/posting/posting-from-text.ts';
import { splitSections } from '@/core/posting/sections.ts';
import { readBank, readLexicon } from '@/scripts/bank.ts';
import { makeText } from './make-text.ts';

/** Medians in milliseconds, by stage in the order of `sizes`. */
export interface Timing {
  sizes: number[];
  stages: Record<string, number[]>;
}

const READER = { persona: null, weakTopics: [], practised: {} };
/** A stage is repeated until it took this long, so that a coarse clock (a browser's shows 0.1 ms) does not matter. */
const LEAST_MS = 20;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function timeOf(run: () => void): number {
  let times = 0;
  const begin = performance.now();
  let passed = 0;
  while (passed < LEAST_MS) {
    run();
    times += 1;
    passed = performance.now() - begin;
  }
  return passed / times;
}

/** Runs all stages at all sizes in turn, `rounds` times, so that what disturbs the machine disturbs them all. Sizes are in characters. */
export function measure(sizes: number[], rounds: number): Timing {
  const lexicon = readLexicon();
  const bank = readBank();
  const cases = sizes.flatMap((size) => {
    const text = makeText(size, 7);
    const posting = { ...postingFromText({ title: 'MLOps Engineer', company: null, text: '' }), description: text };
    posting.sections = splitSections(text);
    const match = matchPosting(posting, lexicon);
    const found = findSignals(posting, lexicon);
    const stages: [string, () => unknown][] = [
      ['sections', () => splitSections(text)],
      ['words', () => readWords(text)],
      // A copy is another posting: nothing kept of the last one is used.
      ['words + signals', () => findSignals({ ...posting }, lexicon)],
      ['tools', () => findTools(text, found, lexicon)],
      ['detection', () => detectRole({ ...posting }, lexicon)],
      ['matching', () => matchPosting({ ...posting }, lexicon)],
      [
        'detection + matching',
        () => {
          const copy = { ...posting };
          detectRole(copy, lexicon);
          matchPosting(copy, lexicon);
        },
      ],
      [
        'matching + ranking',
        () => {
          const copy = { ...posting };
          rankQuestions(copy, matchPosting(copy, lexicon), bank, READER, lexicon);
        },
      ],
    ];
    if (!match.topics.length) throw new Error('The text says nothing.');
    return stages.map(([stage, run]) => ({ stage, run, times: [] as number[] }));
  });
  for (const { run } of cases) timeOf(run);
  for (let round = 0; round < rounds; round += 1) for (const { run, times } of cases) times.push(timeOf(run));
  const stages: Timing['stages'] = {};
  for (const { stage, times } of cases) (stages[stage] ??= []).push(median(times));
  return { sizes, stages };
}
