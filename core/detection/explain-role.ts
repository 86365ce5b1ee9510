import type { JobPosting } from '@/core/posting/posting.ts';
import { quoteClause } from './clause.ts';
import type { FoundTool } from './find-tools.ts';
import type { Signal, Signals } from './find-signals.ts';
import type { Lexicon } from './lexicon.ts';
import { quoteOf } from './quote-of.ts';
import type { TitleReading } from './read-title.ts';
import type { Evidence, RoleReason } from './role.ts';
import type { RoleFacts } from './role-facts.ts';
import type { Feature } from './role-model.ts';

export interface RoleFindings {
  title: TitleReading;
  found: Signals;
  tools: readonly FoundTool[];
  facts: RoleFacts;
  points: ReadonlyMap<Feature, number>;
}

/** The place of each rule that speaks loudest. */
function bestPlaces(found: Signals, lexicon: Lexicon): Map<string, Signal> {
  const best = new Map<string, { signal: Signal; value: number }>();
  for (const signal of found.signals) {
    const value = signal.rule.role * lexicon.weights.sections[signal.section] * signal.trust;
    const known = best.get(signal.rule.id);
    if (!known || value > known.value) best.set(signal.rule.id, { signal, value });
  }
  return new Map([...best].map(([rule, { signal }]) => [rule, signal]));
}

/** One product a line, in the order of the text, as many as were counted. */
function countedTools({ found, tools, facts }: RoleFindings, lexicon: Lexicon): Evidence[] {
  const counted = new Map<string, Evidence>();
  for (const { tool, written, start, end, word } of tools) {
    const section = found.sectionAt(word);
    if (lexicon.weights.sections[section] <= 0.1 || counted.has(tool.name) || counted.size === facts.tools) continue;
    counted.set(tool.name, { rule: tool.id, quote: written, start, end, section });
  }
  return [...counted.values()];
}

/** Reasons whose words overlap are one for the reader: the stronger words stand for both. */
function merge(reasons: readonly RoleReason[]): RoleReason[] {
  const kept: RoleReason[] = [];
  for (const reason of reasons.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points) || a.start - b.start)) {
    const at = kept.findIndex(
      (other) => (other.section === 'title') === (reason.section === 'title') && other.start < reason.end && reason.start < other.end,
    );
    const same = kept[at];
    if (same) kept[at] = { ...same, points: same.points + reason.points };
    else kept.push(reason);
  }
  return kept.filter(({ points }) => points !== 0).sort((a, b) => b.points - a.points || a.start - b.start);
}

/**
 * What each place adds to the log-odds that the posting holds a duty for models; the points of all reasons sum to those of the model without
 * its base. A feature that is a sum (duties, products) is shared out among its places in proportion to what each put into the sum.
 */
export function explain(posting: JobPosting, findings: RoleFindings, lexicon: Lexicon): RoleReason[] {
  const { title, found, facts, points } = findings;
  const reasons: RoleReason[] = [];
  const [start, end] = [title.start, title.end];
  for (const kind of ['core', 'team', 'negative'] as const) {
    const value = points.get(`title-${kind}`);
    if (value === undefined) continue;
    reasons.push({ rule: `title.${kind}`, quote: posting.title.slice(start, end), start, end, section: 'title', points: value });
  }
  const places = bestPlaces(found, lexicon);
  const firm = ['duties', 'share', 'platform', 'serving'] as const;
  const duties = firm.reduce((sum, feature) => sum + (points.get(feature) ?? 0), 0);
  for (const [rule, value] of facts.byRule) {
    const signal = places.get(rule);
    if (!signal) continue;
    reasons.push({ ...quoteClause(quoteOf(signal, posting), posting.description), points: (duties * value) / facts.duties });
  }
  const operated = places.get('duty.operations');
  const operations = points.get('operations');
  if (operated && operations !== undefined)
    reasons.push({ ...quoteClause(quoteOf(operated, posting), posting.description), points: operations });
  const tools = countedTools(findings, lexicon);
  for (const tool of tools) reasons.push({ ...tool, points: (points.get('tools') ?? 0) / tools.length });
  const [sale] = found.selling;
  const against = points.get('selling');
  if (sale && against !== undefined) {
    const words = { rule: 'selling', quote: posting.description.slice(sale.start, sale.end), ...sale };
    reasons.push({ ...quoteClause(words, posting.description), points: against });
  }
  return merge(reasons);
}
