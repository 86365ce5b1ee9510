import type { Question, QuestionFile, TopicId } from '@/core/content/schema.ts';

/** A card with the topic of its file. */
export interface LoadedQuestion extends Question {
  topic: TopicId;
}

const files = import.meta.glob<QuestionFile>('/content/questions/*.yaml', { import: 'default' });
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

/** The whole bank: ranking looks at every card, since a posting can name exactly what a card of a quiet topic is about. */
export async function loadBank(): Promise<LoadedQuestion[]> {
  return (await Promise.all(Object.keys(files).map(loadFile))).flat();
}

/** One card by its id, or null where no file holds it. Files that are loaded already are looked at first. */
export async function loadQuestion(id: string): Promise<LoadedQuestion | null> {
  const paths = Object.keys(files).sort((a, b) => Number(loaded.has(b)) - Number(loaded.has(a)));
  for (const path of paths) {
    // eslint-disable-next-line no-await-in-loop -- most often the first file has it; the others are then not loaded at all
    const card = (await loadFile(path)).find((question) => question.id === id);
    if (card) return card;
  }
  return null;
}
