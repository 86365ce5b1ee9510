import type { Level, TopicId } from '@/core/content/schema.ts';
import type { EntryFilter, QuestionState } from './filter-entries.ts';

/** The filters as the page's address carries them; days as the person's calendar names them, "2026-03-01", or ''. */
export type FilterChoice = Omit<EntryFilter, 'from' | 'until'> & { from: string; to: string };

// Written out: the schema's own lists would bring its validator into the page.
const LEVELS: readonly Level[] = ['screen', 'mid', 'senior'];
const STATES: readonly QuestionState[] = ['due', 'known', 'learning', 'never'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function oneOf<T extends string>(value: string | null, allowed: readonly T[]): T | '' {
  return allowed.find((one) => one === value) ?? '';
}

/** Reads what an address says after `#`; what is not known (`topics`: all there are) is left out, so an old link filters nothing by it. Pure. */
export function readFilter(hash: string, topics: readonly TopicId[]): FilterChoice {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const day = (name: string) => (DAY.test(said.get(name) ?? '') ? (said.get(name) ?? '') : '');
  return {
    kind: oneOf(said.get('kind'), ['note', 'attempt'] as const),
    topic: oneOf(said.get('topic'), topics),
    posting: said.get('posting') ?? '',
    company: said.get('company') ?? '',
    level: oneOf(said.get('level'), LEVELS),
    state: oneOf(said.get('state'), STATES),
    tags: [...new Set(said.getAll('tag').filter((tag) => tag !== ''))],
    from: day('from'),
    to: day('to'),
  };
}

const NAMES = ['kind', 'topic', 'posting', 'company', 'level', 'state', 'from', 'to'] as const;

/** The address's text for a choice, without `#`; what else `hash` carried stays. `readFilter` gives the choice back. Pure. */
export function writeFilter(choice: FilterChoice, hash: string): string {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  for (const name of NAMES) {
    if (choice[name] === '') said.delete(name);
    else said.set(name, choice[name]);
  }
  said.delete('tag');
  for (const tag of choice.tags) said.append('tag', tag);
  return said.toString();
}

/** True when nothing is filtered. */
export function isOpen(choice: FilterChoice): boolean {
  return NAMES.every((name) => choice[name] === '') && choice.tags.length === 0;
}
