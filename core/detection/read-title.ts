import type { Lexicon, TitleKind } from './lexicon.ts';
import { readWords } from './words.ts';

/** What the words of a title name; the range is in the title. */
export interface TitleReading {
  kind: TitleKind | null;
  start: number;
  end: number;
}

/**
 * Negative words first, then core; of one kind the longest. A core word beside another main job is only the name of a team, and a negative
 * word inside a longer phrase ("inference server") says nothing.
 */
export function readTitle(title: string, lexicon: Lexicon): TitleReading {
  const words = readWords(title);
  const best: TitleReading[] = [];
  const hits = lexicon.titleTable.find(words);
  const spoken = hits.filter(
    ({ id, from, to }) =>
      lexicon.titleKinds[id] !== 'negative' ||
      !hits.some((other) => other.id !== id && other.from <= from && other.to >= to && other.to - other.from > to - from),
  );
  for (const hit of spoken) {
    const kind = lexicon.titleKinds[hit.id];
    const start = words[hit.from]?.start ?? 0;
    const end = words[hit.to]?.end ?? 0;
    const known = best[hit.id];
    if (kind && (!known || end - start > known.end - known.start)) best[hit.id] = { kind, start, end };
  }
  const [negative, core, team, main, adjacent] = best;
  if (negative) return negative;
  const operations = core && /ops|operations/i.test(title.slice(core.start, core.end));
  if (main && (core ?? team) && !operations) return { ...main, kind: 'adjacent' };
  return core ?? team ?? (main ? { ...main, kind: 'adjacent' } : adjacent) ?? { kind: null, start: 0, end: 0 };
}

/** The kind of job, for silence with a reason: the part of the title that holds the reading, else its first part. */
export function jobOf(title: string, { start }: TitleReading): string | null {
  let from = 0;
  for (const part of title.split(/[|(),–—•:]|\s[-/]\s/u)) {
    const at = title.indexOf(part, from);
    from = at + part.length;
    if (from > start && /\p{L}{2}/u.test(part)) return part.trim().toLowerCase();
  }
  return null;
}
