import type { Question, QuestionFile, TopicId, WholeAnswerFile } from '@/core/content/schema.ts';

const questionFiles = import.meta.glob<QuestionFile>('/content/questions/*.yaml', { eager: true, import: 'default' });
const answerFiles = import.meta.glob<WholeAnswerFile>('/content/whole-answers/*.yaml', { eager: true, import: 'default' });
const spoken = Object.assign({}, ...Object.values(answerFiles)) as WholeAnswerFile;

export interface AnsweredCard extends Question {
  topic: TopicId;
  /** What a candidate said, and the anchors that it names. */
  answer: { text: string; names: string[] };
}

/** Cards with a whole answer of the given quality, as authored in content/whole-answers. */
export function answeredCards(quality: 'strong' | 'middling'): AnsweredCard[] {
  return Object.values(questionFiles).flatMap(({ topic, questions }) =>
    questions.flatMap((card) => {
      const answer = spoken[card.id]?.[quality];
      return answer ? [{ ...card, topic, answer: { text: answer.text.trim(), names: answer.names } }] : [];
    }),
  );
}
