import type { Twin } from '@/core/content/schema.ts';
import type { ToolMatch } from './match.ts';

const MAX_TWINS = 3;

/** What it is worth that the posting names the twin, which the reader has to learn, and what is known already. */
const WORTH = { twin: 2, know: 1 };

/**
 * The twins that fit a posting, best first: those of which it names both sides, then those whose unknown side it names, then those whose
 * known side it names. Among equals the posting's own order decides. No product appears twice.
 */
export function findTwins(tools: readonly Pick<ToolMatch, 'name'>[], twins: readonly Twin[]): Twin[] {
  const places = new Map<string, number>();
  for (const [place, { name }] of tools.entries()) if (!places.has(name)) places.set(name, place);
  const placeOf = (name: string): number => places.get(name) ?? Infinity;
  const ranked = twins
    .map((twin) => ({
      twin,
      worth: (places.has(twin.twin) ? WORTH.twin : 0) + (places.has(twin.know) ? WORTH.know : 0),
      place: places.has(twin.twin) ? placeOf(twin.twin) : placeOf(twin.know),
    }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || a.place - b.place);
  const shown = new Set<string>();
  const chosen: Twin[] = [];
  for (const { twin } of ranked) {
    if (shown.has(twin.know) || shown.has(twin.twin)) continue;
    shown.add(twin.know).add(twin.twin);
    chosen.push(twin);
    if (chosen.length === MAX_TWINS) break;
  }
  return chosen;
}
