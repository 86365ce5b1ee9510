import { besideTitle, headingOf } from './beside-title.ts';
import { choose } from './choose.ts';
import type { WholePage } from './company-name.ts';
import { companyName } from './company-name.ts';
import type { Dom } from './dom.ts';
import type { WholeReader } from './first-look.ts';
import { elementNames, namedLike } from './element-names.ts';
import { statedPostings, hasType } from './json-ld.ts';
import type { Stated } from './json-ld.ts';
import { looksLikePosting } from './looks-like-posting.ts';
import { mainBlocks } from './main-block.ts';
import { readMicrodata } from './microdata.ts';
import { namedBlocks } from './named-block.ts';
import { pageHeading } from './page-heading.ts';
import { countCards, countJobLinks, hasApplicationForm, isApplicationStep, hasPuzzle, isGone, isWall, namesJob } from './page-state.ts';
import { agrees, visibleText } from './page-text.ts';
import type { Found, Page, Silent } from './page.ts';
import { ogTitle, posting, silent } from './page.ts';
import { cleanTitle, fromPageTitle } from './pane.ts';
import { oneLine, tidyLines } from './plain-text.ts';
import type { ReadResult } from './posting.ts';
import { trimEdges } from './trim-edges.ts';

/** Mozilla's Readability, or whatever reads a whole page as an article; heavy, so the caller brings it. */
export type Readability = (document: Document) => { title: string; textContent: string } | null;

type Objects = readonly Record<string, unknown>[];

/** Marked-up text shorter than this is a teaser. */
const MIN_MARKED = 40;
const MANY_LINKS = 8;
/** A part with this share of the page's main text is the description; the rest is what a board adds. */
const MOST = 0.45;
/** A title that counts or names many jobs. */
const LIST_TITLE =
  /^\W*[\d.,+]+ .*(?:jobs?|results?|treffer|stellen|offres|empleos|ofertas|vagas|vacatures|annunci)\b|\b(?:job board|jobs in|jobs and|jobs und|stellenangebote|job offers|offres d.emploi|ofertas de (?:empleo|trabajo)|vacatures)\b/i;
/** A title that a list may have, and a posting of "Harbour Jobs" too. */
const MAYBE_LIST =
  /\bjobs\W*$|^\W*(?:careers?|(?:open |current |our |all )(?:positions|roles|jobs|vacancies|openings)|vacancies|karriere|(?:offene )?stellen\w*|nos offres|carri[eè]res?|empleos?|vagas|join (?:us|our team))\b/i;

/**
 * The reader for pages that no adapter and no JSON-LD explains: microdata, then the part that calls itself the description, then the densest
 * block, then Readability. Silent on articles, lists, walls and forms.
 */
export function wholePageReader(readability: Readability): WholeReader {
  return (given, objects, thin, stated) => {
    const page: WholePage = { ...given, objects, names: elementNames(given.dom) };
    const { dom, pageTitle } = page;
    const marked = choose(page, [readMicrodata(dom)], 'microdata');
    if (marked && marked.description.length >= MIN_MARKED) return show(page, marked);
    if (isWall(dom, pageTitle)) return silent(page, 'none', 'a login or a challenge');

    const article = isArticle(dom, objects);
    const found = readMain(page, article);
    const many = LIST_TITLE.test(pageTitle);
    const links = countJobLinks(dom);
    const enough = [
      pageTitle,
      ...dom
        .all('h1')
        .slice(0, 3)
        .map((heading) => oneLine(dom.text(heading))),
    ].some((text) => MAYBE_LIST.test(text))
      ? 3
      : MANY_LINKS;
    if (many ? links > 2 : !found && !stated && !article && (links >= enough || countCards(page.names, dom) >= MANY_LINKS))
      return silent(page, 'list', 'postings to choose from');
    if (stated)
      return show(page, found && found.description.length > 1.1 * stated.description.length ? { ...stated, ...present(found) } : stated);
    if (found) return show(page, found);
    if (!article && (hasApplicationForm(dom) || isApplicationStep(dom, page.url, pageTitle))) {
      return named(page, silent(page, 'application', 'a form without a description'));
    }
    if (isGone(visibleText(dom))) return silent(page, 'none', 'the posting is no longer open');
    const head = readHead(page);
    if (head) return show(page, head);
    if (thin && hasPuzzle(dom)) return silent(page, 'none', 'a login or a challenge');
    if (page.id || thin) return named(page, silent(page, 'not-yet', 'the page is still empty'));
    // "0 jobs in Utrecht".
    if (many && /^\W*\d/.test(pageTitle)) return silent(page, 'list', 'a search that found nothing');
    const last = readArticle(page, article, readability);
    return last ? show(page, last) : silent(page, 'none', article ? 'an article' : 'nothing that reads like a posting');
  };
}

/** What the page shows, without what it does not name. */
function present({ company, location, ...found }: Found): Partial<Found> {
  return { ...found, ...(company && { company }), ...(location && { location }) };
}

