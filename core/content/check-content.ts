import type { z } from 'zod';
import { checkCardIds } from './check-cards.ts';
import { checkShape } from './check-shape.ts';
import { checkSharedRuns } from './check-shared-runs.ts';
import type { TopicContent } from './check-topic.ts';
import { checkTopic } from './check-topic.ts';
import type { ContentFault, ContentSource, PlacedFault } from './fault.ts';
import { baseName, placeFaults } from './fault.ts';
import type { FoundCard } from './parse-content.ts';
import { PLANNED_TOPICS } from './plan.ts';
import type { Persona } from './schema.ts';
import { persona } from './schema.ts';

/** Every file of `content/`, and the names that tools may have. */
export interface ContentFiles {
  questions: readonly ContentSource[];
  answers: readonly ContentSource[];
  wholeAnswers: readonly ContentSource[];
  personas: readonly ContentSource[];
  /** Files of which only the shape is checked here. */
  others: readonly { source: ContentSource; schema: z.ZodType }[];
  tools: ReadonlySet<string>;
}

/** The bank as far as it could be read, and everything that is wrong with it. */
export interface CheckedContent {
  topics: TopicContent[];
  personas: Persona[];
  faults: PlacedFault[];
}

/** What only shows with all cards side by side. */
function checkBank(found: readonly FoundCard[]): PlacedFault[] {
  const cards = found.map(({ card }) => card);
  return [...checkCardIds(cards), ...checkSharedRuns(cards)].flatMap((fault) => {
    const [at, ...path] = fault.path;
    const place = found[Number(at)];
    return place ? placeFaults(place.source, [{ ...fault, path: ['questions', place.index, ...path] }]) : [];
  });
}

/** Ids to start with that are no cards. */
export function checkPersona({ id, startWith }: Persona, cardIds: ReadonlySet<string>): ContentFault[] {
  return startWith.flatMap((card, at): ContentFault[] =>
    cardIds.has(card) ? [] : [{ card: id, path: ['startWith', at], message: `startWith: there is no card ${card}` }],
  );
}

/** Answers whose topic has no questions. */
function checkOrphans(questions: readonly ContentSource[], answers: readonly ContentSource[]): PlacedFault[] {
  const topics = new Set(questions.map(({ file }) => baseName(file)));
  return answers
    .map(({ file }) => ({ file, card: baseName(file) }))
    .filter(({ card }) => !topics.has(card))
    .map(({ file, card }) => ({ file, line: 1, card, message: `content/questions/${card}.yaml is missing` }));
}

/** What the plan does not know comes first, as it is a fault. */
const planned = ({ file }: ContentSource) => PLANNED_TOPICS.findIndex((topic) => topic === baseName(file));
const byPlan = (a: ContentSource, b: ContentSource) => planned(a) - planned(b);
const byPlace = (a: PlacedFault, b: PlacedFault) => a.file.localeCompare(b.file) || a.line - b.line;

/** Every check of the authored content. A faulty file or card is told and passed over; the rest is checked all the same. */
export function checkContent(files: ContentFiles): CheckedContent {
  const { questions, answers, wholeAnswers, tools } = files;
  const all = [...questions, ...answers, ...wholeAnswers, ...files.personas, ...files.others.map(({ source }) => source)];
  const faults = all.flatMap(({ file, broken }) => broken.map((fault): PlacedFault => ({ file, ...fault })));
  const sound = ({ broken }: ContentSource) => broken.length === 0;
  const topicFile = (list: readonly ContentSource[], topic: string) => list.find(({ file }) => baseName(file) === topic);

  const checked = questions.filter(sound).toSorted(byPlan).map((source) => {
    const topic = baseName(source.file);
    return checkTopic({ questions: source, answers: topicFile(answers, topic), wholeAnswers: topicFile(wholeAnswers, topic) }, tools);
  });
  const found = checked.flatMap((each) => each.found);
  faults.push(...checked.flatMap((each) => each.faults), ...checkBank(found), ...checkOrphans(questions, [...answers, ...wholeAnswers]));

  const ids = new Set(checked.flatMap((each) => [...each.ids]));
  const personas = files.personas.filter(sound).flatMap((source) => {
    const card = baseName(source.file);
    const shape = checkShape(persona, source.value, () => ({ card, depth: 0 }));
    const parsed = persona.safeParse(source.value);
    faults.push(...placeFaults(source, [...shape, ...(parsed.success ? checkPersona(parsed.data, ids) : [])]));
    return parsed.success ? [parsed.data] : [];
  });
  for (const { source, schema } of files.others.filter((each) => sound(each.source))) {
    const card = baseName(source.file);
    faults.push(
      ...placeFaults(
        source,
        checkShape(schema, source.value, () => ({ card, depth: 0 })),
      ),
    );
  }
  return { topics: checked.map(({ content }) => content), personas, faults: faults.toSorted(byPlace) };
}
