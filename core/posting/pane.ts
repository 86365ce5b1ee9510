import type { PageSite } from '@/core/content/site-schema.ts';
import type { Dom } from './dom.ts';
import { firstMatch, parseAddress, postingId } from './identity.ts';
import { MAX_TEXT, oneLine, plainText } from './plain-text.ts';

/** What the selectors of a site found in the visible page. */
export interface Pane {
  title: string | null;
  company: string | null;
  location: string | null;
  description: string;
  /** Where the description stands. */
  element: Element | null;
  /** The site's id of the posting in the pane, where the pane links to its own address. */
  id: string | null;
}

/** Shorter text in the description's place is a placeholder. */
const MIN_DESCRIPTION = 60;

function firstText(dom: Dom, selectors: readonly string[] | undefined, within: Element | null): [string, Element] | null {
  for (const selector of selectors ?? []) {
    for (const element of dom.all(selector, within).slice(0, 8)) {
      // The page's title and pictures carry names as well.
      const text = oneLine(dom.attr(element, 'alt').replace(/ logo$/i, '') || dom.attr(element, 'content') || plainText(dom, element));
      if (text) return [text, element];
    }
  }
  return null;
}

function describe(dom: Dom, selectors: readonly string[] | undefined, within: Element | null): [string, Element] | null {
  for (const selector of selectors ?? []) {
    const found = dom.all(selector, within).slice(0, 40);
    const outer = found.filter((element) => !found.some((other) => other !== element && dom.contains(other, element)));
    const text = outer.map((element) => plainText(dom, element)).join('\n');
    if (outer[0] && text.length >= MIN_DESCRIPTION) return [text, outer[0]];
  }
  return null;
}

/** A short name is no longer; each of its characters makes the pattern that looks for it longer. */
const MAX_SLUG = 80;

/** Takes the site's own additions out of a title. */
export function cleanTitle(site: PageSite | null, title: string): string {
  let clean = title;
  for (const pattern of site?.cleanTitle ?? []) clean = clean.replace(new RegExp(pattern, 'iu'), '');
  return oneLine(clean);
}

/** Title and company as the page's title names them. */
export function fromPageTitle(site: PageSite | null, pageTitle: string): { title: string | null; company: string | null } {
  for (const pattern of site?.pageTitle ?? []) {
    const groups = new RegExp(pattern, 'u').exec(pageTitle)?.groups;
    if (groups) return { title: oneLine(groups['title'] ?? '') || null, company: oneLine(groups['company'] ?? '') || null };
  }
  return { title: null, company: null };
}

/** The company's short name in the address, spelled as in the page's own text where it stands there. */
export function fromAddress(site: PageSite | null, url: URL | null, text: () => string): string | null {
  const slug = url && firstMatch(site?.companyIn, url.host + url.pathname)?.slice(0, MAX_SLUG);
  if (!slug) return null;
  const words = decodeURIComponent(slug)
    .split(/[-_+.\s]+/)
    .filter((word) => word !== '');
  const spelled = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '.')).join('[ -]?')}(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const counts = new Map<string, number>();
  for (const [word] of text().matchAll(spelled)) if (word !== word.toLowerCase()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best ? best[0] : oneLine(words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' '));
}

/** A pane is no deeper around its description. */
const MAX_LEVELS = 40;

/** Whether the pane around the description shows a title that only the tab names. */
function showsBeside(dom: Dom, site: PageSite, description: Element, title: string): boolean {
  let read = 0;
  let at = dom.up(description);
  for (let level = 0; level < MAX_LEVELS && read < 2 * MAX_TEXT && at && dom.type(at) === 1; level += 1) {
    if (site.select.cards && dom.one(site.select.cards, at)) return false;
    const text = plainText(dom, at as Element);
    if (text.includes(title)) return true;
    read += text.length;
    at = dom.up(at);
  }
  return false;
}

export function readPane(dom: Dom, site: PageSite, url: URL | null, pageTitle: string): Pane {
  const pane = site.select.pane?.flatMap((selector) => dom.all(selector).slice(0, 1))[0] ?? null;
  const title = firstText(dom, site.select.title, pane);
  const description = describe(dom, site.select.description, pane);
  const link = title && (dom.closest(title[1], 'a[href]') ?? dom.one('a[href]', title[1]));
  const target =
    link && url && URL.canParse(dom.attr(link, 'href'), url.href) ? parseAddress(new URL(dom.attr(link, 'href'), url.href).href) : null;
  const named = fromPageTitle(site, pageTitle);
  const tab = !title && description && named.title && showsBeside(dom, site, description[1], named.title) ? named : null;
  return {
    title: title ? cleanTitle(site, title[0]) || null : (tab?.title ?? null),
    company: firstText(dom, site.select.company, pane)?.[0] ?? tab?.company ?? null,
    location: firstText(dom, site.select.location, pane)?.[0] ?? null,
    description: description?.[0] ?? '',
    element: description?.[1] ?? null,
    id: target && firstMatch(site.posting.paths, target.pathname) ? postingId(site, target) : null,
  };
}