/** The result for a posting, with company and place from the words around it where they are missing. */
function show(page: WholePage, found: Found): ReadResult {
  const { dom, site, pageTitle } = page;
  const heading = headingOf(dom, found.title);
  const location =
    found.location ?? (heading && besideTitle(dom, heading, namedLike(page.names, PLACE), (text) => isPlace(text, found.title)));
  const place = location && placeOf(location);
  const company =
    found.company ??
    fromPageTitle(site, pageTitle).company ??
    companyName(page, { title: found.title, location: place, description: found.description });
  const description = found.via === 'pane' ? trimEdges(found.description) : found.description;
  return posting(page, { ...found, description, company, location: place });
}

function named(page: WholePage, result: Silent): Silent {
  const title = result.title ?? pageHeading(page.dom, [page.pageTitle, ogTitle(page.dom)]);
  return {
    ...result,
    title: title && cleanTitle(page.site, title),
    company: result.company ?? companyName(page, { title, location: null, description: null }),
  };
}

function isArticle(dom: Dom, objects: Objects): boolean {
  return (
    objects.some((value) => hasType(value, /(?:Article|BlogPosting|DiscussionForumPosting)$/)) ||
    dom.one('[itemtype$="Article"],[itemtype$="BlogPosting"]') !== null ||
    (saysArticle(dom) && dom.one('meta[property="article:published_time"],meta[property="article:section"]') !== null)
  );
}

/** Boards and content systems call every page an article: by itself that is weak. */
function saysArticle(dom: Dom): boolean {
  return dom.one('meta[property="og:type"][content=article]') !== null;
}

function readMain(page: WholePage, article: boolean): Found | null {
  const { dom, pane } = page;
  const heading = pane?.title ?? pageHeading(dom, [page.pageTitle, ogTitle(dom)]);
  if (!heading) return null;
  const title = cleanTitle(page.site, heading);
  if (!title || LIST_TITLE.test(title)) return null;
  const found = (text: string): Found => ({
    title,
    company: pane?.company ?? null,
    location: pane?.location ?? null,
    description: text,
    via: 'pane',
  });
  const address = namesJob(page.url);
  if (pane?.description)
    return looksLikePosting(pane.description, { doubt: article, named: true, address }) ? found(pane.description) : null;

  const form = article || hasApplicationForm(dom);
  const crowded = (elements: readonly Element[]) => elements.some((element) => countJobLinks(dom, element) >= MANY_LINKS);
  const parts = namedBlocks(dom, page.names).filter(
    ({ text, elements }) => !crowded(elements) && looksLikePosting(text, { doubt: form, named: true, address }),
  );
  for (const block of mainBlocks(dom, headingOf(dom, heading))) {
    // A named part counts when it is most of what the page says: a teaser or one section of several does not.
    const part = parts.find(({ text, plain }) => text.length >= MOST * block.text.length && (plain || text.length <= block.text.length));
    if (part) return found(part.text);
    // Beside a form the questions and notices must not pass for a posting.
    const doubt = form || (!address && saysArticle(dom));
    if (!crowded([block.element]) && looksLikePosting(block.text, { doubt, named: false, address })) return found(block.text);
  }
  return null;
}

/** A page that names its posting in its head only, often because scripts have not filled it yet: what the page tells others must agree with the structured data. */
function readHead(page: WholePage): Found | null {
  const given = [page.pageTitle, ogTitle(page.dom)].filter((title) => title !== '');
  const all = statedPostings(page.dom, page.objects);
  const one: Stated | undefined = all.length === 1 ? all[0] : undefined;
  return one && one.description.length >= MIN_MARKED && given.some((title) => agrees(one.title, title)) ? { ...one, via: 'json-ld' } : null;
}

const PLACE = /location|address[-_]?locality|workplace|job[-_]?place|standort|arbeitsort/i;

function placeOf(text: string): string {
  return text.replace(/^(?:[^:]{2,20}:|(?:job )?locations?(?= )|standorte?(?= )) ?/i, '');
}

function isPlace(text: string, title: string): boolean {
  const place = placeOf(text);
  return (
    /\p{L}{2}/u.test(place) &&
    place.length < 60 &&
    !agrees(place, title) &&
    !/^(?:locations?|standorte?|lieux?|ubicaci[oó]n|place|where)\W*$/i.test(place)
  );
}

function readArticle(page: Page, article: boolean, readability: Readability): Found | null {
  const whole = readability(page.document);
  const text = whole ? tidyLines(whole.textContent) : '';
  if (!whole || !looksLikePosting(text, { doubt: article, named: false, address: namesJob(page.url) })) return null;
  const title = pageHeading(page.dom, [page.pageTitle]) ?? oneLine(whole.title);
  return title && !LIST_TITLE.test(title) ? { title, company: null, location: null, description: text, via: 'readability' } : null;
}
