import type { JobPosting } from '@/core/posting/posting.ts';
import type { FoundTool } from './find-tools.ts';
import { findTools } from './find-tools.ts';
import type { Signals } from './find-signals.ts';
import { findSignals } from './find-signals.ts';
import type { Lexicon, RoleWeights } from './lexicon.ts';
import { quoteOf } from './quote-of.ts';
import type { TitleReading } from './read-title.ts';
import { jobOf, readTitle } from './read-title.ts';
import { explain } from './explain-role.ts';
import type { Role, RoleLabel } from './role.ts';
import { gatherFacts } from './role-facts.ts';
import { featuresOf, pointsOf, predict } from './role-model.ts';
import { namedPart, partOf, splitRoles } from './split-roles.ts';

const ORDER: readonly RoleLabel[] = ['none', 'adjacent', 'core'];

/**
 * Says whether a posting is about operating models, from its title, its duties and the products it names. Where a page describes several
 * jobs, three halves are no whole: each is read alone, and the one that the title names, else the strongest, decides.
 */
export function detectRole(posting: JobPosting, lexicon: Lexicon): Role {
  const parts = splitRoles(posting);
  const named = namedPart(posting, parts);
  if (parts.length === 0) return readRole(posting, lexicon);
  const roles = (named ? [named] : parts).map((part) => {
    const role = readRole(partOf(posting, part), lexicon);
    // The part's title stands in the description of the whole.
    const reasons = role.reasons
      .filter(({ section }) => section !== 'title')
      .map((reason) => ({ ...reason, start: reason.start + part.start, end: reason.end + part.start }));
    return { ...role, reasons };
  });
  const [best] = roles.sort((a, b) => ORDER.indexOf(b.label) - ORDER.indexOf(a.label) || b.score - a.score);
  return best ?? readRole(posting, lexicon);
}

/**
 * The label for the probabilities of both models. `duties` is what duties and operation weigh: with less than the least of them a title and a list of
 * products are no duty, whatever the models say.
 */
export function decide(chance: { any: number; core: number }, duties: number, least: RoleWeights['least']): RoleLabel {
  if (duties < least.duties || chance.any < least.any) return 'none';
  return chance.core >= least.core ? 'core' : 'adjacent';
}

function readRole(posting: JobPosting, lexicon: Lexicon): Role {
  const found = findSignals(posting, lexicon);
  const tools = findTools(posting.description, found, lexicon).filter(({ tool }) => tool.forModels);
  const title = readTitle(posting.title, lexicon);
  const facts = gatherFacts(found, tools, title.kind, lexicon);
  const features = featuresOf(facts);
  const { any, core } = lexicon.model;
  const chance = { any: predict(any, features), core: predict(core, features) };
  return {
    label: decide(chance, facts.duties + features.operations, lexicon.weights.role.least),
    score: chance.any,
    base: any.base,
    core: chance.core,
    share: facts.share,
    reasons: explain(posting, { title, found, tools, facts, points: pointsOf(any, features) }, lexicon),
    titleSays: jobOf(posting.title, title),
    signals: countSignals(posting, title, found, tools, lexicon),
  };
}

function countSignals(
  posting: JobPosting,
  title: TitleReading,
  found: Signals,
  tools: readonly FoundTool[],
  lexicon: Lexicon,
): Role['signals'] {
  const sections = lexicon.weights.sections;
  const counted = found.signals.filter((signal) => signal.rule.role * sections[signal.section] * signal.trust >= 0.5);
  const strong = counted.filter((signal) => signal.rule.role >= 2);
  const second = strong.find(({ rule }) => rule.topics[0] !== strong[0]?.rule.topics[0]);
  const kinds = [
    title.kind !== null && title.kind !== 'negative' ? posting.title.slice(title.start, title.end) : null,
    strong[0] ? quoteOf(strong[0], posting).quote : null,
    second ? quoteOf(second, posting).quote : null,
    tools[0]?.written ?? null,
    counted.map((signal) => quoteOf(signal, posting).quote).find((quote) => /produ[cz]/i.test(quote)) ?? null,
  ];
  const words = kinds.filter((word) => word !== null);
  return { seen: words.length, of: kinds.length, words };
}
