import type { Story } from '@/core/entries/kinds.ts';
import { storySubject } from '@/core/entries/kinds.ts';
import { gradeAnswer } from '@/core/grading/grade-answer.ts';
import type { Brief, SaidSentence } from '@/core/preparation/brief.ts';
import { bestSentence } from '@/core/preparation/brief.ts';
import type { AttemptRecord } from '@/core/records.ts';
import type { LoadedQuestion } from './load-questions.ts';
import type { Preparation } from './use-preparation.ts';

/** Five questions fit on one sheet of A4. */
export const BRIEF_QUESTIONS = 5;

const BREAK = /[.!?]\s|\n/;

/** The sentence of `text` that holds the words from `start` to `end`. */
export function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !BREAK.test(text.slice(from - 1, from + 1)) && text[from - 1] !== '\n') from -= 1;
  let to = end;
  while (to < text.length && !BREAK.test(text.slice(to - 1, to + 1))) to += 1;
  return text.slice(from, to).trim();
}

/** What was ever said for each anchor of a card: anchor → sentences. */
function saidFor(card: LoadedQuestion, attempts: readonly AttemptRecord[]): ReadonlyMap<string, SaidSentence[]> {
  const said = new Map<string, SaidSentence[]>();
  const add = (anchorId: string, sentence: SaidSentence) => said.set(anchorId, [...(said.get(anchorId) ?? []), sentence]);
  for (const { questionId, answer, claimed, at, grade } of attempts) {
    if (questionId !== card.id) continue;
    for (const { anchorId, start, end } of gradeAnswer(card, answer).spans)
      add(anchorId, { text: sentenceAround(answer, start, end), at, grade });
    for (const { anchorId, phrase } of claimed) add(anchorId, { text: phrase, at, grade });
  }
  return said;
}

/** Questions that a candidate may ask, by the topics that the posting stresses; the general ones come last. */
const ASK: Partial<Record<string, string>> = {
  monitoring: 'How did you notice the last time a model got worse, and how long did it take?',
  drift: 'Which input has drifted most in the past year, and what did you do?',
  'deployment-rollout': 'What happens between a merged change of a model and its first real traffic?',
  serving: 'What is the latency budget of your busiest endpoint, and where does the time go?',
  'feature-store': 'How do you make sure that training and serving see the same features?',
  retraining: 'What starts a retraining, and who may stop its release?',
  'pipelines-orchestration': 'Which pipeline fails most often, and who is called?',
  'ci-cd': 'What must pass before a model is released, and how long does it run?',
  'data-quality': 'Where are bad data stopped today, before or after training?',
  'experiment-tracking-registry': 'Can you rebuild the model that answers now from what is registered?',
  'infrastructure-kubernetes-gpu': 'How is GPU time shared out between teams, and how full are the machines?',
  llmops: 'How do you tell that a change of prompt or model made answers better?',
  'governance-security': 'Who must agree before a model decides about people?',
  'cost-performance': 'Who sees what a model costs, and what was the last saving?',
  testing: 'What does your test set of a model miss today?',
  'incident-response': 'Who is on call for models, and what was the last incident?',
  'reproducibility-versioning': 'How would you repeat a training run of last year?',
};
const ALWAYS = ['What should the person in this role have changed after six months?'];
const MOST_TO_ASK = 4;

/** The one page for the last five minutes. Products that the posting names come first. */
export function makeBrief({ posting, cards, attempts, readiness }: Preparation, stories: ReadonlyMap<string, Story>): Brief {
  const named = new Set(posting.tools);
  return {
    title: posting.title,
    company: posting.company,
    questions: cards.slice(0, BRIEF_QUESTIONS).map((card) => {
      const said = saidFor(card, attempts);
      return {
        id: card.id,
        question: card.question,
        anchors: card.anchors.map((anchor) => ({
          text: anchor.text,
          sentence: bestSentence(said.get(anchor.id) ?? []),
          story: stories.get(storySubject(card.id, anchor.id)) ?? null,
        })),
        tools: card.tools.toSorted((a, b) => Number(named.has(b)) - Number(named.has(a))).slice(0, 4),
      };
    }),
    ask: [...readiness.topics.flatMap(({ topic }) => ASK[topic] ?? []).slice(0, MOST_TO_ASK - ALWAYS.length), ...ALWAYS],
  };
}
