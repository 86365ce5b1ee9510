import type { ContentFault } from './fault.ts';
import { sentencesNeeded } from './plan.ts';
import type { AnswerFile, Question } from './schema.ts';

/** Anchors and wrong claims with too few sentences, and sentences without a card, an anchor or a wrong claim. */
export function checkAnswers(topic: string, cards: readonly Question[], answers: AnswerFile, ids: ReadonlySet<string>): ContentFault[] {
  const faults: ContentFault[] = [];
  for (const id of Object.keys(answers)) {
    if (!ids.has(id)) faults.push({ card: id, path: [id], message: 'answers for a question that does not exist in this topic' });
  }
  for (const card of cards) {
    const entry = answers[card.id];
    const needed = sentencesNeeded(topic, card.level);
    if (!entry) {
      faults.push({ card: card.id, path: [card.id], message: 'has no answer sentences' });
      continue;
    }
    for (const kind of ['anchors', 'wrongClaims'] as const) {
      const parts = new Set(card[kind].map((part) => part.id));
      for (const id of Object.keys(entry[kind])) {
        if (!parts.has(id)) faults.push({ card: card.id, path: [card.id, kind, id], message: `${id} is none of the card's ${kind}` });
      }
      for (const id of parts) {
        const { covers = [], nearMiss = [] } = entry[kind][id] ?? {};
        if (covers.length >= needed && nearMiss.length >= needed) continue;
        const message = `${id}: needs ${needed} covering and ${needed} near-miss sentences, has ${covers.length} and ${nearMiss.length}`;
        faults.push({ card: card.id, path: [card.id, kind, id], message });
      }
    }
  }
  return faults;
}
