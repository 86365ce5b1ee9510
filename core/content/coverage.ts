import type { TopicContent } from './check-topic.ts';
import { PLAN, PLANNED_TOPICS, SEED_FACTS } from './plan.ts';
import type { Level, PersonaId, Question } from './schema.ts';
import { LEVELS, PERSONA_IDS } from './schema.ts';

export type LevelCount = Record<Level, number>;

export interface TopicCoverage {
  topic: string;
  code: string;
  cards: number;
  planned: number;
  levels: LevelCount;
  plannedLevels: LevelCount;
  /** Cards on which a persona is weak, by level. */
  personas: Record<PersonaId, LevelCount>;
}

export interface Coverage {
  topics: TopicCoverage[];
  seed: { carried: string[]; missing: string[] };
  /** Ids by what is known of their sources. */
  sources: { fresh: string[]; stale: string[]; none: string[]; future: string[] };
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function countLevels(cards: readonly Question[]): LevelCount {
  const count: LevelCount = { screen: 0, mid: 0, senior: 0 };
  for (const { level } of cards) count[level] += 1;
  return count;
}

/** The same day six months earlier, as text that sorts; a 31st of a shorter month sorts as well as a real day. */
export function sixMonthsBefore(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const months = year * 12 + (month - 1) - 6;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-${today.slice(8)}`;
}

function sortSources(cards: readonly Question[], today: string): Coverage['sources'] {
  const oldest = sixMonthsBefore(today);
  const sources: Coverage['sources'] = { fresh: [], stale: [], none: [], future: [] };
  for (const { id, sources: list } of cards) {
    const newest = list.map(({ checked }) => checked).toSorted().at(-1);
    if (newest === undefined) sources.none.push(id);
    else if (newest > today) sources.future.push(id);
    else sources[newest < oldest ? 'stale' : 'fresh'].push(id);
  }
  return sources;
}

/** What the bank covers, against the plan. `today` is a day as in `2026-11-24`. */
export function measureCoverage(content: readonly TopicContent[], today: string): Coverage {
  const all = content.flatMap(({ cards }) => cards);
  const carried = new Set(all.flatMap(({ seed }) => seed));
  const topics = PLANNED_TOPICS.map((topic): TopicCoverage => {
    const cards = content.find((each) => each.topic === topic)?.cards ?? [];
    const { code, ...plannedLevels } = PLAN[topic];
    const weak = PERSONA_IDS.map((id) => [id, countLevels(cards.filter((card) => card.weak.includes(id)))] as const);
    return {
      topic,
      code,
      cards: cards.length,
      planned: sum(LEVELS.map((level) => plannedLevels[level])),
      levels: countLevels(cards),
      plannedLevels,
      personas: Object.fromEntries(weak) as TopicCoverage['personas'],
    };
  });
  return {
    topics,
    seed: { carried: SEED_FACTS.filter((fact) => carried.has(fact)), missing: SEED_FACTS.filter((fact) => !carried.has(fact)) },
    sources: sortSources(all, today),
  };
}
