import type { Site } from '@/core/content/site-schema.ts';
import type { Dom } from './dom.ts';
import { openDom } from './dom.ts';
import { cleanAddress, firstMatch, identify, parseAddress, postingId, siteOfAddress } from './identity.ts';
import type { Stated } from './json-ld.ts';
import { hasType, readJsonLd, statedPostings } from './json-ld.ts';
import { agrees, headings, looksLikePosting, mainBlock, pageHeading, visibleText } from './main-block.ts';
import { readMicrodata } from './microdata.ts';
import { countJobLinks, hasApplicationForm, isWall } from './page-state.ts';
import type { Pane } from './pane.ts';
import { cleanTitle, fromAddress, fromPageTitle, readPane } from './pane.ts';
import { oneLine, plainText, tidyLines } from './plain-text.ts';
import type { ReadResult, ReadVia } from './posting.ts';
import { splitSections } from './sections.ts';

export interface ReadOptions {
  /** The whole-page reader of last resort, given by the caller because it is heavy. */
  readability?: (document: Document) => { title: string; textContent: string } | null;
}

/** Fewer characters of content than this are a shell or a notice. */
const THIN = 260;
/** A description shorter than this says nothing. */
const MIN_STATED = 40;
const MANY_LINKS = 8;
const LIST_TITLE =
  /^\W*[\d.,+]+ .*(?:jobs?|results?|treffer|stellen|offres|empleos|ofertas|vagas|vacatures|annunci)\b|\bjobs\W*$|\b(?:job board|jobs in|jobs and|jobs und|stellenangebote|job offers|offres d.emploi|ofertas de (?:empleo|trabajo)|vacatures)\b/i;

/** Parts of a page's title that name no firm. */
const GENERIC =
  /^(?:jobs?|careers?|karriere|stellenangebote?|emplois?|carri[eè]res?|empleos?|vagas|vacatures?|join us|home|apply|application|job details?|open positions?)$/i;

interface Page {
  document: Document;
  dom: Dom;
  url: URL | null;
  site: Site | null;
  pageTitle: string;
  pane: Pane | null;
  options: ReadOptions;
}

interface Found {
  title: string;
  company: string | null;
  location: string | null;
  description: string;
  via: ReadVia;
}

/** Reads the posting that a page shows, or says why there is none. Never throws: a page can be anything. */
export function readPosting(document: Document, address: string | null, sites: readonly Site[], options: ReadOptions = {}): ReadResult {
  try {
    return read(document, address, sites, options);
  } catch {
    return { state: 'none', reason: 'the page could not be read', title: null, company: null };
  }
}

function read(document: Document, address: string | null, sites: readonly Site[], options: ReadOptions): ReadResult {
  const dom = openDom(document);
  const url = parseAddress(address);
  const owner = siteOfAddress(sites, url);
  const site = owner ?? sites.find((candidate) => candidate.sign && dom.one(candidate.sign)) ?? null;
  const titleElement = dom.one('title');
  const pageTitle = titleElement ? oneLine(dom.text(titleElement)) : '';
  const path = url?.pathname ?? '';
  const page: Page = { document, dom, url, site, pageTitle, pane: site && readPane(dom, site, url, pageTitle), options };

  if (owner?.within && firstMatch(owner.within, path) === null) return silent(page, 'none', 'no job page of this site');
  if (firstMatch(owner?.wall, path) !== null) return silent(page, 'none', 'a login or a challenge');
  if (firstMatch(site?.application, path) !== null) return silent(page, 'application', 'a step of an application');
  const id = site && url && postingId(site, url);
  if (id && page.pane?.id && page.pane.id !== id) return silent(page, 'not-yet', 'the pane still shows another posting');

  const pane = page.pane;
  const paneFound: Found | null = pane?.title && pane.description ? { ...pane, title: pane.title, via: 'pane' } : null;
  const onList = firstMatch(owner?.list, path) !== null;
  if (onList) {
    if (paneFound) return posting(page, paneFound);
    if (id || isThin(dom)) return silent(page, 'not-yet', 'nothing is open in the pane yet');
    return silent(page, 'list', 'postings to choose from');
  }

  const objects = readJsonLd(dom);
  const stated = choose(page, statedPostings(dom, objects)) ?? choose(page, [readMicrodata(dom)], 'microdata');
  if (paneFound) return posting(page, stated ? merge(paneFound, stated) : paneFound);
  if (stated && stated.description.length >= MIN_STATED && !(hasApplicationForm(dom) && !shows(dom, stated))) return posting(page, stated);
  if (isWall(dom, pageTitle)) return silent(page, 'none', 'a login or a challenge');

  const article = isArticle(dom, objects);
  const found = readMain(page, article);
  const links = countJobLinks(dom);
  // A title that counts jobs needs less proof than a page that only links to many.
  if (LIST_TITLE.test(pageTitle) ? links > 2 : links >= MANY_LINKS && !found) return silent(page, 'list', 'postings to choose from');
  if (found) return posting(page, found);
  if (hasApplicationForm(dom) && !article) return silent(page, 'application', 'a form without a description');
  if (id || isThin(dom)) return silent(page, 'not-yet', 'the page is still empty');
  const last = readWhole(page, article);
  return last ? posting(page, last) : silent(page, 'none', article ? 'an article' : 'nothing that reads like a posting');
}

