import type { PageSite } from '@/core/content/site-schema.ts';
import type { Dom } from './dom.ts';
import { cleanAddress, identify } from './identity.ts';
import { visibleText } from './page-text.ts';
import type { Pane } from './pane.ts';
import { cleanTitle, fromAddress, fromPageTitle } from './pane.ts';
import { oneLine } from './plain-text.ts';
import type { ReadResult, ReadVia } from './posting.ts';

/** The scripts in which a page states its data. */
export const STRUCTURED = 'script[type*="ld+json" i]';

/** A page that is being read. */
export interface Page {
  document: Document;
  dom: Dom;
  url: URL | null;
  site: PageSite | null;
  pageTitle: string;
  pane: Pane | null;
  /** The site's id of the posting that the address names. */
  id: string | null;
}

/** What one source of the page says of the posting. */
export interface Found {
  title: string;
  company: string | null;
  location: string | null;
  description: string;
  via: ReadVia;
}

/** A result without a posting. */
export type Silent = Exclude<ReadResult, { state: 'posting' }>;

/** The title that the page gives to others. */
export function ogTitle(dom: Dom): string {
  const meta = dom.one('meta[property="og:title"]');
  return meta ? oneLine(dom.attr(meta, 'content')) : '';
}

/** The company as the site's rules take it from the page's title or, last, from the address. */
function companyOf(page: Page, text: () => string): string | null {
  return fromPageTitle(page.site, page.pageTitle).company ?? fromAddress(page.site, page.url, () => `${page.pageTitle}\n${text()}`);
}

/** The result for a posting that was found. */
export function posting(page: Page, found: Found): ReadResult {
  const { dom, url, site } = page;
  const id = page.id ?? page.pane?.id ?? null;
  const company = found.company ?? companyOf(page, () => found.description);
  const address = url && cleanAddress(url, site, id);
  const within = page.pane?.element ?? dom.root;
  const language = within && dom.closest(within, '[lang]');
  return {
    state: 'posting',
    via: found.via,
    missed: site?.select.description !== undefined && !site.untried && !(page.pane?.title && page.pane.description),
    posting: {
      title: found.title,
      company,
      location: found.location,
      description: found.description,
      language: (language && dom.attr(language, 'lang').toLowerCase().slice(0, 12)) || null,
      url: address,
      site: site?.id ?? null,
      identity: identify(site, id, address, found.title, company),
    },
  };
}

/** The result for a page without a posting; title and company where the site's rules name them. */
export function silent(page: Page, state: Exclude<ReadResult['state'], 'posting'>, reason: string): Silent {
  if (state === 'none' || state === 'list') return { state, reason, title: null, company: null };
  const title = page.pane?.title ?? fromPageTitle(page.site, page.pageTitle).title;
  return {
    state,
    reason,
    title: title && cleanTitle(page.site, title),
    company: page.pane?.company ?? companyOf(page, () => visibleText(page.dom)),
  };
}
