import type { Section, SectionKind } from './posting.ts';
import { isLegal, isWish, kindOfHeading, kindOfText } from './section-words.ts';

/** A paragraph, an item or a heading: `text.slice(start, end)`, with the white space after it. */
interface Unit {
  start: number;
  end: number;
  /** Trimmed, without the mark of an item. */
  words: string;
  item: boolean;
  heading: string | null;
  /** Kind named by the heading's own words. */
  kind: SectionKind | null;
}

const MAX_HEADING = 80;
const ITEM = /^[-–•*·‣▪◦●o]\s+|^\d{1,2}[.)]\s+/;
const LOWER = /^\p{Ll}/u;
/** A pictogram that begins a line and the next one too stands for a bullet; elsewhere it only adorns a heading. */
const BULLETS = /^[ \t]*(\p{Extended_Pictographic})[^\n]*\n\s*(?=\1)/gmu;
const PICTOGRAM = /^\p{Extended_Pictographic}/u;
const ADORNED = /^(?:\p{Extended_Pictographic}\uFE0F?\s*)+/u;

/** The heading within a line, without its mark-up, or null. */
function headingOf(line: string, afterBlank: boolean, item: boolean): { heading: string; kind: SectionKind | null } | null {
  if (line.length > MAX_HEADING + 10) return null;
  const marked = /^#{1,6}\s|^\*\*.*\*\*\s*:?\.?$|^__.*__:?$/.test(line);
  const heading = line
    .replace(/^[#*_\s]+/, '')
    .replace(ADORNED, '')
    .replace(/(?<![*_:\s.])[*_:\s.]+$/, '')
    .trim();
  const words = heading.split(' ').length;
  if (heading.length < 3 || heading.length > MAX_HEADING || words > 10 || !/\p{L}{2}/u.test(heading)) return null;
  if (!marked && (item || LOWER.test(heading))) return null;
  const kind = kindOfHeading(heading);
  const colon = /:[^\w:]*$/.test(line);
  const capitals = heading === heading.toUpperCase() && heading !== heading.toLowerCase() && heading.length > 4;
  if (marked || capitals || (colon && words <= 8)) return { heading, kind };
  if (/[.,;!]$/.test(line) || heading.includes('. ') || heading.includes(',')) return null;
  // Without a mark a line must look like a heading and say what it is about.
  if (kind && words <= 7) return { heading, kind };
  return afterBlank && words <= 5 && /^[\p{Lu}][^.]*$/u.test(heading) && titleCase(heading) ? { heading, kind } : null;
}

function titleCase(heading: string): boolean {
  const words = heading.split(' ').filter((word) => word.length > 3);
  return words.length > 0 && words.every((word) => !LOWER.test(word));
}

/** Places within a long line where "Requirements:" begins a new part: texts that lost their line breaks. */
function inlineHeadings(line: string): number[] {
  const places: number[] = [];
  for (let colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
    const before = line.slice(Math.max(0, colon - 60), colon);
    const from = Math.max(
      before.lastIndexOf('. '),
      before.lastIndexOf('! '),
      before.lastIndexOf('? '),
      before.lastIndexOf(') '),
      before.lastIndexOf('  '),
    );
    const start = colon - before.length + from + 2;
    const heading = line.slice(start, colon).trim();
    if (from < 0 || heading.length < 4 || heading.split(' ').length > 6 || LOWER.test(heading)) continue;
    if (kindOfHeading(heading)) places.push(start);
  }
  return places;
}

function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  const bullets = new Set([...text.matchAll(BULLETS)].map((match) => match[1]));
  let blank = true;
  const add = (start: number, end: number) => {
    const line = text.slice(start, end).trim();
    const last = units.at(-1);
    if (line === '') {
      blank = true;
      if (last) last.end = end;
      return;
    }
    const item = ITEM.test(line) || bullets.has(PICTOGRAM.exec(line)?.[0]);
    const found = headingOf(line, blank, item);
    if (!found && last && last.heading === null && !blank && !item && LOWER.test(line)) {
      // The rest of a wrapped line.
      last.end = end;
      last.words += ` ${line}`;
    } else {
      const words = line.replace(ITEM, '').replace(ADORNED, '');
      units.push({ start: units.length === 0 ? 0 : start, end, words, item, heading: found?.heading ?? null, kind: found?.kind ?? null });
    }
    blank = false;
  };
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found + 1;
    const line = text.slice(start, end);
    let from = start;
    if (line.length > 120) {
      for (const place of inlineHeadings(line)) {
        const colon = text.indexOf(':', start + place) + 1;
        if (start + place > from) add(from, start + place);
        add(start + place, colon);
        from = colon;
      }
    }
    if (from < end) add(from, end);
    start = end;
  }
  return units;
}