/** Structured data counts only when the page shows its title: a list, or the page before, leaves others behind. */
function choose(page: Page, stated: readonly (Stated | null)[], via: ReadVia = 'json-ld'): Found | null {
  const shown = page.pane?.title ? [page.pane.title] : headings(page.dom);
  for (const one of stated) {
    const heading = one && shown.find((text) => agrees(text, one.title));
    if (one && heading !== undefined) return { ...one, via };
  }
  return null;
}

/** Hardly any text beside its links, and no heading of its own: scripts will still fill it. */
function isThin(dom: Dom): boolean {
  return dom.one('h1') === null && dom.one('script') !== null && visibleText(dom, 'a').length < THIN;
}

/** Whether the words that the structured data states stand in the page outside of its scripts as well. */
function shows(dom: Dom, stated: Found): boolean {
  const squeeze = (text: string) => text.replace(/[\s•]+/g, '');
  const words = squeeze(stated.description).slice(20, 60);
  const count = (elements: readonly Element[]) =>
    elements.reduce((sum, element) => sum + squeeze(dom.text(element)).split(words).length - 1, 0);
  return count(dom.all('body')) > count(dom.all('body script'));
}

/** The visible words come first, structured data fills the gaps; of the two descriptions the longer one. */
function merge(pane: Found, stated: Found): Found {
  const visible = pane.description.length * 1.1 >= stated.description.length;
  return {
    title: pane.title,
    company: pane.company ?? stated.company,
    location: pane.location ?? stated.location,
    description: visible ? pane.description : stated.description,
    via: visible ? 'pane' : stated.via,
  };
}

function ogTitle(dom: Dom): string {
  const meta = dom.one('meta[property="og:title"]');
  return meta ? oneLine(dom.attr(meta, 'content')) : '';
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

function readWhole(page: Page, article: boolean): Found | null {
  const whole = page.options.readability?.(page.document);
  const text = whole ? tidyLines(String(whole.textContent)) : '';
  if (!whole || !looksLikePosting(text, article)) return null;
  const title = pageHeading(page.dom, [page.pageTitle]) ?? oneLine(String(whole.title));
  return title && !LIST_TITLE.test(title) ? { title, company: null, location: null, description: text, via: 'readability' } : null;
}

/** The company as the page's title or, last, the address names it. */
function companyOf(page: Page, title: string | null, text: string): string | null {
  const named = fromPageTitle(page.site, page.pageTitle).company;
  if (named) return named;
  const spelled = fromAddress(page.site, page.url, `${page.pageTitle}\n${text}`);
  if (spelled || page.site || !title) return spelled;
  // "Role – Company | Careers": the first part of the page's title that is not the role.
  const parts = page.pageTitle.split(/ [|–—·@-] | (?:at|bei|chez|hos|en) /).map((part) => part.trim());
  const rest = parts.filter((part) => part !== '' && !agrees(part, title) && !GENERIC.test(part));
  if (rest[0] && rest.length < parts.length && rest[0].length < 60) return rest[0];
  const meta = page.dom.one('meta[property="og:site_name"]');
  return (meta && oneLine(page.dom.attr(meta, 'content'))) || null;
}

function posting(page: Page, found: Found): ReadResult {
  const { dom, url, site } = page;
  const id = (site && url && postingId(site, url)) ?? page.pane?.id ?? null;
  const company = found.company ?? companyOf(page, found.title, found.description);
  const address = url && cleanAddress(url, site, id);
  const within = page.pane?.element ?? dom.root;
  const language = within && dom.closest(within, '[lang]');
  return {
    state: 'posting',
    via: found.via,
    posting: {
      title: found.title,
      company,
      location: found.location,
      description: found.description,
      sections: splitSections(found.description),
      language: (language && dom.attr(language, 'lang').toLowerCase().slice(0, 12)) || null,
      url: address,
      site: site?.id ?? null,
      identity: identify(site, id, address, found.title, company),
    },
  };
}

function silent(page: Page, state: Exclude<ReadResult['state'], 'posting'>, reason: string): ReadResult {
  if (state === 'none' || state === 'list') return { state, reason, title: null, company: null };
  const named = fromPageTitle(page.site, page.pageTitle);
  const title = page.pane?.title ?? named.title ?? pageHeading(page.dom, [page.pageTitle, ogTitle(page.dom)]);
  return {
    state,
    reason,
    title: title && cleanTitle(page.site, title),
    company: page.pane?.company ?? companyOf(page, title, visibleText(page.dom)),
  };
}
