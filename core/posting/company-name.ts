import { besideTitle, headingOf } from './beside-title.ts';
import type { Dom } from './dom.ts';
import type { NamedElement } from './element-names.ts';
import { namedLike } from './element-names.ts';
import { hasType } from './json-ld.ts';
import { agrees, fold } from './page-text.ts';
import type { Page } from './page.ts';
import { ogTitle } from './page.ts';
import { oneLine } from './plain-text.ts';

/** A page with what was read of all of it once. */
export interface WholePage extends Page {
  objects: readonly Record<string, unknown>[];
  names: readonly NamedElement[];
}

/** What is known of the posting when its company is looked for. */
export interface Known {
  title: string | null;
  location: string | null;
  /** The description, or null where the page has none (a form). */
  description: string | null;
}

const MAX_NAME = 60;
const MAX_LINK = 1_000;
const LABELLED =
  /(?:company|employer|organi[sz]ation|advertiser|org|firm)[-_]{0,2}(?:name|title)|hiring[-_]?(?:organi[sz]ation|company)|(?:^| )(?:company|employer)(?: |$)/i;
/** A link to a company's own page on a board. */
const LINKED = /\/(?:company|companies|cmp|employers?|firma|entreprises?|unternehmen)\/[^/]+\/?(?:[?#].*)?$/i;
/** Words of a page that name no firm. */
const GENERIC =
  /^(?:jobs?|careers?|karriere|stellen\w*|emplois?|carri[eè]res?|empleos?|vagas|vacatures?|join us|home ?page|home|apply( now)?|application( form)?|bewerbung\w*|postuler|candidature|job (?:details?|description|application|opening|board)|details?|open (?:positions?|roles?)|remote|hybrid|on-?site|full.?time|part.?time|vollzeit|teilzeit|m\/w\/d|hiring|logo|company|employer|opportunit\w+|current \w+|search|login|work with us|detail (?:pozice|stanowiska))$/i;
const NO_NAME = /^(?:view|see|visit|follow|all|more|about|back|learn|website|show|mehr|alle|voir|ver|zobrazit)\b|https?:|@|\?$/i;
/** "Jobs at X", "Bewirb dich bei X". */
const AT =
  /(?:careers?|jobs?|working|work|life|apply|application|karriere|arbeiten|bewirb dich|bewerbe dich|bewerbung|carri[eè]res?|emplois?|rejoi\w+) (?:at|with|for|bei|chez|@) (.+)$/i;
const SEPARATOR = / [-|–—·•»:/] |: | \| ?|\|/;
/** Right after the role the firm's name follows. */
const AFTER = /^\s*(?:,\s*)?(?:at|@|bei|chez|hos|bij|presso|у|в компании|w firmie)\s+/i;
const BEFORE =
  /\s+(?:is |are )?(?:hiring|recruiting|sucht|recrute|recluta|busca|zoekt|cerca|contrata|hledá|szuka)(?: an?| une?| eine?n?)?\s*:?\s*$/i;
const LEGAL =
  /[,\s]+(?:gmbh(?: & co\.? kgaa?)?|ag|se|sa|s\.a\.?|sas|sarl|sàrl|inc|llc|ltd|limited|plc|corp|corporation|co|bv|b\.v|ab|as|a\/s|aps|oy|oyj|spa|s\.p\.a|srl|s\.r\.l|s\.r\.o|a\.s|kg|kft|zrt|pty|pvt|sp\. z o\.o)\.?$/i;

const EDGES = /^[\s"'“„»*|–—:,-]+|[\s"'”“«*|–—:,-]+$/g;
const SITE_WORDS = /\s+(?:careers?|jobs?|karriere|recruit(?:ing|ment)|career (?:site|page)s?|job board|stellenangebote|logo)$/i;
/** A line of ownership; its runs are bounded, a footer can be anything. */
const OWNED = /(?:©|\(c\)|copyright)[\s,©-]{0,8}(?:since )?(?:\d{4}[\s–-]{0,4}){0,3}(?:by )?([^\n©|•·.]{2,60})/giu;
const AFTER_OWNER = /(?:,? (?:inc|ltd)\b)?.*all rights.*$|\d{4}.*$|alle rechte.*$|tous droits.*$/i;

function tidy(name: string): string {
  return oneLine(name)
    .replace(EDGES, '')
    .replace(SITE_WORDS, '')
    .replace(/(?<!\.\p{L}{1,3}|\b(?:inc|co|ltd|corp|bros))\.$/iu, '');
}

/** For comparing names: without the legal form, marks and spaces. */
function bare(name: string): string {
  let short = name.trim();
  while (LEGAL.test(short)) short = short.replace(LEGAL, '');
  return fold(short).replaceAll(' ', '');
}

/** A part of a page's title beside the role, and how plainly it names a firm. */
type Part = readonly [part: string, points: number];

/** The parts of a page's title beside the role, nearest to the role first. */
function besideRole(pageTitle: string, title: string): Part[] {
  const split = (text: string) =>
    text
      .split(SEPARATOR)
      .map(tidy)
      .filter((part) => part !== '');
  const at = pageTitle.toLowerCase().indexOf(title.toLowerCase());
  if (at < 0) {
    const parts = split(pageTitle);
    const rest = parts.filter((part) => !agrees(part, title));
    return rest.length < parts.length ? rest.map((part) => [part, 2]) : [];
  }
  const before = pageTitle.slice(0, at);
  const after = pageTitle.slice(at + title.length);
  const ahead = split(before.replace(BEFORE, '')).toReversed();
  const tail = AFTER.exec(after);
  const behind = split(after.slice(tail?.[0].length ?? 0));
  // One part alone can hardly be anything else.
  const points = ahead.length + behind.length === 1 ? 3 : 2;
  return [
    ...ahead.map((part): Part => [part, BEFORE.test(before) ? 4 : points]),
    // "Role at Firm in Place".
    ...behind.map((part, index): Part => (tail && index === 0 ? [part.replace(/ (?:in|à|en) \p{Lu}.*$/u, ''), 4] : [part, points])),
  ];
}

function logos(dom: Dom): string[] {
  return dom
    .all(
      'header img[alt],[class*=logo i] img[alt],img[class*=logo i][alt],img[src*=logo i][alt],a[class*=logo i][title],a[class*=brand i][title]',
    )
    .slice(0, 6)
    .map((element) => (dom.attr(element, 'alt') || dom.attr(element, 'title')).replace(/\b(?:company|home ?page|logo)\b/gi, ' '));
}

function metas(dom: Dom): string[] {
  return dom
    .all('meta:is([property="og:site_name"],[name=author],[name=publisher],[name="application-name"],[name="apple-mobile-web-app-title"])')
    .slice(0, 6)
    .map((element) => dom.attr(element, 'content'));
}

function owners(dom: Dom): string[] {
  const footer = dom.all('footer,[role=contentinfo],[class*=footer i],[class*=copyright i]').slice(0, 6);
  return footer.flatMap((element) =>
    Array.from(dom.text(element).slice(0, 20_000).matchAll(OWNED), (match) => (match[1] ?? '').replace(AFTER_OWNER, '')).slice(0, 3),
  );
}

/** Names by which the page's words, its frame and its address could mean the company. */
interface Candidate {
  name: string;
  /** How plainly the sources that give it speak. */
  points: number;
  /** Given by the frame of the site only: on a board that is the board. */
  frame: boolean;
}

/**
 * The company of a posting on a page that no adapter knows: an element beside the title that calls itself so; else the name that the page's
 * title, its frame (logo, site name, copyright) and its address agree on and that the description speaks of. Null when nothing is plain.
 */
export function companyName(page: WholePage, { title, location, description }: Known): string | null {
  const { dom, url, pageTitle } = page;
  const fits = (name: string) =>
    name.length > 1 &&
    name.length <= MAX_NAME &&
    /\p{L}/u.test(name) &&
    !GENERIC.test(name) &&
    !NO_NAME.test(name) &&
    !(title && (fold(title) === fold(name) || ` ${fold(title)} `.includes(` ${fold(name)} `))) &&
    !(location && agrees(location, name));
  const heading = title ? headingOf(dom, title) : null;
  const marked = () => namedLike(page.names, LABELLED);
  const linked = () => dom.all('a[href]').filter((link) => LINKED.test(dom.attr(link, 'href').slice(0, MAX_LINK)));
  const beside = (elements: Element[]) =>
    heading && besideTitle(dom, heading, elements, (text) => !/\p{Ll}{3}[.!?]$/u.test(text) && fits(tidy(text)));
  const labelled = beside(marked()) ?? beside(linked());
  if (labelled) return tidy(labelled);

  const candidates = new Map<string, Candidate>();
  const add = (given: string, points: number, frame = false) => {
    const name = tidy(given);
    const key = fits(name) ? bare(name) : '';
    if (key === '') return;
    const known = candidates.get(key);
    if (!known) candidates.set(key, { name, points, frame });
    else {
      known.points += points;
      known.frame &&= frame;
    }
  };
  for (const shown of new Set([pageTitle, ogTitle(dom)])) {
    const named = AT.exec(shown)?.[1];
    if (named) add(named.split(SEPARATOR)[0] ?? '', 3);
    if (title) for (const [part, points] of besideRole(shown, title)) add(part, points);
  }
  for (const level of ['h1', 'h2']) for (const head of dom.all(level).slice(0, 10)) add(AT.exec(oneLine(dom.text(head)))?.[1] ?? '', 2);
  for (const value of page.objects)
    if (hasType(value, /(?:Organization|Corporation|WebSite)$/) && typeof value['name'] === 'string') add(value['name'], 1, true);
  for (const name of metas(dom)) add(name, 1, true);
  for (const name of logos(dom)) add(name, 1, true);
  for (const name of owners(dom)) add(name, 1, true);

  const host = (url?.hostname ?? '').replace(/^www\./, '').replaceAll(/[^\p{L}\p{N}]/gu, '');
  const labels = (url?.hostname ?? '')
    .split('.')
    .slice(0, -1)
    .map((label) => label.replaceAll('-', ''));
  const spoken = ` ${fold((description ?? '').slice(0, 60_000))} `;
  let best: Candidate | null = null;
  for (const [key, candidate] of candidates) {
    const owns =
      key.length > 2 &&
      (host.startsWith(key) || labels.some((label) => label.length > 3 && (key.startsWith(label) || label.includes(key))));
    const says = spoken.includes(` ${fold(candidate.name.replace(LEGAL, ''))} `) || (key.length > 3 && spoken.includes(` ${key} `));
    // A board puts its own name everywhere but into the description.
    if (description !== null && !says && (owns || candidate.frame)) continue;
    const points = candidate.points + (owns ? 2 : 0) + (says ? 2 : 0);
    if (points >= 3 && (!best || points > best.points)) best = { ...candidate, points };
  }
  return best?.name ?? null;
}
