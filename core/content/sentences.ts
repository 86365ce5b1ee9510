import { gradeAnswer } from '@/core/grading/grade-answer.ts';
import type { ContentFault } from './fault.ts';
import type { AnswerFile, Question } from './schema.ts';

/** What the grader says of one authored sentence. */
export interface JudgedSentence {
  card: string;
  kind: 'anchors' | 'wrongClaims';
  part: string;
  side: 'covers' | 'nearMiss';
  at: number;
  text: string;
  /** Whether the grader found the part; right when it did so for `covers` only. */
  found: boolean;
}

/** Counts of a judgement against its label. */
export interface Score {
  truePositive: number;
  falsePositive: number;
  falseNegative: number;
  trueNegative: number;
}

/** What the answer sentences of each topic must reach. */
export const FLOOR = { precision: 0.95, recall: 0.85 } as const;

export const isRight = ({ side, found }: JudgedSentence): boolean => found === (side === 'covers');
/** Of nothing, nothing is wrong. */
export const precisionOf = ({ truePositive, falsePositive }: Score): number =>
  truePositive + falsePositive === 0 ? 1 : truePositive / (truePositive + falsePositive);
export const recallOf = ({ truePositive, falseNegative }: Score): number =>
  truePositive + falseNegative === 0 ? 1 : truePositive / (truePositive + falseNegative);
export const reachesFloor = (score: Score): boolean => precisionOf(score) >= FLOOR.precision && recallOf(score) >= FLOOR.recall;

/** Grades every sentence alone, against its own anchor or wrong claim. */
export function judgeSentences(cards: readonly Question[], answers: AnswerFile): JudgedSentence[] {
  return cards.flatMap((card) => {
    const entry = answers[card.id];
    if (!entry) return [];
    const judges = {
      anchors: (id: string, text: string) => {
        const part = { question: card.question, anchors: card.anchors.filter((anchor) => anchor.id === id), wrongClaims: [] };
        return gradeAnswer(part, text).found.includes(id);
      },
      wrongClaims: (id: string, text: string) => {
        const part = { question: card.question, anchors: [], wrongClaims: card.wrongClaims.filter((claim) => claim.id === id) };
        return gradeAnswer(part, text).wrongClaims.includes(id);
      },
    };
    return (['anchors', 'wrongClaims'] as const).flatMap((kind) =>
      Object.entries(entry[kind]).flatMap(([part, samples]) =>
        (['covers', 'nearMiss'] as const).flatMap((side) =>
          samples[side].map((text, at): JudgedSentence => ({ card: card.id, kind, part, side, at, text, found: judges[kind](part, text) })),
        ),
      ),
    );
  });
}

export function scoreSentences(judged: readonly JudgedSentence[]): Score {
  const score: Score = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };
  for (const { side, found } of judged) {
    if (side === 'covers') score[found ? 'truePositive' : 'falseNegative'] += 1;
    else score[found ? 'falsePositive' : 'trueNegative'] += 1;
  }
  return score;
}

export function addScores(scores: readonly Score[]): Score {
  const sum = (key: keyof Score) => scores.reduce((total, score) => total + score[key], 0);
  return {
    truePositive: sum('truePositive'),
    falsePositive: sum('falsePositive'),
    falseNegative: sum('falseNegative'),
    trueNegative: sum('trueNegative'),
  };
}

/** Sentences that are judged otherwise than authored. A few are allowed: the floors say how many. */
export function misjudged(judged: readonly JudgedSentence[]): ContentFault[] {
  return judged
    .filter((sentence) => !isRight(sentence))
    .map(({ card, kind, part, side, at, text, found }) => ({
      card,
      path: [card, kind, part, side, at],
      message: `${part}: ${found ? 'wrongly found' : 'not found'} in "${text}"`,
    }));
}
