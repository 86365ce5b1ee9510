// First: what is imported before it is not counted.
import { countWork } from './count-work.ts';
import { expect } from 'vitest';

/** From twice to four times the input the work may grow by this much more than from once to twice: 2 when linear, 4 when quadratic. */
const LINEAR = 2.4;
/** Growth by fewer steps than this, or by a smaller share of all, says nothing: the engine counts some again that it compiles meanwhile. */
const NOISE = 500;
const NOISE_SHARE = 0.05;

/** Runs of one piece of text, each the worst case of some pattern or loop. */
export const PIECES: readonly string[] = [
  ' ',
  '\n',
  '<',
  '\\n',
  '*',
  ': ',
  '. A: ',
  '. ',
  'a',
  '• ',
  '\n- ',
  '\nA\n',
  '&+#-/',
  '((((',
  '\u0301',
  '\ud83d',
  '機械学習モデルの監視',
  'not ',
  'experience ',
  'deploy ',
  'Deploy models. ',
  'machine learning ',
  'Triton Inference Server ',
  'Ray MLflow ',
  'You deploy ML models to production and monitor drift.\n',
  'MLOps Engineer\n',
  'Engineer Analyst\nRequirements:\n',
  '5 years of experience with Kubernetes, ',
];

/** Fails when the work of `run` grows faster than its input does, counted and not timed. */
export function expectLinear(run: (size: number) => unknown, size: number): void {
  // What is made once and kept is not counted.
  run(size);
  // Twice, and the smaller number: the engine sometimes counts code that it compiles meanwhile.
  const least = (each: number) =>
    Math.min(
      countWork(() => run(each)),
      countWork(() => run(each)),
    );
  const [one, two, four] = [size, 2 * size, 4 * size].map(least) as [number, number, number];
  // Differences, since what every text costs, and where a limit begins, is no matter of growth.
  const growth = (four - two) / Math.max(NOISE, NOISE_SHARE * two, two - one);
  expect(growth, `${one}, ${two} and ${four} steps`).toBeLessThanOrEqual(LINEAR);
}

/** The piece over and over, `size` characters long. */
export const filled = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
