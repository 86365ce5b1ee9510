import { tokenize } from '@/core/text.ts';
import type { ContentFault, ContentPath } from './fault.ts';
import type { Question } from './schema.ts';

/** Two cards may not share a run of this many words. */
const SHARED_RUN = 8;

function textsOf(card: Question): { text: string; path: ContentPath }[] {
  return [
    { text: card.question, path: ['question'] },
    { text: card.followUp, path: ['followUp'] },
    ...card.anchors.flatMap((anchor, at) => [
      { text: anchor.text, path: ['anchors', at, 'text'] },
      { text: anchor.followUp, path: ['anchors', at, 'followUp'] },
    ]),
    ...card.wrongClaims.flatMap((claim, at) => [
      { text: claim.claim, path: ['wrongClaims', at, 'claim'] },
      { text: claim.refutation, path: ['wrongClaims', at, 'refutation'] },
      { text: claim.ask, path: ['wrongClaims', at, 'ask'] },
    ]),
  ];
}

/** Runs of eight or more words that a card shares with an earlier one; each run is told once, in full. Paths begin with the card's index. */
export function checkSharedRuns(cards: readonly Question[]): ContentFault[] {
  const owner = new Map<string, string>();
  return cards.flatMap((card, index) =>
    textsOf(card).flatMap(({ text, path }) => {
      const words = tokenize(text).map((token) => token.norm);
      const starts = words.slice(0, Math.max(0, words.length - SHARED_RUN + 1));
      const owners = starts.map((_, at) => {
        const run = words.slice(at, at + SHARED_RUN).join(' ');
        const first = owner.get(run) ?? card.id;
        owner.set(run, first);
        return first;
      });
      const faults: ContentFault[] = [];
      for (const [at, other] of owners.entries()) {
        if (other === card.id || owners[at - 1] === other) continue;
        let last = at;
        while (owners[last + 1] === other) last += 1;
        faults.push({ card: card.id, path: [index, ...path], message: `shares "${words.slice(at, last + SHARED_RUN).join(' ')}" with ${other}` });
      }
      return faults;
    }),
  );
}
