import type { Coverage, LevelCount, TopicCoverage } from './coverage.ts';
import { sum } from './coverage.ts';
import { LEVELS, PERSONA_IDS } from './schema.ts';
import { textTable, wrapWords } from './text-table.ts';

export interface Table {
  head: string[];
  rows: string[][];
  /** The sums, laid out as a row. */
  foot: string[];
}

const WIDTH = 118;
const triple = (count: LevelCount) => LEVELS.map((level) => count[level]).join('/');
const against = (count: number, planned: number) => `${count} of ${planned}`;

function row(name: string, topics: readonly TopicCoverage[]): string[] {
  const total = (number: (topic: TopicCoverage) => number) => sum(topics.map(number));
  return [
    name,
    against(
      total(({ cards }) => cards),
      total(({ planned }) => planned),
    ),
    ...LEVELS.map((level) =>
      against(
        total(({ levels }) => levels[level]),
        total(({ plannedLevels }) => plannedLevels[level]),
      ),
    ),
    ...PERSONA_IDS.map((id) => {
      const of = (level: keyof LevelCount) => total(({ personas }) => personas[id][level]);
      return triple({ screen: of('screen'), mid: of('mid'), senior: of('senior') });
    }),
  ];
}

/** Topic × level × persona, each level against the plan. */
export function coverageTable(topics: readonly TopicCoverage[]): Table {
  return {
    head: ['topic', 'cards', ...LEVELS, ...PERSONA_IDS],
    rows: topics.map((topic) => row(`${topic.code.padEnd(3)} ${topic.topic}`, [topic])),
    foot: row('all', topics),
  };
}

function named(title: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [`${title} (${ids.length}):`, ...wrapWords(ids, WIDTH)];
}

/** The coverage as lines for a terminal. Seed and sum only where the whole bank is shown. */
export function coverageLines({ topics, seed, sources }: Coverage, whole: boolean): string[] {
  const { head, rows, foot } = coverageTable(topics);
  const facts = seed.carried.length + seed.missing.length;
  return [
    'Cards by topic and level, against the plan; for each persona the cards that are its weak spot, as screen/mid/senior',
    '',
    ...textTable(head, whole ? [...rows, foot] : rows),
    '',
    ...(whole ? [`Facts of the seed: ${seed.carried.length} of ${facts} carried`, ...named('Carried by no card', seed.missing), ''] : []),
    `Sources: ${against(sources.fresh.length, sum(Object.values(sources).map((ids) => ids.length)))} cards checked within six months`,
    ...named('Checked more than six months ago', sources.stale),
    ...named('Checked on a day that is still to come', sources.future),
    ...named('Without a source', sources.none),
  ];
}
