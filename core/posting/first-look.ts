import type { PageSite } from '@/core/content/site-schema.ts';
import type { Dom } from './dom.ts';
import { openDom } from './dom.ts';
import { firstMatch, parseAddress, postingId, siteOfAddress } from './identity.ts';
import type { Found, Page } from './page.ts';
import { posting, silent, STRUCTURED } from './page.ts';
import { visibleText } from './page-text.ts';
import { readPane } from './pane.ts';
import { oneLine } from './plain-text.ts';
import type { ReadResult } from './posting.ts';

/** What a page's structured data says. */
export interface Statement {
  /** Every object of it, outer before inner. */
  objects: readonly Record<string, unknown>[];
  /** The posting whose title the page shows. */
  claimed: Found | null;
  /** Whether that posting counts where the selectors find none. */
  standsAlone: () => boolean;
}

/** Reads the structured data of a page (`readStated`). */
export type StatedReader = (page: Page) => Statement;
/** Reads a page that neither a site's selectors nor structured data explain (`wholePageReader`). `thin`: scripts will still fill it. */
export type WholeReader = (page: Page, objects: Statement['objects'], thin: boolean, stated: Found | null) => ReadResult;

/** What is heavy and not every page needs, as far as it is at hand. */
export interface Readers {
  stated?: StatedReader | undefined;
  /** Without it a page that nothing explains is `not-yet` while its address names a posting, else `none`. */
  whole?: WholeReader | undefined;
}

/** Fewer characters of content than this are a shell or a notice. */
const THIN = 260;
/** A shorter stated description may be a teaser: where the page can be read as a whole, its words are compared. */
const TEASER = 400;
const NOTHING: Statement = { objects: [], claimed: null, standsAlone: () => false };

/**
 * Reads the posting that a page shows, or says why there is none. Null where the page has structured data that decides and `readers.stated`
 * is not at hand. Never throws: a page can be anything.
 */
export function firstLook(document: Document, address: string | null, sites: readonly PageSite[], readers: Readers): ReadResult | null {
  try {
    return look(document, address, sites, readers);
  } catch {
    return { state: 'none', reason: 'the page could not be read', title: null, company: null };
  }
}

function look(document: Document, address: string | null, sites: readonly PageSite[], { stated, whole }: Readers): ReadResult | null {
  const dom = openDom(document);
  const url = parseAddress(address);
  const owner = siteOfAddress(sites, url);
  const site = owner ?? sites.find((candidate) => candidate.sign && dom.one(candidate.sign)) ?? null;
  const titleElement = dom.one('title');
  const pageTitle = titleElement ? oneLine(dom.text(titleElement)) : '';
  const path = url?.pathname ?? '';
  const id = site && url && postingId(site, url);
  const pane = site && readPane(dom, site, url, pageTitle);
  const page: Page = { document, dom, url, site, pageTitle, pane, id };

  if (owner?.within && firstMatch(owner.within, path) === null) return silent(page, 'none', 'no job page of this site');
  if (firstMatch(owner?.wall, path) !== null) return silent(page, 'none', 'a login or a challenge');
  if (firstMatch(site?.application, path) !== null) return silent(page, 'application', 'a step of an application');
  if (id && pane?.id && pane.id !== id) return silent(page, 'not-yet', 'the pane still shows another posting');

  const shown: Found | null = pane?.title && pane.description ? { ...pane, title: pane.title, via: 'pane' } : null;
  if (firstMatch(owner?.list, path) !== null) {
    if (shown) return posting(page, shown);
    if (id || isThin(dom)) return silent(page, 'not-yet', 'nothing is open in the pane yet');
    return silent(page, 'list', 'postings to choose from');
  }

  if (!stated && dom.one(STRUCTURED)) return null;
  const { objects, claimed, standsAlone } = stated?.(page) ?? NOTHING;
  if (shown) return posting(page, claimed ? merge(shown, claimed) : shown);
  const alone = claimed && standsAlone() ? claimed : null;
  if (alone && (alone.description.length >= TEASER || !whole)) return posting(page, alone);
  if (whole) return whole(page, objects, isThin(dom), alone);
  return id ? silent(page, 'not-yet', 'the page is still empty') : silent(page, 'none', 'nothing that reads like a posting');
}

/** Hardly any text beside its links, and no heading of its own: scripts will still fill it. */
function isThin(dom: Dom): boolean {
  return dom.one('h1') === null && dom.one('script') !== null && visibleText(dom, 'a').length < THIN;
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