/** A paragraph without a heading can speak of the firm first and of the work then. */
function sentencesOf(unit: Unit, text: string): Unit[] {
  if (unit.words.length < 400) return [unit];
  const parts: Unit[] = [];
  let start = unit.start;
  for (const match of text.slice(unit.start, unit.end).matchAll(/[.!?]\s+(?=\p{Lu})/gu)) {
    const end = unit.start + match.index + match[0].length;
    parts.push({ ...unit, start, end, words: text.slice(start, end).trim() });
    start = end;
  }
  parts.push({ ...unit, start, end: unit.end, words: text.slice(start, unit.end).trim() });
  return parts;
}

/** What most of the paragraphs under a heading speak of. */
function majority(units: readonly Unit[]): SectionKind | null {
  const votes = new Map<SectionKind, number>();
  for (const unit of units) {
    const kind = kindOfText(unit.words);
    if (kind) votes.set(kind, (votes.get(kind) ?? 0) + 1);
  }
  let best: SectionKind | null = null;
  for (const [kind, count] of votes) if (!best || count > (votes.get(best) ?? 0)) best = kind;
  return best;
}

/** Cuts a posting into its sections. They are in order and cover the whole text. */
export function splitSections(text: string): Section[] {
  const sections: Section[] = [];
  const push = (kind: SectionKind, heading: string | null, unit: Unit) => {
    const last = sections.at(-1);
    if (last && last.kind === kind && last.heading === heading) last.end = unit.end;
    else sections.push({ kind, heading, start: last?.end ?? 0, end: unit.end });
  };
  const units = unitsOf(text);
  let current: SectionKind | null = null;
  for (let at = 0; at < units.length;) {
    const head = units[at] as Unit;
    const from = head.heading === null ? at : at + 1;
    let to = from;
    while (to < units.length && units[to]?.heading === null) to += 1;
    const body = units.slice(from, to);
    const { heading } = head;
    const prose = body.length > 0 && !body.some((unit) => unit.item);
    const long = body.reduce((sum, unit) => sum + unit.words.length, 0) > 300;
    if (heading === null || (prose && head.kind === null && !current) || (long && head.kind === 'other')) {
      // Text without a telling heading: every paragraph speaks for itself.
      if (heading !== null) push('other', heading, head);
      let kind: SectionKind = head.kind ?? 'company';
      for (const unit of body.flatMap((paragraph) => sentencesOf(paragraph, text))) {
        kind = isWish(unit.words) ? 'nice-to-have' : (kindOfText(unit.words) ?? (kind === 'nice-to-have' ? 'requirements' : kind));
        push(kind, heading, unit);
      }
    } else {
      const kind: SectionKind = head.kind ?? majority(body) ?? current ?? 'other';
      push(kind, heading, head);
      for (const unit of body) {
        if (isLegal(unit.words) && unit.words.length > 60) push('legal', heading, unit);
        else if ((kind === 'requirements' || kind === 'duties' || kind === 'tools') && isWish(unit.words))
          push('nice-to-have', heading, unit);
        else push(kind, heading, unit);
      }
      // A heading that names nothing is a heading within the part before it.
      if (head.kind !== null) current = head.kind;
    }
    at = Math.max(to, at + 1);
  }
  const last = sections.at(-1);
  if (last) last.end = text.length;
  return sections.length > 0 ? sections : [{ kind: 'other', heading: null, start: 0, end: text.length }];
}
