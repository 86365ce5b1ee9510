import { compileCue, findCue } from '@/core/grading/cue.ts';
import { gradeAnswer } from '@/core/grading/grade-answer.ts';
import { tokenize } from '@/core/text.ts';
import type { ContentFault, ContentPath } from './fault.ts';
import type { CueGroups, Question } from './schema.ts';

interface Part {
  id: string;
  cues: CueGroups;
  path: ContentPath;
}

const partsOf = (card: Question): Part[] => [
  ...card.anchors.map(({ id, cues }, at) => ({ id, cues, path: ['anchors', at] })),
  ...card.wrongClaims.map(({ id, cues }, at) => ({ id, cues, path: ['wrongClaims', at] })),
];

/** Cues that a word of the question itself would satisfy: naming the question is not answering it. */
export function checkCues(card: Question): ContentFault[] {
  const tokens = tokenize(card.question);
  return partsOf(card).flatMap(({ id, cues, path }) =>
    cues.flatMap((group, groupAt) =>
      group.flatMap((notation, at): ContentFault[] =>
        findCue(compileCue(notation), tokens).length === 0
          ? []
          : [{ card: card.id, path: [...path, 'cues', groupAt, at], message: `${id}: the cue "${notation}" is a word of the question itself` }],
      ),
    ),
  );
}

/** Ids that two parts of a card share: reviews are kept by them. */
export function checkPartIds(card: Question): ContentFault[] {
  const seen = new Set<string>();
  return partsOf(card).flatMap(({ id, path }): ContentFault[] => {
    if (seen.has(id)) return [{ card: card.id, path: [...path, 'id'], message: `the id ${id} is used twice` }];
    seen.add(id);
    return [];
  });
}

/** Tools that the lexicon does not know: a posting could never be compared with them. */
export function checkTools(card: Question, known: ReadonlySet<string>): ContentFault[] {
  return card.tools.flatMap((name, at): ContentFault[] =>
    known.has(name) ? [] : [{ card: card.id, path: ['tools', at], message: `the tool "${name}" is not in content/lexicon under this spelling` }],
  );
}

/** Anchors that the name of one tool would satisfy. */
export function checkToolsAlone(card: Question): ContentFault[] {
  return card.tools.flatMap((name) =>
    gradeAnswer(card, `I would use ${name}.`).found.map((id) => ({
      card: card.id,
      path: ['anchors', card.anchors.findIndex((anchor) => anchor.id === id), 'cues'],
      message: `${id}: naming ${name} alone satisfies it`,
    })),
  );
}

/** Every check of a card by itself. */
export const checkCard = (card: Question, knownTools: ReadonlySet<string>): ContentFault[] => [
  ...checkCues(card),
  ...checkPartIds(card),
  ...checkTools(card, knownTools),
  ...checkToolsAlone(card),
];

/** Ids that two cards share. Paths begin with the card's index. */
export function checkCardIds(cards: readonly Question[]): ContentFault[] {
  const seen = new Set<string>();
  return cards.flatMap(({ id }, index): ContentFault[] => {
    if (seen.has(id)) return [{ card: id, path: [index, 'id'], message: 'another card has this id' }];
    seen.add(id);
    return [];
  });
}
