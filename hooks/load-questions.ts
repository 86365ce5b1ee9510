import type { Question, QuestionFile, QuestionIndex, TopicId } from '@/core/content/schema.ts';
import { OWN_PREFIX } from '@/core/entries/own-question.ts';
import { loadOwnCard } from './own-cards.ts';

/** A card with the topic of its file. */
export interface LoadedQuestion extends Question {
  topic: TopicId;
}

const files = import.meta.glob<QuestionFile>('/content/questions/*.yaml', { import: 'default' });
const indexes = import.meta.glob<QuestionIndex>('/content/questions/*.yaml', { import: 'default', query: '?index' });
let index: Promise<QuestionIndex[]> | null = null;
const loaded = new Map<string, Promise<LoadedQuestion[]>>();

const pathOf = (topic: TopicId) => `/content/questions/${topic}.yaml`;

async function read(load: () => Promise<QuestionFile>): Promise<LoadedQuestion[]> {
  const { topic, questions } = await load();
  // The schema's defaults: authored files leave empty lists out, and the page carries no validator.
  return questions.map((card) => ({
    ...card,
    topic,
    also: card.also ?? [],
    terms: card.terms ?? [],
    seed: card.seed ?? [],
    sources: card.sources ?? [],
  }));
}

function loadFile(path: string): Promise<LoadedQuestion[]> {
  const known = loaded.get(path);
  if (known) return known;
  const load = files[path];
  if (!load) return Promise.resolve([]);
  const cards = read(load).catch((reason: unknown) => {
    // A file that could not be read is asked for again next time.
    loaded.delete(path);
    throw reason;
  });
  loaded.set(path, cards);
  return cards;
}

/** The cards of these topics, each topic's file loaded once and on demand. */
export async function loadQuestions(topics: readonly TopicId[]): Promise<LoadedQuestion[]> {
  return (await Promise.all([...new Set(topics)].map((topic) => loadFile(pathOf(topic))))).flat();
}

/** What ranking needs of every card: a posting can name exactly what a card of a quiet topic is about. Without anchors and cues. */
export function loadIndex(): Promise<QuestionIndex[]> {
  index ??= Promise.all(Object.values(indexes).map((load) => load())).catch((reason: unknown) => {
    index = null;
    throw reason;
  });
  return index;
}

/** One card by its id, the person's own among them, or null where there is none. Only its topic's file is loaded. */
export async function loadQuestion(id: string): Promise<LoadedQuestion | null> {
  if (id.startsWith(OWN_PREFIX)) return loadOwnCard(id);
  const home = (await loadIndex()).find(({ questions }) => questions.some((question) => question.id === id));
  if (!home) return null;
  return (await loadFile(pathOf(home.topic))).find((question) => question.id === id) ?? null;
}

/** Titles of cards in the order of their ids; those that the bank does not hold are left out. */
export async function loadTitles(ids: readonly string[]): Promise<{ id: string; title: string }[]> {
  const titles = new Map((await loadIndex()).flatMap(({ questions }) => questions.map(({ id, title }) => [id, title] as const)));
  return ids.flatMap((id) => {
    const title = titles.get(id);
    return title === undefined ? [] : [{ id, title }];
  });
}
