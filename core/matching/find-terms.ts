import type { QuestionIndex } from '@/core/content/schema.ts';
import { findSignals } from '@/core/detection/find-signals.ts';
import type { Lexicon } from '@/core/detection/lexicon.ts';
import { PhraseTable } from '@/core/detection/phrase-table.ts';
import type { Evidence } from '@/core/detection/role.ts';
import type { JobPosting } from '@/core/posting/posting.ts';

interface TermTable {
  table: PhraseTable;
  /** The card of each term. */
  cards: string[];
}

/** The bank does not change while it is open: its table is made once. */
const tables = new WeakMap<readonly QuestionIndex[], TermTable>();

function tableOf(files: readonly QuestionIndex[]): TermTable {
  const known = tables.get(files);
  if (known) return known;
  const made: TermTable = { table: new PhraseTable(), cards: [] };
  for (const { questions } of files) {
    for (const card of questions) {
      for (const term of card.terms) {
        made.table.add(term, made.cards.length, true);
        made.cards.push(card.id);
      }
    }
  }
  tables.set(files, made);
  return made;
}

/** Card id → where the posting uses the card's own terms, one place per term, duties and requirements first. */
export function findTerms(posting: JobPosting, files: readonly QuestionIndex[], lexicon: Lexicon): Map<string, Evidence[]> {
  const { table, cards } = tableOf(files);
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
    const card = cards[id] ?? '';
    const list = found.get(card) ?? [];
    // "model registry" and "registry" at one place are one reason.
    if (!list.some((other) => other.start < evidence.end && evidence.start < other.end)) list.push(evidence);
    found.set(card, list);
  }
  const wish = ({ section }: Evidence) => Number(section === 'nice-to-have');
  for (const list of found.values()) list.sort((a, b) => wish(a) - wish(b) || b.quote.length - a.quote.length || a.start - b.start);
  return found;
}
