import type { Dom } from './dom.ts';
import { hasType } from './json-ld.ts';
import { looksLikePosting, mainBlock } from './main-block.ts';
import { readMicrodata } from './microdata.ts';
import { countJobLinks, hasApplicationForm, isWall } from './page-state.ts';
import { pageHeading } from './page-text.ts';
import type { Found, Page } from './page.ts';
import { choose, ogTitle, posting, silent } from './page.ts';
import { cleanTitle } from './pane.ts';
import { oneLine, plainText, tidyLines } from './plain-text.ts';
import type { ReadOptions } from './read-posting.ts';

/** Mozilla's Readability, or whatever reads a whole page as an article; heavy, so the caller brings it. */
export type Readability = (document: Document) => { title: string; textContent: string } | null;

/** Marked-up text shorter than this is a teaser. */
const MIN_MARKED = 40;
const MANY_LINKS = 8;
const LIST_TITLE =
  /^\W*[\d.,+]+ .*(?:jobs?|results?|treffer|stellen|offres|empleos|ofertas|vagas|vacatures|annunci)\b|\bjobs\W*$|\b(?:job board|jobs in|jobs and|jobs und|stellenangebote|job offers|offres d.emploi|ofertas de (?:empleo|trabajo)|vacatures)\b/i;

/**
 * The reader for pages that no adapter and no JSON-LD explains: microdata, then the densest block, then Readability. Silent on articles,
 * lists, walls and forms.
 */
export function wholePageReader(readability: Readability): NonNullable<ReadOptions['whole']> {
  return (page, objects, thin) => {
    const { dom, pageTitle } = page;
    const marked = choose(page, [readMicrodata(dom)], 'microdata');
    if (marked && marked.description.length >= MIN_MARKED) return posting(page, marked);
    if (isWall(dom, pageTitle)) return silent(page, 'none', 'a login or a challenge');

    const article = isArticle(dom, objects);
    const found = readMain(page, article);
    const links = countJobLinks(dom);
    // A title that counts jobs needs less proof than a page that only links to many.
    if (LIST_TITLE.test(pageTitle) ? links > 2 : links >= MANY_LINKS && !found) return silent(page, 'list', 'postings to choose from');
    if (found) return posting(page, found);
    if (hasApplicationForm(dom) && !article) return silent(page, 'application', 'a form without a description');
    if (page.id || thin) return silent(page, 'not-yet', 'the page is still empty');
    const last = readArticle(page, article, readability);
    return last ? posting(page, last) : silent(page, 'none', article ? 'an article' : 'nothing that reads like a posting');
  };
}

function isArticle(dom: Dom, objects: readonly Record<string, unknown>[]): boolean {
  return (
    objects.some((value) => hasType(value, /(?:Article|BlogPosting|DiscussionForumPosting)$/)) ||
    dom.one('meta[property="og:type"][content=article],[itemtype$="Article"],[itemtype$="BlogPosting"]') !== null
  );
}

function readMain(page: Page, article: boolean): Found | null {
  const { dom, pane } = page;
  const heading = pane?.title ?? pageHeading(dom, [page.pageTitle, ogTitle(dom)]);
  if (!heading) return null;
  const block = pane?.description ? null : mainBlock(dom);
  const text = pane?.description || block?.text || '';
  if (block && countJobLinks(dom, block.element) >= MANY_LINKS) return null;
  const title = cleanTitle(page.site, heading);
  // Beside a form the questions and notices must not pass for a posting.
  if (!title || LIST_TITLE.test(title) || !looksLikePosting(text, article || (!pane?.description && hasApplicationForm(dom)))) return null;
  return {
    title,
    company: pane?.company ?? null,
    location: pane?.location ?? (page.site ? null : labelledPlace(dom)),
    description: text,
    via: 'pane',
  };
}

/** A short text in an element that calls itself the location. */
function labelledPlace(dom: Dom): string | null {
  for (const element of dom.all('[itemprop=addressLocality],[class*=location i]').slice(0, 20)) {
    const text = dom.closest(element, 'nav,footer,aside,form,header') ? '' : oneLine(plainText(dom, element)).replace(/^[^:]{2,20}: /, '');
    if (/\p{L}{2}/u.test(text) && text.length < 60) return text;
  }
  return null;
}

function readArticle(page: Page, article: boolean, readability: Readability): Found | null {
  const whole = readability(page.document);
  const text = whole ? tidyLines(whole.textContent) : '';
  if (!whole || !looksLikePosting(text, article)) return null;
  const title = pageHeading(page.dom, [page.pageTitle]) ?? oneLine(whole.title);
  return title && !LIST_TITLE.test(title) ? { title, company: null, location: null, description: text, via: 'readability' } : null;
}
