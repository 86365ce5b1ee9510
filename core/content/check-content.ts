import { gradeAnswer } from '@/core/grading/grade-answer.ts';
import { compileCue, findCue } from '@/core/grading/cue.ts';
import { tokenize } from '@/core/text.ts';
import type { AnswerFile, Question } from './schema.ts';

/** A fault of the authored content: where it stands and what is wrong, in one sentence. */
export interface ContentFault {
  card: string;
  message: string;
}

/** Counts over the answer sentences of one topic. */
export interface SentenceScore {
  truePositive: number;
  falsePositive: number;
  falseNegative: number;
  trueNegative: number;
}

/** Two cards may not share a run of this many words. */
const SHARED_RUN = 8;

/** Cue groups that a word of the question itself would satisfy: naming the question is not answering it. */
export function checkCues(question: Question): ContentFault[] {
  const tokens = tokenize(question.question);
  const parts = [
    ...question.anchors.map((anchor) => ({ id: anchor.id, cues: anchor.cues })),
    ...question.wrongClaims.map((claim) => ({ id: claim.id, cues: claim.cues })),
  ];
  const faults: ContentFault[] = [];
  for (const part of parts) {
    for (const group of part.cues) {
      for (const notation of group) {
        if (findCue(compileCue(notation), tokens).length > 0) {
          faults.push({ card: question.id, message: `${part.id}: the cue "${notation}" is a word of the question itself` });
        }
      }
    }
  }
  const ids = parts.map((part) => part.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push({ card: question.id, message: `${id} is used twice` });
  return faults;
}

function textsOf(question: Question): string[] {
  return [
    question.question,
    question.followUp,
    ...question.anchors.flatMap((anchor) => [anchor.text, anchor.followUp]),
    ...question.wrongClaims.flatMap((claim) => [claim.claim, claim.refutation, claim.ask]),
  ];
}

/** Runs of eight words that two cards share. */
export function checkSharedRuns(questions: Question[]): ContentFault[] {
  const owner = new Map<string, string>();
  const faults: ContentFault[] = [];
  for (const question of questions) {
    for (const text of textsOf(question)) {
      const words = tokenize(text).map((token) => token.norm);
      for (let at = 0; at + SHARED_RUN <= words.length; at += 1) {
        const run = words.slice(at, at + SHARED_RUN).join(' ');
        const other = owner.get(run);
        if (other && other !== question.id) faults.push({ card: question.id, message: `shares "${run}" with ${other}` });
        else owner.set(run, question.id);
      }
    }
  }
  return faults;
}

/** Grades every answer sentence alone; sentences that are judged otherwise than authored come back as faults. */
export function scoreSentences(questions: Question[], answers: AnswerFile): { score: SentenceScore; misses: ContentFault[] } {
  const score: SentenceScore = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };
  const misses: ContentFault[] = [];
  for (const question of questions) {
    const entry = answers[question.id];
    if (!entry) continue;
    const groups = [
      { samples: entry.anchors, named: (text: string) => gradeAnswer(question, text).found },
      { samples: entry.wrongClaims, named: (text: string) => gradeAnswer(question, text).wrongClaims },
    ];
    for (const { samples, named } of groups) {
      for (const [id, { covers, nearMiss }] of Object.entries(samples)) {
        for (const text of covers) {
          if (named(text).includes(id)) score.truePositive += 1;
          else {
            score.falseNegative += 1;
            misses.push({ card: question.id, message: `${id}: not found in "${text}"` });
          }
        }
        for (const text of nearMiss) {
          if (named(text).includes(id)) {
            score.falsePositive += 1;
            misses.push({ card: question.id, message: `${id}: wrongly found in "${text}"` });
          } else score.trueNegative += 1;
        }
      }
    }
  }
  return { score, misses };
}

/** Anchors and wrong claims without sentences, and sentences without anchor. */
export function checkAnswers(questions: Question[], answers: AnswerFile, atLeast: number): ContentFault[] {
  const faults: ContentFault[] = [];
  const known = new Set(questions.map((question) => question.id));
  for (const id of Object.keys(answers)) if (!known.has(id)) faults.push({ card: id, message: 'answers for a question that does not exist' });
  for (const question of questions) {
    const entry = answers[question.id];
    if (!entry) {
      faults.push({ card: question.id, message: 'no answer sentences' });
      continue;
    }
    const pairs = [
      [question.anchors, entry.anchors],
      [question.wrongClaims, entry.wrongClaims],
    ] as const;
    for (const [parts, samples] of pairs) {
      const ids = new Set(parts.map((part) => part.id));
      for (const id of Object.keys(samples)) if (!ids.has(id)) faults.push({ card: question.id, message: `answers for unknown ${id}` });
      for (const id of ids) {
        const { covers = [], nearMiss = [] } = samples[id] ?? {};
        if (covers.length < atLeast || nearMiss.length < atLeast) {
          faults.push({ card: question.id, message: `${id}: needs ${atLeast} covering and ${atLeast} near-miss sentences` });
        }
      }
    }
  }
  return faults;
}
