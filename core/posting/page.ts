import type { Site } from '@/core/content/site-schema.ts';
import type { Dom } from './dom.ts';
import { cleanAddress, identify } from './identity.ts';
import type { Stated } from './json-ld.ts';
import { agrees, headings, pageHeading, visibleText } from './page-text.ts';
import type { Pane } from './pane.ts';
import { cleanTitle, fromAddress, fromPageTitle } from './pane.ts';
import { oneLine } from './plain-text.ts';
import type { ReadResult, ReadVia } from './posting.ts';

/** A page that is being read. */
export interface Page {
  document: Document;
  dom: Dom;
  url: URL | null;
  site: Site | null;
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

/** Parts of a page's title that name no firm. */
const GENERIC =
  /^(?:jobs?|careers?|karriere|stellenangebote?|emplois?|carri[eè]res?|empleos?|vagas|vacatures?|join us|home|apply|application|job details?|open positions?)$/i;

/** Structured data counts only when the page shows its title: a list, or the page before, leaves others behind. */
export function choose(page: Page, stated: readonly (Stated | null)[], via: ReadVia = 'json-ld'): Found | null {
  const shown = page.pane?.title ? [page.pane.title] : headings(page.dom);
  for (const one of stated) {
    const heading = one && shown.find((text) => agrees(text, one.title));
    if (one && heading !== undefined) return { ...one, via };
  }
  return null;
}

/** The title that the page gives to others. */
export function ogTitle(dom: Dom): string {
  const meta = dom.one('meta[property="og:title"]');
  return meta ? oneLine(dom.attr(meta, 'content')) : '';
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

/** The result for a posting that was found. */
export function posting(page: Page, found: Found): ReadResult {
  const { dom, url, site } = page;
  const id = page.id ?? page.pane?.id ?? null;
  const company = found.company ?? companyOf(page, found.title, found.description);
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

/** The result for a page without a posting; title and company where an application or a shell names them. */
export function silent(page: Page, state: Exclude<ReadResult['state'], 'posting'>, reason: string): ReadResult {
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
