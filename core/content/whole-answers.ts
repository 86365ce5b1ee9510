import type { AnswerFeedback } from '@/core/grading/grade-answer.ts';
import { gradeAnswer } from '@/core/grading/grade-answer.ts';
import type { ContentFault } from './fault.ts';
import type { Question, WholeAnswerFile } from './schema.ts';
import type { Score } from './sentences.ts';

export const ANSWER_KINDS = ['strong', 'middling', 'bluffing'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What the grader says of one whole answer. */
export interface JudgedAnswer {
  card: string;
  kind: AnswerKind;
  text: string;
  /** What a fair listener hears; what the card has. */
  names: readonly string[];
  anchors: readonly string[];
  feedback: AnswerFeedback;
}

/** A strong answer may miss one anchor, a bluff may hit one by chance; of a middling one nothing is asked. */
export function passes({ kind, anchors, feedback }: JudgedAnswer): boolean {
  if (kind === 'strong') return feedback.found.length >= anchors.length - 1;
  return kind === 'middling' || feedback.found.length <= 1;
}

export function judgeWholeAnswers(cards: readonly Question[], answers: WholeAnswerFile): JudgedAnswer[] {
  return cards.flatMap((card) => {
    const entry = answers[card.id];
    if (!entry) return [];
    const anchors = card.anchors.map(({ id }) => id);
    return ANSWER_KINDS.map((kind): JudgedAnswer => {
      const { text, names } = entry[kind];
      return { card: card.id, kind, text, names, anchors, feedback: gradeAnswer(card, text) };
    });
  });
}

/** Answers without a card, names that are no anchors, strong answers that fail and bluffs that pass. */
export function checkWholeAnswers(judged: readonly JudgedAnswer[], answers: WholeAnswerFile, ids: ReadonlySet<string>): ContentFault[] {
  const strangers = Object.keys(answers)
    .filter((id) => !ids.has(id))
    .map((id): ContentFault => ({ card: id, path: [id], message: 'whole answers for a question that does not exist in this topic' }));
  const faults = judged.flatMap((answer): ContentFault[] => {
    const { card, kind, names, anchors, feedback } = answer;
    const unknown = names.flatMap((name, at): ContentFault[] =>
      anchors.includes(name) ? [] : [{ card, path: [card, kind, 'names', at], message: `${kind}: ${name} is no anchor of the card` }],
    );
    if (passes(answer)) return unknown;
    const message =
      kind === 'strong'
        ? `the strong answer may miss one anchor, but ${feedback.missing.join(', ')} are not found in it`
        : `the bluffing answer may hit one anchor, but ${feedback.found.join(', ')} are found in it`;
    return [...unknown, { card, path: [card, kind], message }];
  });
  return [...strangers, ...faults];
}

/** Found against named, over all anchors of all answers. */
export function scoreWholeAnswers(judged: readonly JudgedAnswer[]): Score {
  const score: Score = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };
  for (const { names, anchors, feedback } of judged) {
    for (const anchor of anchors) {
      const found = feedback.found.includes(anchor);
      if (names.includes(anchor)) score[found ? 'truePositive' : 'falseNegative'] += 1;
      else score[found ? 'falsePositive' : 'trueNegative'] += 1;
    }
  }
  return score;
}

/** Anchors that the grader heard otherwise than a fair listener. They are counted, not forbidden. */
export function misheard(judged: readonly JudgedAnswer[]): ContentFault[] {
  return judged.flatMap(({ card, kind, names, anchors, feedback }) =>
    anchors
      .filter((anchor) => names.includes(anchor) !== feedback.found.includes(anchor))
      .map((anchor) => ({
        card,
        path: [card, kind],
        message: `${kind}: ${anchor} ${names.includes(anchor) ? 'not found, though said' : 'found, though not said'}`,
      })),
  );
}
