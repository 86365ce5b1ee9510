import type { Site } from '@/core/content/site-schema.ts';
import type { Dom } from './dom.ts';
import { openDom } from './dom.ts';
import { firstMatch, parseAddress, postingId, siteOfAddress } from './identity.ts';
import { readJsonLd, statedPostings } from './json-ld.ts';
import { hasApplicationForm } from './page-state.ts';
import { visibleText } from './page-text.ts';
import type { Found, Page } from './page.ts';
import { choose, posting, silent } from './page.ts';
import { readPane } from './pane.ts';
import { oneLine } from './plain-text.ts';
import type { ReadResult } from './posting.ts';

export interface ReadOptions {
  /**
   * The reader of last resort for pages that neither a site's selectors nor structured data explain (`wholePageReader`). It is heavy, so
   * the job page loads it on demand; without it such a page is `not-yet` while its address names a posting, else `none`.
   */
  whole?: (page: Page, objects: readonly Record<string, unknown>[], thin: boolean, stated: Found | null) => ReadResult;
}

/** Fewer characters of content than this are a shell or a notice. */
const THIN = 260;
/** A stated description shorter than this says nothing. */
const MIN_STATED = 40;
/** A shorter one may be a teaser: where the page can be read as a whole, its words are compared. */
const TEASER = 400;

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
  const id = site && url && postingId(site, url);
  const page: Page = { document, dom, url, site, pageTitle, pane: site && readPane(dom, site, url, pageTitle), id };

  if (owner?.within && firstMatch(owner.within, path) === null) return silent(page, 'none', 'no job page of this site');
  if (firstMatch(owner?.wall, path) !== null) return silent(page, 'none', 'a login or a challenge');
  if (firstMatch(site?.application, path) !== null) return silent(page, 'application', 'a step of an application');
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
  const claimed = choose(page, statedPostings(dom, objects));
  if (paneFound) return posting(page, claimed ? merge(paneFound, claimed) : paneFound);
  const stated = claimed && claimed.description.length >= MIN_STATED && !(hasApplicationForm(dom) && !shows(dom, claimed)) ? claimed : null;
  if (stated && (stated.description.length >= TEASER || !options.whole)) return posting(page, stated);
  if (options.whole) return options.whole(page, objects, isThin(dom), stated);
  return id ? silent(page, 'not-yet', 'the page is still empty') : silent(page, 'none', 'nothing that reads like a posting');
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
