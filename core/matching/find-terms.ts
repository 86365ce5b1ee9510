import type { IndexedQuestion } from '@/core/content/schema.ts';
import { findSignals } from '@/core/detection/find-signals.ts';
import type { Lexicon } from '@/core/detection/lexicon.ts';
import { PhraseTable } from '@/core/detection/phrase-table.ts';
import type { Evidence } from '@/core/detection/role.ts';
import type { JobPosting } from '@/core/posting/posting.ts';

/** Card id → where the posting uses the card's own terms, one place per term, duties and requirements first. */
export function findTerms(posting: JobPosting, cards: readonly IndexedQuestion[], lexicon: Lexicon): Map<string, Evidence[]> {
  const table = new PhraseTable();
  const terms: string[] = [];
  for (const card of cards) {
    for (const term of card.terms) {
      table.add(term, terms.length, true);
      terms.push(card.id);
    }
  }
  const { words, sectionAt } = findSignals(posting, lexicon);
  const best = new Map<number, Evidence>();
  for (const { id, from, to } of table.find(words)) {
    const first = words[from];
    const last = words[to];
    if (!first || !last) continue;
    // "cutting-edge AI" is not "edge AI": a word joined to the left belongs to another compound.
    if (/[\p{L}\p{N}]-$/u.test(posting.description.slice(Math.max(0, first.start - 2), first.start))) continue;
    const section = sectionAt(first);
    // Words about the company or its benefits call for no question.
    if (section === 'company' || section === 'benefits' || section === 'legal') continue;
    const known = best.get(id);
    if (known && !(known.section === 'nice-to-have' && section !== 'nice-to-have')) continue;
    best.set(id, {
      rule: 'card.term',
      quote: posting.description.slice(first.start, last.end),
      start: first.start,
      end: last.end,
      section,
    });
  }
  const found = new Map<string, Evidence[]>();
  for (const [id, evidence] of [...best].sort(([a], [b]) => a - b)) {
    const card = terms[id] ?? '';
    const list = found.get(card) ?? [];
    // "model registry" and "registry" at one place are one reason.
    if (!list.some((other) => other.start < evidence.end && evidence.start < other.end)) list.push(evidence);
    found.set(card, list);
  }
  const wish = ({ section }: Evidence) => Number(section === 'nice-to-have');
  for (const list of found.values()) list.sort((a, b) => wish(a) - wish(b) || b.quote.length - a.quote.length || a.start - b.start);
  return found;
}
